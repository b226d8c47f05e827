// What is shown and asked about one photo: how far it is, its words, and who is in it.

import { button, make } from "./elements.js";

export const ANSWERS = [
  ["none", "없어요"], ["consent", "있어요. 동의받았어요"], ["guardian", "미성년자, 보호자께 동의받았어요"],
  ["blurred", "있어요. 얼굴을 가렸어요"], ["blur_requested", "있어요. 가려 주세요"],
  ["not_identifiable", "누군지 알아보기 어려워요"], ["unclear", "아직 몰라요"],
];

/** Whether the writer can say anything about a photo: it is theirs, and still there. */
export const isAskedAbout = (facts) => facts.is_mine !== false && !facts.is_withdrawn;

/**
 * Return the panel of one photo in the text. `item` holds its caption and alt text, `facts` what
 * is known of the photo itself; `act` is what the panel calls: changed, answered, retry, drop,
 * lead, toStory, join.
 */
export function panelOf(item, facts, act, { isLead = false } = {}) {
  const picture = make("img", {
    class: "write-photo", alt: "", on: { error: () => { picture.hidden = true; } },
  });
  if (facts.address) picture.src = facts.address;
  else picture.hidden = true;
  const state = make("p", { class: "write-photo-state", role: "status" });
  const bar = make("progress", { max: 100, value: 0, "aria-label": "올리는 중", hidden: true });
  const again = button("다시 올리기", () => act.retry(item), { hidden: true });
  const panel = make("div", { class: "write-photo-panel", data: { item: item.id } },
    picture, ...withdrawal(facts), state, bar, ...words(item, act, isLead), questions(item, facts, act),
    make("p", { class: "write-photo-acts" }, again,
      isLead ? button("본문으로 옮기기", () => act.toStory()) : button("대표로 쓰기", () => act.lead(item)),
      button("사진 빼기", () => act.drop(item)),
      !isLead && button("위 사진과 나란히", () => act.join(item))));
  panel.show = (progress) => show({ picture, state, bar, again }, facts, progress);
  return panel;
}

function withdrawal(facts) {
  const said = "편집실이 거둔 사진이라 독자에게 보이지 않아요. 다른 사진을 넣어 주세요.";
  return facts.is_withdrawn ? [make("p", { class: "write-photo-state is-wrong" }, said)] : [];
}

function show({ picture, state, bar, again }, facts, { words: said = "", percent = null, failed = false, mayRetry = failed }) {
  if (facts.address && picture.getAttribute("src") !== facts.address) {
    picture.src = facts.address;
    picture.hidden = false;
  }
  if (state.textContent !== said) state.textContent = said;
  state.classList.toggle("is-wrong", failed);
  bar.hidden = percent === null;
  if (percent !== null) bar.value = percent;
  again.hidden = !mayRetry;
}

function words(item, act, isLead) {
  return [
    field(`alt-${item.id}`, "대체 텍스트", "사진을 못 보는 분께 읽어 드려요", item, "alt", act, isLead ? "lead_alt" : `alt-${item.photo ?? ""}`),
    field(`caption-${item.id}`, "사진 설명", "쓰지 않아도 돼요", item, "caption", act),
  ];
}

function field(id, name, hint, item, key, act, place = "") {
  const input = make("input", {
    id, maxlength: 200, placeholder: hint, data: { place },
    on: { input: () => { item[key] = input.value; act.changed(); } },
  });
  input.value = item[key] ?? "";
  return make("div", { class: "write-field" }, make("label", { for: id, text: name }), input);
}

const OFTEN = ["none", "consent", "blur_requested"];

function questions(item, facts, act) {
  const chip = ([value, text]) => {
    const input = make("input", {
      type: "radio", name: `people-${item.id}`, value, checked: facts.people === value,
      on: { change: () => { Object.assign(facts, { people: value, isForAll: false }); act.answered(item); } },
    });
    return make("label", { class: "write-chip" }, input, make("span", { text }));
  };
  const [often, seldom] = [true, false].map((is) => ANSWERS.filter(([value]) => OFTEN.includes(value) === is));
  const others = make("details", { open: seldom.some(([value]) => value === facts.people) },
    make("summary", { text: "다른 답" }), make("div", { class: "write-chips" }, ...seldom.map(chip)));
  const people = make("fieldset", { class: "write-people", data: { place: `people-${item.photo ?? ""}`, people: "" } },
    make("legend", { text: "알아볼 수 있는 사람이 있나요?" }),
    make("div", { class: "write-chips" }, ...often.map(chip)), others);
  people.disabled = !isAskedAbout(facts);
  return make("div", {}, people, credit(item, facts, act));
}

function credit(item, facts, act) {
  const id = `credit-${item.id}`;
  const input = make("input", {
    id, maxlength: 60, disabled: !isAskedAbout(facts), data: { place: `credit-${item.photo ?? ""}` },
    on: { change: () => { facts.credit = input.value; act.answered(item); } },
  });
  input.value = facts.credit ?? "";
  const drawn = make("input", {
    type: "checkbox", checked: facts.is_ai_made, disabled: !isAskedAbout(facts),
    on: { change: () => { facts.is_ai_made = drawn.checked; act.answered(item); } },
  });
  return make("details", { class: "write-credit" },
    make("summary", { text: facts.credit ? `찍은 사람: ${facts.credit}` : "찍은 사람: 내가 찍음" }),
    make("div", { class: "write-field" }, make("label", { for: id, text: "찍은 사람" }), input),
    make("label", { class: "write-check" }, drawn, make("span", { text: "AI로 만들거나 크게 고친 사진이에요" })));
}

/** Let the questions of a photo that has just arrived be found by its number. */
export function nameAfter(panel, photo) {
  for (const part of ["alt", "credit", "people"]) {
    const element = panel.querySelector(`[data-place="${part}-"]`);
    if (element) element.dataset.place = `${part}-${photo}`;
  }
}

/** Ask no more about a photo that is gone. */
export function close(panel) {
  for (const part of panel.querySelectorAll(".write-people, .write-credit input")) part.disabled = true;
}

/** Show that a photo's question about people was answered for it. */
export function tick(panel, value) {
  const input = panel.querySelector(`[data-people] input[value="${value}"]`);
  if (input) input.checked = true;
}
