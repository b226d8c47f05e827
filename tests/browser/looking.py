"""What somebody at the screen reads, what its edge cuts off, and what a thumb could miss."""

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
  const aside = ".form-side, .w-sr-only, .unseen, .skip-link, [type=file]";
  const scrolls = (element) => element.closest(".w-overflow-x-auto, .faces ul, table");
  return [...document.querySelectorAll(touched)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !element.closest(aside))
    .filter((element) => !scrolls(element))
    .filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (left < -1 || right > window.innerWidth + 1);
    })
    .map((element) => element.outerHTML.slice(0, 120));
}"""

# Links inside a sentence may be as tall as the line. What is smaller than a thumb itself may
# still react around itself, as a headline does whose whole card can be touched.
TOO_SMALL = """() => {
  const THUMB = 44;
  const inSentence = (element) =>
    element.matches("a") && getComputedStyle(element).display === "inline" &&
    [...element.parentElement.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const inReach = (element) => element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest("[aria-hidden=true], .skip-link") && element.tabIndex >= 0;
  const touched = (element) =>
    element.matches("[type=checkbox], [type=radio]") ? element.closest("label") : element;
  const reach = (element, x, y, [right, down], far = 0) =>
    far < THUMB && element.contains(document.elementFromPoint(x + right * far, y + down * far))
      ? reach(element, x, y, [right, down], far + 1) : far;
  const reactsAround = (element, { left, top, width, height }) => {
    const [x, y] = [left + width / 2, top + height / 2];
    const across = reach(element, x, y, [1, 0]) + reach(element, x, y, [-1, 0]);
    return across > THUMB && reach(element, x, y, [0, 1]) + reach(element, x, y, [0, -1]) > THUMB;
  };
  const fits = (element) => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const box = element.getBoundingClientRect();
    const isLarge = Math.round(box.width) >= THUMB && Math.round(box.height) >= THUMB;
    return isLarge || reactsAround(element, box);
  };
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((element) => inReach(element) && !inSentence(element)).map(touched)
    .filter((element) => !fits(element))
    .map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return `${Math.round(width)}x${Math.round(height)} ${element.outerHTML.slice(0, 100)}`;
    });
}"""


def words_seen(page):
    """Return every piece of text in sight."""
    return page.evaluate(READ)


def cut_off(page):
    """Return the elements the side of the screen cuts off."""
    return page.evaluate(CUT_OFF)


def too_small(page):
    """Return the controls a thumb could miss."""
    return page.evaluate(TOO_SMALL)
