// Without a network or a server: the texts this device keeps for whoever is logged in, and nobody else's.

import { whoIsHere } from "./here.js";
import { make } from "./elements.js";
import { openStore } from "./store.js";

const SHEET = /^\/write\/(?:new|(\d+))\/$/;

/** Return what the writing screen starts from, or nothing when there is only a list to show. */
export async function startHere(start) {
  const user = whoIsHere();
  const [isSheet, post] = SHEET.exec(location.pathname) ?? [];
  if (user && isSheet) {
    const store = await openStore(user);
    const isHere = !post || await store.sheetOf(Number(post));
    if (isHere) return { ...start, user: Number(user), post: post ? Number(post) : null, isAway: true };
  }
  await showList(user);
  openAgainWithNetwork(start.addresses.here);
  return null;
}

const LOOK_AGAIN = 20_000;

/** Load the page anew once the server really answers, unless somebody is on the way elsewhere. */
function openAgainWithNetwork(here) {
  let isLeaving = false;
  addEventListener("beforeunload", () => { isLeaving = true; });
  const look = async () => {
    const answers = await fetch(here).then((answer) => answer.ok, () => false);
    if (answers && !isLeaving) location.reload();
  };
  addEventListener("online", look);
  setInterval(() => navigator.onLine && !document.hidden && look(), LOOK_AGAIN);
}

async function showList(user) {
  const root = document.querySelector("[data-device]");
  const sheets = user ? await (await openStore(user)).sheets() : [];
  const lines = sheets.filter(isWritten).sort((a, b) => b.at - a.at).map(line);
  root.querySelector("[data-device-list]").replaceChildren(...lines);
  root.querySelector("[data-device-none]").hidden = lines.length > 0;
  root.querySelector("[data-device-new]").hidden = !user;
  root.querySelector("[data-device-stranger]").hidden = Boolean(user);
  root.hidden = false;
  document.querySelector("[data-sheet]").remove();
}

/** Tell whether a sheet holds words or photos: one that was only opened is nothing to list. */
function isWritten({ post, text }) {
  const words = [text.title, text.standfirst, ...text.tags];
  return Boolean(post || text.lead || text.story.length || words.some(Boolean));
}

function line({ key, post, text, at, isUnsent }) {
  const when = new Date(at).toLocaleString("ko", { dateStyle: "medium", timeStyle: "short" });
  const state = isUnsent || !post || text.hasWaiting ? "아직 올라가지 않았어요. 연결되면 올릴게요." : "올라가 있어요.";
  return make("li", {}, make("article", { class: "write-line" },
    make("h2", {}, make("a", { href: post ? `/write/${post}/` : `/write/new/?key=${key}`, text: text.title || "제목 없는 글" })),
    make("p", { class: "write-state" }, make("time", { text: when }), make("span", { text: state }))));
}
