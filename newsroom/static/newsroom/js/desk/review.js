// The review screen: how wide the preview is, and comments written from it without leaving.

const screen = document.querySelector("[data-review]");
const frame = screen.querySelector("[data-frame]");
const pane = screen.querySelector("[data-window]");
const comments = screen.querySelector("[data-comments]");

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

// Sent in place, so that a reason half written further down is not lost.
comments.addEventListener("submit", async (event) => {
  const form = event.target.closest("[data-in-place]");
  if (!form) return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  event.submitter.disabled = true;
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: data,
      headers: { "x-requested-with": "fetch" },
    });
    if (!answer.ok && answer.status !== 409) throw new Error(answer.status);
    comments.innerHTML = await answer.text();
    if (answer.status === 409 && data.get("text")) {
      write(data.get("place"));
      comments.querySelector("textarea").value = data.get("text");
    }
    markPlaces();
  } catch {
    event.submitter.disabled = false;
    event.submitter.setCustomValidity("보내지 못했어요. 연결을 확인하고 다시 눌러 주세요.");
    event.submitter.reportValidity();
    event.submitter.setCustomValidity("");
  }
});
