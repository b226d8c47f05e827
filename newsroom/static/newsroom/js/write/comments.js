// What the editors said about single places: shown there, ticked off, answered.

import { button, make } from "./elements.js";
import { keepField } from "./here.js";
import { post } from "./talking.js";

/** Keep each comment beside what it is about, however the story is drawn; `ask` hears of failures. */
export function placeComments(user, ask) {
  const comments = [...document.querySelectorAll("[data-comment]")];
  const places = new Map();
  const place = () => comments.forEach((comment) => put(comment, places));
  for (const comment of comments) comment.append(acts(comment, user, ask));
  place();
  new MutationObserver(place).observe(document.querySelector("[data-story]"), { childList: true });
}

/** Put a comment where it belongs by now, but leave it alone where it stands already. */
function put(comment, places) {
  const place = CSS.escape(comment.dataset.place);
  const found = document.querySelector(`[data-block="${place}"], [data-field="${place}"]`);
  if (comment.isConnected && places.has(comment) && places.get(comment) === found) return;
  places.set(comment, found);
  if (found?.dataset.block) found.prepend(comment);
  else if (found) found.after(comment);
  else document.querySelector("[data-story]").before(comment);
}

function acts(comment, user, ask) {
  const wrong = make("p", { class: "write-wrong", role: "alert", hidden: true });
  const guarded = (act) => async () => {
    try {
      wrong.hidden = true;
      await act();
    } catch (failure) {
      wrong.textContent = failure.message;
      wrong.hidden = false;
      ask(failure);
    }
  };
  return make("div", { class: "write-comment-acts" }, settling(comment, guarded),
    answering(comment, user, guarded), wrong);
}

function settling(comment, guarded) {
  const tick = make("input", { type: "checkbox", checked: comment.dataset.settled === "yes" });
  tick.addEventListener("change", async () => {
    const settled = tick.checked;
    tick.checked = !settled;
    await guarded(async () => {
      await post(`/write/comments/${comment.dataset.comment}/settle/`, { settled }, ["settled"]);
      tick.checked = settled;
      comment.dataset.settled = settled ? "yes" : "no";
    })();
  });
  return make("label", { class: "write-check" }, tick, make("span", { text: "고쳤어요" }));
}

function answering(comment, user, guarded) {
  const id = `answer-${comment.dataset.comment}`;
  const area = make("textarea", { id, rows: 2, maxlength: 1000 });
  const forget = keepField(id, area, user);
  const form = make("details", {}, make("summary", { text: "답하기" }),
    make("label", { for: id, text: "편집실에 할 말" }), area,
    button("답 남기기", guarded(async () => {
      const said = await post(`/write/comments/${comment.dataset.comment}/reply/`, { text: area.value }, ["text"]);
      form.before(make("p", { class: "write-comment-reply" }, make("strong", { text: "나 " }), said.text));
      area.value = "";
      forget();
      form.open = false;
    })));
  form.open = Boolean(area.value);
  return form;
}
