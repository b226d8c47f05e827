"""What somebody at the screen reads, and what the edge of the screen cuts off."""

# Everything shown: texts, and what a field or a sign says of itself.
READ = """() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const said = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, data } = texts.currentNode;
    const isWords = !parentElement.closest("script, style, noscript, textarea, iframe");
    if (isWords && data.trim() && shown(parentElement)) said.push(data.trim());
  }
  for (const name of ["alt", "aria-label", "placeholder", "title"])
    for (const element of document.querySelectorAll(`[${name}]`))
      if (shown(element)) said.push(element.getAttribute(name));
  for (const button of document.querySelectorAll("input[type=submit], input[type=button]"))
    if (shown(button)) said.push(button.value);
  return [...new Set(said)];
}"""

# What one reads or touches, in sight, that reaches over the side of the screen. What scrolls
# within a box of its own, waits beside the screen or is there for screen readers may.
CUT_OFF = """() => {
  const touched = "h1, h2, h3, p, a, button, input, select, textarea, img, label";
  const scrolls = (element) => element.closest(".w-overflow-x-auto, .faces ul, table");
  return [...document.querySelectorAll(touched)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !element.closest(".form-side, .w-sr-only, .unseen, [type=file]"))
    .filter((element) => !scrolls(element))
    .filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (left < -1 || right > window.innerWidth + 1);
    })
    .map((element) => element.outerHTML.slice(0, 120));
}"""


def words_seen(page):
    """Return every piece of text in sight."""
    return page.evaluate(READ)


def cut_off(page):
    """Return the elements the side of the screen cuts off."""
    return page.evaluate(CUT_OFF)
