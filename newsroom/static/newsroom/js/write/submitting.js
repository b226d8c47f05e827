// Handing in: the checklist as steps that lead to each missing thing.

import { make } from "./elements.js";
import { post } from "./talking.js";

export class Submitting {
  /** `ready()` saves everything first and tells in words why it could not; `sheet` knows the post. */
  constructor(submit, steps, sheet, ready) {
    Object.assign(this, { submit, steps, sheet, ready });
    submit.addEventListener("click", () => this.#once());
  }

  async #once() {
    if (this.running) return;
    this.running = true;
    this.submit.disabled = true;
    try {
      const wait = await this.ready();
      if (wait) this.#tell(wait);
      else await this.#handIn();
    } catch (failure) {
      this.#tell(failure.message);
      this.sheet.askAbout(failure);
    } finally {
      this.running = false;
      this.submit.disabled = false;
    }
  }

  async #handIn() {
    const said = await post(`/write/${this.sheet.post}/submit/`, { mark: this.sheet.mark }, ["submitted"]);
    if (said.submitted) {
      await this.sheet.forget();
      location.assign(`${this.sheet.home}?submitted=${this.sheet.post}`);
    } else {
      this.#tell(said.message, said.missing);
    }
  }

  #tell(message, missing = []) {
    const lines = missing.map(({ place, message: words }) => make("li", {},
      make("button", { type: "button", text: words, on: { click: () => lead(place) } })));
    this.steps.replaceChildren(make("h2", { text: message }), make("ol", {}, ...lines));
    this.steps.hidden = false;
    this.steps.scrollIntoView({ block: "start" });
    this.steps.focus({ preventScroll: true });
  }
}

/** Bring the writer to where something is put right. */
export function lead(place) {
  const places = { lead_photo: "[data-files]", story: "[data-story] textarea, [data-add=paragraph]" };
  const found = document.querySelector(`[data-field="${CSS.escape(place)}"], [data-place="${CSS.escape(place)}"]`)
    ?? document.querySelector(places[place] ?? "[data-story]");
  if (!found) return;
  const folded = found.closest("details");
  if (folded) folded.open = true;
  found.scrollIntoView({ block: "center" });
  (found.matches("fieldset") ? found.querySelector("input") : found).focus({ preventScroll: true });
}
