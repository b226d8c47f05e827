// Moving a block by its handle, with a finger or a mouse. Buttons do the same without dragging.

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
  let before = block.nextElementSibling;
  handle.setPointerCapture(start.pointerId);
  block.classList.add("is-dragged");
  const move = (event) => {
    before = nextBelow(root, block, event.clientY);
    mark(root, before);
    nearEdge(event.clientY);
  };
  const end = (event) => {
    handle.removeEventListener("pointermove", move);
    block.classList.remove("is-dragged");
    mark(root, undefined);
    if (event.type === "pointerup") placed(block.dataset.block, before?.dataset.block);
  };
  handle.addEventListener("pointermove", move);
  handle.addEventListener("pointerup", end, { once: true });
  handle.addEventListener("pointercancel", end, { once: true });
}

function nextBelow(root, dragged, y) {
  return [...root.children].find((block) => {
    const { top, height } = block.getBoundingClientRect();
    return block !== dragged && y < top + height / 2;
  });
}

function mark(root, before) {
  root.querySelector(".is-next")?.classList.remove("is-next");
  root.classList.toggle("is-last", before === null);
  before?.classList.add("is-next");
}

function nearEdge(y) {
  if (y < 90) scrollBy(0, -14);
  if (y > innerHeight - 120) scrollBy(0, 14);
}
