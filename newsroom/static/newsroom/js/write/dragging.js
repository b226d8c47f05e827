// Moving a block by its handle, with a finger or a mouse. Buttons do the same without dragging.

const ABOVE = 90;
const BELOW = 120;
const PACE = 0.8; // pixels a millisecond

/** Let the blocks under `root` be dragged; `placed(id, before)` hears where one was let go. */
export function letDrag(root, placed) {
  root.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest("[data-handle]");
    if (!handle) return;
    event.preventDefault();
    drag(root, handle, event, placed);
  });
}

function drag(root, handle, start, placed) {
  const block = handle.closest("[data-block]");
  let y = null; // until the finger moves
  handle.setPointerCapture(start.pointerId);
  block.classList.add("is-dragged");
  const stop = everyFrame((passed) => {
    if (y === null) return;
    scrollBy({ top: pull(y) * PACE * passed, behavior: "instant" });
    mark(root, nextBelow(root, block, y));
  });
  const move = (event) => { y = event.clientY; };
  const end = (event) => {
    stop();
    handle.removeEventListener("pointermove", move);
    block.classList.remove("is-dragged");
    mark(root);
    if (event.type !== "pointerup" || y === null) return;
    placed(block.dataset.block, nextBelow(root, block, event.clientY)?.dataset.block);
  };
  handle.addEventListener("pointermove", move);
  handle.addEventListener("pointerup", end, { once: true });
  handle.addEventListener("pointercancel", end, { once: true });
}

/** Do something before every picture of the screen, also while the finger rests. */
function everyFrame(act) {
  let last = performance.now();
  let next = requestAnimationFrame(function again(now) {
    act(Math.max(0, now - last));
    last = now;
    next = requestAnimationFrame(again);
  });
  return () => cancelAnimationFrame(next);
}

/** Return which way a finger at this height pulls the page: up, down or neither. */
function pull(y) {
  if (y < ABOVE) return -1;
  return y > innerHeight - BELOW ? 1 : 0;
}

function nextBelow(root, dragged, y) {
  return [...root.children].find((block) => {
    const { top, height } = block.getBoundingClientRect();
    return block !== dragged && y < top + height / 2;
  }) ?? null;
}

/** Show before which block the dragged one would land: after all of them for `null`. */
function mark(root, before) {
  root.querySelector(".is-next")?.classList.remove("is-next");
  root.classList.toggle("is-last", before === null);
  before?.classList.add("is-next");
}
