// What the page of a post gains where scripts run. Asked for when all else is there, so that they
// do not stand in the way of the lead photo; until then each photo's link opens the picture itself.

function begin() {
  import("./lightbox.js");
  import("./sharing.js");
  import("./seen.js");
  if (document.querySelector("[data-player]")) import("./video.js");
}

if (document.readyState === "complete") begin();
else window.addEventListener("load", begin, { once: true });
