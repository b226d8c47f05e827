// What only the writer can settle: logging in again, and choosing between two texts.

import { Asking } from "./asking.js";
import { giveNumber, logIn } from "./talking.js";

const UNREACHED = "지금은 서버에 닿지 않아서 고르지 못했어요. 두 글 모두 그대로 있어요. 잠시 뒤 다시 눌러 주세요.";

/** Return how to ask for a login in place; `back` is called once it succeeded. */
export function loginDialog(dialog, line, door, back) {
  const asking = new Asking(dialog, line);
  const find = (name) => dialog.querySelector(`[data-${name}]`);
  const [name, password, number] = ["name", "password", "number"].map(find);
  const [wrong, go, step] = ["wrong", "log-in", "second-step"].map(find);
  let second = "";
  const giveAll = () => (second
    ? giveNumber(second, number.value) : logIn(door, name.value, password.value));
  const ask = (address) => {
    second = address;
    step.hidden = !address;
    number.value = "";
    if (address) number.focus();
  };
  const enter = async () => {
    go.disabled = true;
    wrong.hidden = true;
    try {
      await giveAll();
      password.value = "";
      ask("");
      asking.settled();
      back();
    } catch (failure) {
      if (failure.kind === "second_step") ask(failure.login);
      wrong.textContent = failure.message;
      wrong.hidden = false;
    } finally {
      go.disabled = false;
    }
  };
  go.addEventListener("click", enter);
  for (const field of [password, number]) {
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      enter();
    });
  }
  return asking;
}

/**
 * Return how to ask which of two texts it shall be. The choice of theirs stays open until it is
 * made: what `keepTheirs` throws is told beside it.
 */
export function movedDialog(dialog, line, { keepMine, keepTheirs }) {
  const asking = new Asking(dialog, line);
  const [theirs, wrong] = ["keep-theirs", "not-chosen"].map((name) => dialog.querySelector(`[data-${name}]`));
  let failure;
  dialog.querySelector("[data-keep-mine]").addEventListener("click", () => {
    asking.settled();
    keepMine(failure);
  });
  theirs.addEventListener("click", async () => {
    wrong.hidden = theirs.disabled = true;
    await keepTheirs().catch(({ passes, message }) => {
      wrong.textContent = passes ? UNREACHED : message;
      wrong.hidden = false;
    });
    theirs.disabled = false;
  });
  asking.show = (moved, mine) => {
    failure = moved;
    wrong.hidden = true;
    dialog.querySelector("[data-mine]").textContent = summary(mine);
    dialog.querySelector("[data-theirs]").textContent = summary(moved.theirs);
  };
  return asking;
}

function summary(text) {
  const words = text.story.filter((block) => block.type === "paragraph").map((block) => block.value);
  const photos = text.story.filter((block) => block.type === "photos").flatMap((block) => block.value);
  const count = photos.length + (text.lead_photo ? 1 : 0);
  const beginning = words.join(" ").slice(0, 80);
  return `${text.title || "제목 없는 글"} · 글 ${words.join("").length}자 · 사진 ${count}장 ${beginning}`;
}
