// News that stays until it was read, apart from how the saving goes.

import { button, make } from "./elements.js";

const told = new Set();

/** Show these words at the thumb, after those not yet put away. */
export function notice(words) {
  const root = document.querySelector("[data-notice]");
  told.add(words);
  root.replaceChildren(make("span", { text: [...told].join(" ") }), button("닫기", () => {
    told.clear();
    root.replaceChildren();
  }, { "aria-label": "알림 닫기" }));
}
