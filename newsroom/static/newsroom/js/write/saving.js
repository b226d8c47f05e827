// Saving by itself: on this device at once, on the server soon after, and honest about which.

import { post } from "./talking.js";
import { whenAtRest } from "./composing.js";

const SOON = 1200;
const AT_LATEST = 8000;
const SAVED = ["post", "mark", "saved_at"];
const PAUSES = [3, 6, 12, 24, 45, 60];

export class Saving {
  /**
   * `sheet` gives the words and keeps them on the device; `says(words, mood)` shows the state;
   * `asks` opens what only the writer can settle: `login()`, `moved(failure)`, `wrong(failure)`.
   */
  constructor(sheet, says, asks) {
    Object.assign(this, { sheet, says, asks, changes: 0, savedChanges: 0, tries: 0 });
    addEventListener("online", () => this.now());
    addEventListener("offline", () => this.changes !== this.savedChanges && this.#sayOffline());
    document.addEventListener("visibilitychange", () => document.hidden && this.#keepHere());
    addEventListener("pagehide", () => this.#keepHere());
  }

  get isUnsent() {
    return this.changes !== this.savedChanges;
  }

  /** Something was written. */
  changed() {
    this.changes += 1;
    if (!this.tries) this.says("저장하는 중", "busy");
    this.#soon();
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => whenAtRest(() => this.#keepHere()), 300);
  }

  #soon() {
    this.since ??= Date.now();
    clearTimeout(this.timer);
    const soon = Math.max(0, Math.min(SOON, AT_LATEST - (Date.now() - this.since)));
    this.timer = setTimeout(() => whenAtRest(() => this.#save()), soon);
  }

  /** Save and keep nothing any more: what became of this text is settled. */
  async end() {
    this.isOver = true;
    addEventListener("pageshow", (event) => event.persisted && location.reload());
    await this.running?.catch(() => {});
  }

  /** Save what is unsent now; the promise tells whether the server has everything. */
  async now() {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (this.isUnsent) await this.#save();
    return !this.isUnsent;
  }

  #keepHere() {
    return this.sheet.keepHere(this.isUnsent).catch(() => this.isUnsent && this.asks.noRoom());
  }

  #save() {
    if (this.isOver) return null;
    this.running ??= this.#send().finally(() => { this.running = null; });
    return this.running;
  }

  async #send() {
    const sending = this.changes;
    this.since = null;
    this.says("저장하는 중", "busy");
    try {
      if (this.sheet.unanswered) await this.#post(this.sheet.unanswered);
      const said = await this.#post(this.sheet.sent());
      await this.sheet.sendAnswers();
      this.savedChanges = sending;
      this.tries = 0;
      if (!this.isUnsent) this.says(`저장됨 ${said.saved_at}`, "good");
      await this.#keepHere();
      if (this.isUnsent) this.#soon();
    } catch (failure) {
      await this.#keepHere();
      this.#settle(failure);
    }
  }

  /**
   * Send a text. Until its answer came it is remembered, and sent again before any other: the
   * server may have it all the same, and would take what follows for another device's.
   */
  async #post(text) {
    this.sheet.unanswered = text;
    await this.#keepHere();
    const said = await post(this.sheet.address(), text, SAVED).catch((failure) => {
      if (!failure.passes) this.sheet.unanswered = null;
      throw failure;
    });
    this.sheet.unanswered = null;
    this.sheet.saved(said);
    return said;
  }

  #settle(failure) {
    if (failure.kind === "moved") this.asks.moved(failure);
    else if (failure.kind === "logged_out") this.asks.login();
    else if (failure.passes) this.#again();
    else this.asks.wrong(failure);
    if (failure.kind === "offline") this.#sayOffline();
    else this.says(failure.message ?? "저장하지 못했어요. 쓴 글은 이 기기에 있어요.", "wrong");
    if (!failure.kind) throw failure;
  }

  #again() {
    this.tries += 1;
    const seconds = PAUSES[Math.min(this.tries, PAUSES.length) - 1];
    this.timer = setTimeout(() => whenAtRest(() => this.#save()), seconds * 1000);
  }

  #sayOffline() {
    this.says("오프라인이에요. 이 기기에 적어 뒀어요. 연결되면 올릴게요.", "wrong");
  }
}
