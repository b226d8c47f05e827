/* On a phone a side panel covers the whole form, so it never opens by itself. */
if (window.matchMedia("(max-width: 49.99em)").matches) {
  window.localStorage.removeItem("wagtail:side-panel-open");
}
