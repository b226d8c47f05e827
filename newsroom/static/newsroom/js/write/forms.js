// What is typed into a form stays on this device until the server has it or somebody else comes.

import { button, make } from "./elements.js";
import { TYPED as NAME, kept } from "./here.js";

/** Keep what is typed into the forms of this page, and put back what never reached the server. */
export function keepForms(user) {
  forgetStrangers(user);
  forgetTaken();
  for (const form of document.querySelectorAll("form[data-keeps]")) keep(form, user);
}

/** Whether the server has just said that it has what was sent by a form of this name. */
export const isTaken = (name) => Boolean(document.querySelector(`[data-taken="${CSS.escape(name)}"]`));

function keep(form, user) {
  const name = NAME + form.dataset.keeps;
  if (putBack(form, read(name)?.words ?? {})) tell(form);
  form.addEventListener("input", () => kept(() => (
    localStorage.setItem(name, JSON.stringify({ user, words: wordsIn(form) })))));
  form.addEventListener("reset", () => forget(name));
}

const read = (name) => kept(() => JSON.parse(localStorage.getItem(name)));
const forget = (name) => kept(() => localStorage.removeItem(name));

function forgetTaken() {
  for (const { dataset } of document.querySelectorAll("[data-taken]")) forget(NAME + dataset.taken);
}

/** Of those who share a phone, each finds their own words alone. */
function forgetStrangers(user) {
  const names = kept(() => Object.keys(localStorage)) || [];
  for (const name of names.filter((one) => one.startsWith(NAME))) {
    if (read(name)?.user !== user) forget(name);
  }
}

const fieldsOf = (form) => [...form.elements].filter(({ name, type }) => (
  name && !["hidden", "file", "submit"].includes(type)));

const isTick = ({ type }) => type === "checkbox";
const wordsIn = (form) => Object.fromEntries(fieldsOf(form).map((field) => (
  [field.name, isTick(field) ? field.checked : field.value])));

/** Fill the form with these words; tell whether it said anything else before. */
function putBack(form, words) {
  const other = fieldsOf(form).filter((field) => (
    field.name in words && words[field.name] !== (isTick(field) ? field.checked : field.value)));
  for (const field of other) field[isTick(field) ? "checked" : "value"] = words[field.name];
  return other.length > 0;
}

function tell(form) {
  const folded = form.closest("details");
  if (folded) folded.open = true;
  const note = make("p", { class: "write-note", role: "status" },
    "보내지 못한 것이 이 기기에 있어서 다시 적어 뒀어요. ",
    button("적은 것 지우기", () => { form.reset(); note.remove(); }));
  form.prepend(note);
}
