// Opens the writing place when the network or the server is away. What is kept here is the same
// for everyone: an empty screen and what there is to read beside it, asked for without cookies, and
// the files they are made of. No page with anybody's words is ever kept; those wait in the store of
// their writer.

const { version, shell, pages, files } = self.parts;
const FAMILY = "greenwings-write-";
const NAME = FAMILY + version;
const PATIENCE = 10_000;
// What stands before the server answers so while the server itself is away.
const AWAY = [502, 503, 504];

addEventListener("install", (event) => event.waitUntil(keepParts()));
addEventListener("activate", (event) => event.waitUntil(dropOlder()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (files.includes(new URL(request.url).pathname)) event.respondWith(part(request));
});

async function keepParts() {
  const cache = await caches.open(NAME);
  const plain = (address, more) => new Request(address, { credentials: "omit", ...more });
  const screens = [shell, ...Object.values(pages)].map((address) => plain(address, { cache: "no-store" }));
  await cache.addAll([...files.map((file) => plain(file)), ...screens]);
  await skipWaiting();
}

async function dropOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(FAMILY) && name !== NAME);
  await Promise.all(older.map((name) => caches.delete(name)));
  await registration.navigationPreload?.enable();
  await clients.claim();
}

/** The server's page, asked for while this worker was still waking; what is kept if none comes. */
async function page({ request, preloadResponse }) {
  const tooLate = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  const asked = preloadResponse.then((answer) => answer ?? fetch(request));
  const answer = await Promise.race([asked, tooLate]).catch(() => null);
  if (answer && !AWAY.includes(answer.status)) return answer;
  const screen = await kept(pages[new URL(request.url).pathname] ?? shell);
  return screen ?? answer ?? Response.error();
}

async function part(request) {
  return (await kept(request)) ?? fetch(request);
}

async function kept(request) {
  return (await caches.open(NAME)).match(request);
}
