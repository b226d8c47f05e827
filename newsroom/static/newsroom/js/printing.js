// Opens the browser's own printing for a screen that is also a sheet of paper.
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
