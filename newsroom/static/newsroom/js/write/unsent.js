// What waits on this device: its words can be read and taken along, also when its post is closed.

import { button, make, newKey } from "./elements.js";

/** List what is not on the server yet; `mayBegin` tells whether this person may begin a post. */
export async function showUnsent(root, store, mayBegin) {
  const left = await store.unsent();
  root.hidden = !left.length;
  root.replaceChildren(...left.map((sheet) => entry(sheet, {
    forget: async () => {
      await forget(sheet, store);
      await showUnsent(root, store, mayBegin);
    },
    again: mayBegin && (() => writeAgain(sheet, store)),
  })));
}

function entry(sheet, act) {
  const photos = sheet.photosWaiting ? ` · 사진 ${sheet.photosWaiting}장` : "";
  const name = `${sheet.text.title || "제목 없는 글"}${photos} `;
  const href = sheet.post ? `/write/${sheet.post}/` : `/write/new/?key=${sheet.key}`;
  const state = make("p", {},
    `이 기기에서 아직 올라가지 않았어요: ${name}`, make("a", { href, text: "이어서 올리기" }));
  if (sheet.post) whenClosed(href, () => sayClosed(state, name, act.again));
  return make("div", { class: "write-note" }, state,
    make("details", {},
      make("summary", { text: "이 기기에 있는 글 보기" }),
      make("p", { class: "write-kept", text: wordsOf(sheet.text) || "쓴 글이 없어요." }),
      make("div", { class: "write-acts" },
        navigator.clipboard && button("글 복사", (event) => copy(event.target, sheet.text)),
        button("이 기기에서 지우기", act.forget))));
}

/** Find out whether a post can be written on no more; without an answer it may still be. */
async function whenClosed(href, act) {
  const answer = await fetch(href, { method: "HEAD", redirect: "manual" }).catch(() => null);
  if (answer?.type === "opaqueredirect" || [403, 404, 410].includes(answer?.status)) act();
}

function sayClosed(state, name, again) {
  state.replaceChildren(`이제 고칠 수 없는 글이라 이 기기에만 남아 있어요: ${name}`);
  if (again) state.after(make("p", {}, button("새 글로 다시 쓰기", again)));
}

/** Let words and photos that their post takes no more become a post of their own. */
async function writeAgain({ photosWaiting, ...sheet }, store) {
  const key = newKey();
  const story = sheet.text.story.map((block) => ({ ...block, id: newKey() }));
  await store.keepSheet({
    ...sheet, key, post: null, mark: "", unanswered: null, isUnsent: true, at: Date.now(),
    text: { ...sheet.text, story, pledged: false },
  });
  const files = await store.filesOf(sheet.key);
  const kept = await Promise.all(files.map((file) => store.keepFile({ ...file, sheet: key })));
  if (kept.every(Boolean)) await store.forgetSheet(sheet.key);
  location.assign(`/write/new/?key=${key}`);
}

async function copy(copying, text) {
  await navigator.clipboard.writeText(wordsOf(text));
  copying.textContent = "복사했어요";
}

async function forget(sheet, store) {
  if (!confirm("이 기기에서 지울까요? 올라가지 않은 글과 사진은 다시 찾을 수 없어요.")) return;
  for (const file of await store.filesOf(sheet.key)) await store.forgetFile(file.key);
  await store.forgetSheet(sheet.key);
}

function wordsOf({ title, standfirst, lead, story }) {
  const blocks = story.map(({ type, value }) => (
    type === "photos" ? value.map(wordsOfPhoto).join("\n") : wordsIn(value)));
  const parts = [title, standfirst, lead && wordsOfPhoto(lead), ...blocks];
  return parts.filter(Boolean).join("\n\n");
}

const wordsOfPhoto = ({ alt, caption }) => wordsIn([alt, caption]);

function wordsIn(value) {
  return typeof value === "string" ? value : Object.values(value).filter(Boolean).join("\n");
}
