// The story on the screen: its blocks in order, put in, moved, taken out and brought back.

import { elementOf, isBlank, newBlock } from "./blocks.js";
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
    const untouched = () => blocks.filter((block) => this.blocks.includes(block) && isBlank(block));
    this.remember("넣었어요", () => untouched().forEach((block) => this.takeOut(block)), () => untouched().length);
  }

  addOf(type) {
    const block = newBlock(type);
    this.add([block]);
    this.elementOf(block.id).querySelector("input, textarea")?.focus();
  }

  /** Put the further parts of a paste after its block; the caret stands right behind them. */
  splitInto(block, others, paste) {
    this.insert(others, this.blocks.indexOf(block) + 1);
    this.here = others.at(-1).id;
    const area = this.elementOf(this.here).querySelector("textarea");
    const end = paste.parts.at(-1).length;
    area.focus();
    area.setSelectionRange(end, end);
    this.remember("나눠 붙였어요", () => this.#takeBack(block, others, paste));
  }

  /** Take pasted words out of their blocks; what was typed around them comes together again. */
  #takeBack(block, others, { parts: [first, ...rest], at, replaced }) {
    if (!this.blocks.includes(block)) return;
    const ends = others.map((other, number) => this.blocks.includes(other) && cut(other.value, rest[number]));
    block.value = [cut(block.value, first, at, replaced) ?? block.value, ...ends].filter(Boolean).join("");
    others.forEach((other, number) => typeof ends[number] === "string" && this.takeOut(other));
    this.elementOf(block.id).replaceWith(this.#draw(block));
  }

  move(block, step) {
    const at = this.blocks.indexOf(block);
    const to = Math.max(0, Math.min(this.blocks.length - 1, at + step));
    if (to === at) return;
    this.#moveTo(block, to);
    this.elementOf(block.id).scrollIntoView({ block: "nearest" });
  }

  remove(block) {
    const place = this.#placeOf(block);
    this.takeOut(block);
    this.remember("지웠어요", () => this.insert([block], place()));
  }

  #moveTo(block, to) {
    const place = this.#placeOf(block);
    this.#shift(block, to);
    this.remember("옮겼어요", () => this.#shift(block, place()));
  }

  /** Return how to find a block's place again later on: behind the one it follows now. */
  #placeOf(block) {
    const at = this.blocks.indexOf(block);
    const before = this.blocks[at - 1];
    return () => {
      const found = this.blocks.filter((other) => other !== block).indexOf(before);
      return before && found < 0 ? at : found + 1;
    };
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
      splitInto: (split, others, paste) => this.splitInto(split, others, paste),
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
    if (to !== at) this.#moveTo(block, to);
  }

  /** Remember how to take the last act back, and offer it in these words while anything `isLeft`. */
  remember(words, undo, isLeft = () => true) {
    this.past.push({ words, undo, isLeft });
    if (this.past.length > MOST_UNDO) this.past.shift();
    this.undoable(words);
  }

  /** Something was typed: a block put in before may hold words now that no undoing shall take. */
  typed() {
    const last = this.past.at(-1);
    this.past = this.past.filter(({ isLeft }) => isLeft());
    if (this.past.at(-1) !== last) this.undoable(this.past.at(-1)?.words ?? null);
  }
}

/** Return the text without some words, nothing if it has them no more; they stood `at` a place. */
function cut(text, words, at = 0, instead = "") {
  const found = text.startsWith(words, at) ? at : text.indexOf(words);
  return found < 0 ? null : text.slice(0, found) + instead + text.slice(found + words.length);
}
