"""Narrow screens and large letters: nothing scrolls sideways, nothing is cut off."""

from tests.browser.everyone import EveryoneCase
from tests.browser.looking import cut_off

SIDEWAYS = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`${scrollWidth} wide in ${clientWidth}`] : [];
}"""
SQUEEZED = """() => {
  const words = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const squeezed = [];
  while (words.nextNode()) {
    const text = words.currentNode.data.trim();
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    const { width } = range.getBoundingClientRect();
    const letter = parseFloat(getComputedStyle(words.currentNode.parentElement).fontSize);
    if (text.length > 8 && width > 1 && width < 3 * letter) squeezed.push(`squeezed: ${text}`);
  }
  return squeezed;
}"""
LETTERS = "() => parseFloat(getComputedStyle(document.querySelector('main')).fontSize)"
TWICE = "() => { document.documentElement.style.fontSize = '200%' }"


class EnlargingTests(EveryoneCase):
    def look(self, page, place):
        self.note(place, page.evaluate(SIDEWAYS) + cut_off(page))

    def enlarge(self, page, name):
        """Make the letters twice as large, as the reader's browser would."""
        before = page.evaluate(LETTERS)
        page.evaluate(TWICE)
        after = page.evaluate(LETTERS)
        if after < before * 1.9:
            self.note(f"{name} at 200 %", [f"letters of {before} grew to {after} only"])

    def test_every_page_fits_a_screen_of_320_pixels(self):
        page = self.phone()
        page.set_viewport_size({"width": 320, "height": 568})
        for name in self.visits(page):
            self.look(page, name)

        self.assert_nothing_wrong()

    def test_every_page_bears_letters_twice_as_large(self):
        for page in (self.phone(), self.desktop()):
            for name in self.visits(page):
                self.enlarge(page, name)
                self.look(page, f"{name} on {page.viewport_size['width']}")
                self.note(f"{name} in a column too narrow to read", page.evaluate(SQUEEZED))

        self.assert_nothing_wrong()
