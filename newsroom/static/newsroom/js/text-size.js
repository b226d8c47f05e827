// The size of the text this device remembers. Runs before the page is drawn, so nothing jumps;
// that is why it is no module.
(() => {
  const KEY = "text-size";
  const LARGE = "large";
  const root = document.documentElement;
  let isLarge = recall() === LARGE;

  function recall() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // A device that keeps nothing shows the usual size.
    }
  }

  function remember() {
    try {
      if (isLarge) localStorage.setItem(KEY, LARGE);
      else localStorage.removeItem(KEY);
    } catch {
      // Then the choice lasts as long as the page.
    }
  }

  function show() {
    root.toggleAttribute("data-large", isLarge);
    const button = document.querySelector(".text-size");
    if (!button) return;
    button.hidden = false;
    button.firstElementChild.textContent = isLarge ? "가" : "가+";
    button.lastElementChild.textContent = isLarge ? "글자 보통 크기로" : "글자 크게";
  }

  function offer() {
    show();
    document.querySelector(".text-size")?.addEventListener("click", () => {
      isLarge = !isLarge;
      remember();
      show();
    });
  }

  show();
  document.addEventListener("DOMContentLoaded", offer);
})();
