// The review screen: how wide the preview is, and comments written from it without leaving.

import { sendInPlace } from "./in-place.js";

const screen = document.querySelector("[data-review]");
const frame = screen.querySelector("[data-frame]");
const pane = screen.querySelector("[data-window]");
const comments = screen.querySelector("[data-comments]");
const claim = screen.querySelector("[data-claim]");

/** Show the desktop's preview small enough to be seen whole. */
function fit() {
  pane.style.setProperty("--scale", Math.min(1, pane.clientWidth / 1280));
}

for (const choice of screen.querySelectorAll("[data-width]")) {
  choice.addEventListener("change", () => {
    pane.dataset.wide = choice.value === "1280" ? "yes" : "no";
    fit();
  });
}
new ResizeObserver(fit).observe(pane);

/** Open the form for this place; the text being written stays when another place is chosen. */
function write(place) {
  const writing = comments.querySelector("[data-writing]");
  if (!writing) return;
  writing.open = true;
  writing.querySelector("select").value = place;
  const text = writing.querySelector("textarea");
  text.focus();
  text.scrollIntoView({ block: "center" });
}

window.addEventListener("message", (event) => {
  if (event.origin !== window.location.origin || event.source !== frame.contentWindow) return;
  if (typeof event.data?.place === "string") write(event.data.place);
});

function markPlaces() {
  const open = [...comments.querySelectorAll("[data-said-at][data-settled=no]")];
  const said = new Set(open.map((comment) => comment.dataset.saidAt));
  for (const element of frame.contentDocument?.querySelectorAll("[data-place]") ?? []) {
    element.toggleAttribute("data-said", said.has(element.dataset.place));
  }
}

/** Put refused words back where they were written; where that is gone, into a new comment. */
function keep(data) {
  const answering = comments.querySelector(`[data-answer="${data.get("comment")}"]`);
  if (answering) answering.open = true;
  else write(data.get("place") ?? "title");
  const writing = answering ?? comments.querySelector("[data-writing]");
  writing.querySelector("textarea").value = data.get("text");
}

sendInPlace(comments, (data, isRefused) => {
  if (isRefused && data.get("text")) keep(data);
  markPlaces();
});

// Who has taken a review over is not asked about the colleague's claim any more.
if (claim) {
  sendInPlace(claim, (data, isRefused) => {
    claim.querySelector("button")?.focus();
    if (isRefused) return;
    for (const question of screen.querySelectorAll(".desk-despite")) question.remove();
  });
}
