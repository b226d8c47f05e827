"""Controls on a phone are large enough for a thumb: 44 by 44 pixels (WCAG 2.5.5, KWCAG 6.1.3)."""

from tests.browser.everyone import EveryoneCase

# Links inside a sentence may be as tall as the line. What is smaller than a thumb itself may
# still react around itself, as a headline does whose whole card can be touched.
SMALL = """() => {
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


class ThumbTests(EveryoneCase):
    def test_every_control_has_room_for_a_thumb(self):
        page = self.phone()
        for name in self.visits(page):
            self.note(name, page.evaluate(SMALL))
        page.locator(".masthead summary").tap()
        self.note("menu", page.evaluate(SMALL))

        self.assert_nothing_wrong()
