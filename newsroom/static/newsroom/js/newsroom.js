// What pages gain where scripts run. Everything here can be missing and the site still works.

const masthead = document.querySelector(".masthead");
const menu = masthead?.querySelector("details");

/** Keep the masthead out of the way going down, and bring it back thin going up. */
function followScrolling() {
  let before = window.scrollY;
  masthead.classList.add("follows");
  window.addEventListener("scroll", () => {
    const now = Math.max(0, window.scrollY);
    if (Math.abs(now - before) < 8) return;
    masthead.classList.toggle("away", now > before && now > 120 && !menu?.open);
    masthead.classList.toggle("thin", now > 64);
    before = now;
  }, { passive: true });
}

/** Close the menu with Esc, giving the focus back, and by touching anything else. */
function closeMenuFromOutside() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
}

/** Keep a picture drawn once it is there. Until then it waits to come near (see story.css). */
function keepWhatHasCome() {
  const keep = (image) => image.closest("picture")?.classList.add("there");
  document.addEventListener("load", ({ target }) => target.matches?.("img") && keep(target), true);
  for (const image of document.images) if (image.complete) keep(image);
}

keepWhatHasCome();
if (masthead) followScrolling();
if (menu) closeMenuFromOutside();
