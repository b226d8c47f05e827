// A Korean syllable is put together by the phone's keyboard. Until it is, scripts keep still.

let composing = false;
const waiting = new Set();

addEventListener("compositionstart", () => { composing = true; }, true);
addEventListener("compositionend", () => {
  composing = false;
  setTimeout(settle);
}, true);
addEventListener("focusout", () => {
  composing = false;
  setTimeout(settle);
}, true);

function settle() {
  if (composing) return;
  const still = [...waiting];
  waiting.clear();
  still.forEach((act) => act());
}

/** Do something now, or as soon as no syllable is being put together. */
export function whenStill(act) {
  if (composing) waiting.add(act);
  else act();
}

const LONGEST_WAIT = 1000;

/** Do something costly between two keys: when nothing is put together and the phone is at rest. */
export function whenAtRest(act) {
  const go = () => whenStill(act);
  if (window.requestIdleCallback) requestIdleCallback(go, { timeout: LONGEST_WAIT });
  else setTimeout(go);
}
