// What only the writer can settle: logging in again, and choosing between two texts.

import { logIn } from "./talking.js";

/** Return a function that opens the login in place; `back` is called once it succeeded. */
export function loginDialog(dialog, door, back) {
  const [name, password] = ["[data-name]", "[data-password]"].map((at) => dialog.querySelector(at));
  const [wrong, go] = ["[data-wrong]", "[data-log-in]"].map((at) => dialog.querySelector(at));
  const enter = async () => {
    go.disabled = true;
    wrong.hidden = true;
    try {
      await logIn(door, name.value, password.value);
      password.value = "";
      dialog.close();
      back();
    } catch (failure) {
      wrong.textContent = failure.message;
      wrong.hidden = false;
    } finally {
      go.disabled = false;
    }
  };
  go.addEventListener("click", enter);
  password.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    enter();
  });
  return () => dialog.open || dialog.showModal();
}

/** Return a function that shows both texts and calls back with the choice. */
export function movedDialog(dialog, { keepMine, keepTheirs }) {
  let failure;
  const chosen = (act) => async () => {
    dialog.close();
    await act(failure);
  };
  dialog.querySelector("[data-keep-mine]").addEventListener("click", chosen(keepMine));
  dialog.querySelector("[data-keep-theirs]").addEventListener("click", chosen(keepTheirs));
  return (moved, mine) => {
    failure = moved;
    dialog.querySelector("[data-mine]").textContent = summary(mine);
    dialog.querySelector("[data-theirs]").textContent = summary(moved.theirs);
    if (!dialog.open) dialog.showModal();
  };
}

function summary(text) {
  const words = text.story.filter((block) => block.type === "paragraph").map((block) => block.value);
  const photos = text.story.filter((block) => block.type === "photos").flatMap((block) => block.value);
  const count = photos.length + (text.lead_photo ? 1 : 0);
  const beginning = words.join(" ").slice(0, 80);
  return `${text.title || "제목 없는 글"} · 글 ${words.join("").length}자 · 사진 ${count}장 ${beginning}`;
}
