// The blocks of a story: each an element that reads from and writes to its own value.

import { button, growing, make, newKey } from "./elements.js";

export const NAMES = {
  paragraph: "글", heading: "소제목", photos: "사진", quote: "인용", list: "목록",
  link: "링크", video: "영상", facts: "한눈에 보기",
};

const EMPTY = {
  paragraph: () => "", heading: () => "", photos: () => [], list: () => [""],
  quote: () => ({ text: "", speaker: "" }), link: () => ({ url: "", words: "" }),
  video: () => ({ url: "", caption: "" }),
  facts: () => ({
    place: "", hours: "", fee: "", starts_on: null, ends_on: null, contact: "",
    confirmed_at: "", confirmed_on: null,
  }),
};

const FIELDS = {
  quote: [["text", "인용한 말", { rows: 2 }], ["speaker", "말한 사람", { maxlength: 80 }]],
  link: [
    ["url", "주소", { maxlength: 200, inputmode: "url", placeholder: "https://" }],
    ["words", "보일 말", { maxlength: 120 }],
  ],
  video: [
    ["url", "영상 주소", { maxlength: 300, inputmode: "url", placeholder: "유튜브, 비메오, 네이버 TV" }],
    ["caption", "영상 설명", { maxlength: 200 }],
  ],
  facts: [
    ["place", "장소", { maxlength: 120 }], ["hours", "시간", { maxlength: 120 }],
    ["fee", "요금", { maxlength: 120 }],
    ["starts_on", "시작하는 날", { type: "date" }], ["ends_on", "끝나는 날", { type: "date" }],
    ["contact", "문의", { maxlength: 120, inputmode: "tel" }],
    ["confirmed_at", "확인한 곳", { maxlength: 120, placeholder: "예: 현장 안내판" }],
    ["confirmed_on", "확인한 날", { type: "date" }],
  ],
};

export function newBlock(type, value = EMPTY[type]()) {
  return { type, id: newKey(), value };
}

/** Tell whether a block holds no words yet; of photos only what is said about them counts. */
export function isBlank({ value }) {
  if (typeof value === "string" || value === null) return !value?.trim();
  if (Array.isArray(value)) return value.every((one) => isBlank({ value: one }));
  const { id, photo, local, ...words } = value;
  return Object.values(words).every((one) => isBlank({ value: one }));
}

/** Return the element of a block. `act` is what it calls: changed, move, remove, splitInto. */
export function elementOf(block, act) {
  const name = NAMES[block.type];
  const body = make("div", { class: "write-block-body" });
  const tools = make("div", { class: "write-tools", role: "group", "aria-label": `${name} 옮기고 지우기` },
    make("span", { class: "write-handle", "aria-hidden": "true", text: "⠿", data: { handle: "" } }),
    button("위로", () => act.move(block, -1), { "aria-label": `${name} 위로` }),
    button("아래로", () => act.move(block, 1), { "aria-label": `${name} 아래로` }),
    button("지우기", () => act.remove(block), { "aria-label": `${name} 지우기` }));
  const element = make("section", {
    class: `write-block write-block-${block.type}`, id: `block-${block.id}`, "aria-label": name,
    data: { block: block.id, place: block.id },
  }, body, tools);
  fill(body, block, act);
  return element;
}

function fill(body, block, act) {
  if (block.type === "paragraph") body.append(paragraph(block, act));
  else if (block.type === "heading") body.append(line(block, act));
  else if (block.type === "list") body.append(...listed(block, act));
  else if (block.type === "photos") act.fillPhotos(body, block);
  else body.append(...FIELDS[block.type].map((field) => labelled(field, block, act)));
}

function paragraph(block, act) {
  const area = make("textarea", {
    class: "write-paragraph", rows: 2, "aria-label": "글", placeholder: "이야기를 써 주세요",
    on: {
      input: () => { block.value = area.value; act.changed(); },
      paste: (event) => splitPaste(event, area, block, act),
    },
  });
  area.value = block.value;
  return growing(area);
}

// Blog editors fill their empty lines with a space of no width.
const EMPTY_LINES = /\n[\s\u200b]*\n/;

/** Make a paragraph of each part of a long paste; a short one is left to the browser. */
function splitPaste(event, area, block, act) {
  const pasted = event.clipboardData?.getData("text/plain").replace(/\r\n?/g, "\n") ?? "";
  const parts = pasted.split(EMPTY_LINES).map((part) => part.trim()).filter(Boolean);
  if (parts.length < 2) return;
  event.preventDefault();
  const { value, selectionStart: at, selectionEnd: end } = area;
  const [first, ...others] = parts;
  const blocks = others.map((part) => newBlock("paragraph", part));
  blocks.at(-1).value += value.slice(end);
  area.value = value.slice(0, at) + first;
  area.dispatchEvent(new Event("input", { bubbles: true }));
  act.splitInto(block, blocks, { parts, at, replaced: value.slice(at, end) });
}

function line(block, act) {
  const input = make("input", {
    class: "write-heading", "aria-label": "소제목", placeholder: "소제목", maxlength: 80,
    on: { input: () => { block.value = input.value; act.changed(); } },
  });
  input.value = block.value;
  return input;
}

function listed(block, act) {
  const area = make("textarea", {
    rows: 3, id: `list-${block.id}`,
    on: { input: () => { block.value = area.value.split("\n"); act.changed(); } },
  });
  area.value = block.value.join("\n");
  return [make("label", { for: area.id, text: "목록: 한 줄에 하나씩" }), growing(area)];
}

function labelled([key, words, { rows, ...attributes }], block, act) {
  const id = `${key}-${block.id}`;
  const input = make(rows ? "textarea" : "input", {
    id, rows, ...attributes,
    on: { input: () => { block.value[key] = input.value || (attributes.type === "date" ? null : ""); act.changed(); } },
  });
  input.value = block.value[key] ?? "";
  return make("div", { class: "write-field" }, make("label", { for: id, text: words }),
    rows ? growing(input) : input);
}
