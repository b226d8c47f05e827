// Plays a video where its link stands. Until the tap nothing is asked of whoever hosts it.

function play(event) {
  const link = event.currentTarget;
  const player = new URL(link.dataset.player);
  player.searchParams.set("autoplay", "1");
  const frame = Object.assign(document.createElement("iframe"), {
    src: player.href,
    title: link.dataset.title,
    allow: "autoplay; encrypted-media; fullscreen; picture-in-picture",
    // The hosts refuse to play for a page that does not say where it is.
    referrerPolicy: "strict-origin-when-cross-origin",
  });
  event.preventDefault();
  link.replaceWith(frame);
  frame.focus();
}

for (const link of document.querySelectorAll("[data-player]")) {
  link.addEventListener("click", play);
}
