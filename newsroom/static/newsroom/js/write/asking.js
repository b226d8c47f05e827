// What only the writer can settle comes up by itself once. Put off, it waits behind a button.

import { whenStill } from "./composing.js";

export class Asking {
  #isDue = false;

  /** `line` says at the thumb what is open, and has the button that shows the dialog again. */
  constructor(dialog, line) {
    Object.assign(this, { dialog, line });
    line.querySelector("button").addEventListener("click", () => this.open());
  }

  /** Ask when no syllable is being put together; once asked, wait for the button. */
  ask() {
    this.line.hidden = false;
    if (this.#isDue) return;
    this.#isDue = true;
    whenStill(() => this.#isDue && this.open());
  }

  open() {
    if (!this.dialog.open) this.dialog.showModal();
  }

  settled() {
    this.#isDue = false;
    this.line.hidden = true;
    this.dialog.close();
  }
}
