// Reports once that this page was read, after it was in sight for a moment. Carries nothing but
// the page's number; who asks not to be tracked is not counted.

const MOMENT = 2000;
const script = document.querySelector("script[data-seen]");
const isUnwanted = navigator.webdriver || navigator.globalPrivacyControl
  || navigator.doNotTrack === "1";
let timer = null;

function report() {
  document.removeEventListener("visibilitychange", watch);
  navigator.sendBeacon(script.dataset.seen);
}

/** Wait while the page is in sight, and begin again when it was out of it. */
function watch() {
  clearTimeout(timer);
  if (document.visibilityState === "visible") timer = setTimeout(report, MOMENT);
}

if (script && !isUnwanted) {
  document.addEventListener("visibilitychange", watch);
  watch();
}
