// The story on the screen: its blocks in order, put in, moved, taken out and brought back.

import { elementOf, newBlock } from "./blocks.js";
import { letDrag } from "./dragging.js";

const MOST_UNDO = 20;

export class Story {
  /** `fillPhotos(body, block)` draws a photo block; `changed` and `undoable` are called back. */
  constructor(root, { fillPhotos, changed, undoable }) {
    Object.assign(this, { root, fillPhotos, changed, undoable, blocks: [], past: [] });
    letDrag(root, (id, before) => this.#place(id, before));
    root.addEventListener("focusin", (event) => {
      this.here = event.target.closest("[data-block]")?.dataset.block ?? this.here;
    });
  }

  /** Show these blocks instead of whatever there was. */
  fill(blocks) {
    this.past = [];
    this.show(blocks);
    this.undoable(null);
  }

  /** Draw these blocks anew; what can be undone stays. */
  show(blocks) {
    this.blocks = blocks;
    this.root.replaceChildren(...blocks.map((block) => this.#draw(block)));
  }

  /** Put new blocks after the one last written in, or at the end. */
  add(blocks) {
    const at = this.blocks.findIndex((block) => block.id === this.here);
    this.insert(blocks, at < 0 ? this.blocks.length : at + 1);
    this.here = blocks.at(-1).id;
    this.remember("넣었어요", () => blocks.forEach((block) => this.takeOut(block)));
  }

  addOf(type) {
    const block = newBlock(type);
    this.add([block]);
    this.elementOf(block.id).querySelector("input, textarea")?.focus();
  }

  /** Put what a paste was split into after its block, which held `whole` before. */
  splitInto(block, others, whole) {
    this.insert(others, this.blocks.indexOf(block) + 1);
    this.here = others.at(-1).id;
    this.elementOf(this.here).querySelector("textarea")?.focus();
    this.remember("나눠 붙였어요", () => {
      others.forEach((other) => this.takeOut(other));
      block.value = whole;
      this.elementOf(block.id).replaceWith(this.#draw(block));
    });
  }

  move(block, step) {
    const at = this.blocks.indexOf(block);
    const to = Math.max(0, Math.min(this.blocks.length - 1, at + step));
    if (to === at) return;
    this.#shift(block, to);
    this.remember("옮겼어요", () => this.#shift(block, at));
    this.elementOf(block.id).scrollIntoView({ block: "nearest" });
  }

  remove(block) {
    const at = this.blocks.indexOf(block);
    this.takeOut(block);
    this.remember("지웠어요", () => this.insert([block], at));
  }

  undo() {
    this.past.pop()?.undo();
    this.undoable(this.past.at(-1)?.words ?? null);
    this.changed();
  }

  elementOf(id) {
    return this.root.querySelector(`[data-block="${CSS.escape(id)}"]`);
  }

  #draw(block) {
    return elementOf(block, {
      changed: this.changed,
      move: (moved, step) => this.move(moved, step),
      remove: (removed) => this.remove(removed),
      splitInto: (split, others, whole) => this.splitInto(split, others, whole),
      fillPhotos: this.fillPhotos,
    });
  }

  /** Put blocks in without remembering it, for what remembers it as a part of something larger. */
  insert(blocks, at) {
    const next = this.blocks[at];
    this.blocks.splice(at, 0, ...blocks);
    const elements = blocks.map((block) => this.#draw(block));
    if (next) this.elementOf(next.id).before(...elements);
    else this.root.append(...elements);
    this.changed();
  }

  /** Take a block out; one that is gone already takes no other with it. */
  takeOut(block) {
    const at = this.blocks.indexOf(block);
    if (at < 0) return;
    this.blocks.splice(at, 1);
    this.elementOf(block.id)?.remove();
    this.changed();
  }

  #shift(block, to) {
    const at = this.blocks.indexOf(block);
    if (at < 0) return;
    this.blocks.splice(at, 1);
    this.blocks.splice(to, 0, block);
    const element = this.elementOf(block.id);
    const next = this.blocks[to + 1];
    this.root.insertBefore(element, next ? this.elementOf(next.id) : null);
    this.changed();
  }

  #place(id, before) {
    const block = this.blocks.find((other) => other.id === id);
    const at = this.blocks.indexOf(block);
    const rest = this.blocks.filter((other) => other !== block);
    const to = before ? rest.findIndex((other) => other.id === before) : rest.length;
    if (to === at) return;
    this.#shift(block, to);
    this.remember("옮겼어요", () => this.#shift(block, at));
  }

  /** Remember how to take the last act back, and offer it in these words. */
  remember(words, undo) {
    this.past.push({ words, undo });
    if (this.past.length > MOST_UNDO) this.past.shift();
    this.undoable(words);
  }
}
