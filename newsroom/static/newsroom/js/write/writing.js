// The writing screen, from the moment it is opened: also when no server could be asked for it.

import { helpOut } from "./browsers.js";
import { placeComments } from "./comments.js";
import { startHere } from "./device.js";
import { make } from "./elements.js";
import { remember } from "./here.js";
import { openWithoutNetwork } from "./registering.js";
import { Sheet } from "./sheet.js";
import { openStore } from "./store.js";
import { Submitting } from "./submitting.js";
import { introduce } from "./talking.js";

const find = (at) => document.querySelector(at);

function wire(sheet) {
  sheet.form.addEventListener("submit", (event) => event.preventDefault());
  for (const adding of document.querySelectorAll("[data-add]")) {
    adding.addEventListener("click", () => sheet.story.addOf(adding.dataset.add));
  }
  find("[data-files]").addEventListener("change", async (event) => {
    const files = [...event.target.files];
    event.target.value = "";
    await sheet.photos.take(files);
  });
  sheet.form.addEventListener("input", () => sheet.story.typed());
  find("[data-undo] button").addEventListener("click", () => sheet.story.undo());
  find("[data-nobody]").addEventListener("click", () => sheet.photos.nobody());
  find("[data-by-time]").addEventListener("click", () => sheet.photos.byTime());
  find("[data-preview]").addEventListener("click", async (event) => {
    event.preventDefault();
    if (!sheet.post) sheet.changed();
    if (await sheet.saving.now()) location.assign(`/write/${sheet.post}/preview/`);
  });
  new Submitting(find("[data-submit]"), find("[data-steps]"), sheet, () => sheet.readyToSubmit());
}

async function offerUnsent({ start, store, form }) {
  if (start.post || location.search) return;
  const left = (await store.unsent()).filter((one) => !one.post);
  for (const one of left) {
    const words = `이 기기에 쓰다 만 글이 있어요: ${one.text.title || "제목 없는 글"}`;
    form.prepend(make("p", { class: "write-note" }, `${words} `,
      make("a", { href: `?key=${one.key}`, text: "이어 쓰기" })));
  }
}

function sayNothingIsKept({ store, form }) {
  if (store.isLasting) return;
  form.prepend(make("p", { class: "write-note", role: "status", data: { unkept: "" },
    text: "이 브라우저에서는 쓴 글이 이 기기에 남지 않아요. ‘저장됨’이 보일 때까지 닫지 마세요." }));
}

async function begin(start) {
  const token = find("[name=csrfmiddlewaretoken]")?.value ?? "";
  introduce({ token, here: start.addresses.here, user: start.user });
  const sheet = new Sheet(start, await openStore(start.user));
  await sheet.open();
  placeComments(start.user, (failure) => sheet.askAbout(failure));
  wire(sheet);
  sayNothingIsKept(sheet);
  await offerUnsent(sheet);
  document.body.dataset.ready = "yes";
}

async function open() {
  const said = JSON.parse(find("#write-start").textContent);
  if (said.user) {
    remember(said.user);
    openWithoutNetwork();
  }
  const start = said.user ? said : await startHere(said);
  if (start) helpOut(find("[data-browser]"), () => begin(start));
}

open();
