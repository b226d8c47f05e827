// What waits on this device: its words can be read and taken along, also when its post is closed.

import { button, make } from "./elements.js";

/** List what is not on the server yet. */
export async function showUnsent(root, store) {
  const left = await store.unsent();
  root.hidden = !left.length;
  root.replaceChildren(...left.map((sheet) => entry(sheet, async () => {
    await forget(sheet, store);
    await showUnsent(root, store);
  })));
}

function entry(sheet, forgetIt) {
  const photos = sheet.photosWaiting ? ` · 사진 ${sheet.photosWaiting}장` : "";
  const href = sheet.post ? `/write/${sheet.post}/` : `/write/new/?key=${sheet.key}`;
  return make("div", { class: "write-note" },
    make("p", {},
      `이 기기에서 아직 올라가지 않았어요: ${sheet.text.title || "제목 없는 글"}${photos} `,
      make("a", { href, text: "이어서 올리기" })),
    make("details", {},
      make("summary", { text: "이 기기에 있는 글 보기" }),
      make("p", { class: "write-kept", text: wordsOf(sheet.text) || "쓴 글이 없어요." }),
      make("div", { class: "write-acts" },
        navigator.clipboard && button("글 복사", (event) => copy(event.target, sheet.text)),
        button("이 기기에서 지우기", forgetIt))));
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
