"""Without scripts, with less motion, in the colours a reader forces: it all still works."""

from playwright.sync_api import expect

from tests.browser.case import PHONE
from tests.browser.everyone import ONE_OF_EACH, EveryoneCase

# What a page carries but does not show. Things marked `hidden` wait for scripts to offer them.
UNSEEN = """() =>
  [...document.querySelectorAll("main :is(h1, h2, h3, p, li, figure, img, form, label, input)")]
    .filter((element) => !element.closest("[hidden], dialog, details:not([open])"))
    .filter((element) => !element.closest("[aria-hidden=true]") && element.type !== "hidden")
    .filter((element) => element.textContent.trim() || element.matches("img, input"))
    .filter((element) => !element.checkVisibility({ opacityProperty: true,
      visibilityProperty: true }))
    .map((element) => element.outerHTML.slice(0, 100))"""

MOVING = """() => {
  const long = (times) => times.split(", ").some((time) => parseFloat(time) > 0.01);
  return [...document.querySelectorAll("*")].filter((element) => {
    const style = getComputedStyle(element);
    return long(style.transitionDuration) || style.scrollBehavior === "smooth" ||
      (style.animationName !== "none" && long(style.animationDuration));
  }).map((element) => element.outerHTML.slice(0, 100));
}"""

# Drawings that became the colour of what they stand on, and fields without an edge.
VANISHED = """() => {
  const ground = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    const isClear = backgroundColor === "rgba(0, 0, 0, 0)";
    return isClear && element.parentElement ? ground(element.parentElement) : backgroundColor;
  };
  const drawn = (shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    return [fill, stroke].some((colour) => colour !== "none" && colour !== ground(shape));
  };
  const shapes = [...document.querySelectorAll("svg :is(path, circle, rect)")]
    .filter((shape) => shape.checkVisibility() && !shape.closest("defs") && !drawn(shape));
  const fields = [...document.querySelectorAll("input:not([type=hidden]), textarea, select")]
    .filter((field) => !["checkbox", "radio"].includes(field.type))
    .filter((field) => field.checkVisibility() && field.tabIndex >= 0)
    .filter((field) => getComputedStyle(field).borderStyle === "none");
  return [...shapes.map((shape) => shape.closest("svg")), ...fields]
    .map((element) => element.outerHTML.slice(0, 100));
}"""


class AnyBrowserTests(EveryoneCase):
    def test_every_page_reads_and_works_without_scripts(self):
        page = self._visitor("plain", {**PHONE, "java_script_enabled": False})
        usual = self.phone()
        for name in self.visits(page):
            usual.goto(page.url)
            self.note(name, set(page.evaluate(UNSEEN)) - set(usual.evaluate(UNSEEN)))
        self.use_menu(page)
        self.look_for(page, "가을")

        self.assert_nothing_wrong()

    def test_nothing_moves_where_less_motion_is_asked_for(self):
        page = self.phone()
        page.emulate_media(reduced_motion="reduce")
        for name in self.visits(page, *ONE_OF_EACH):
            self.note(name, page.evaluate(MOVING))

        self.assert_nothing_wrong()

    def test_nothing_vanishes_in_forced_colours(self):
        page = self.desktop()
        page.emulate_media(forced_colors="active", color_scheme="dark")
        for name in self.visits(page, *ONE_OF_EACH):
            self.note(name, page.evaluate(VANISHED))

        self.assert_nothing_wrong()

    def use_menu(self, page):
        page.locator(".masthead summary").tap()
        page.locator(".masthead nav a").first.tap()
        page.wait_for_url("**/posts/")

    def look_for(self, page, words):
        page.goto("/search/")
        page.locator("main input[name=q]").fill(words)
        page.locator("main form button").first.tap()
        expect(page.locator("main article a").first).to_be_visible()
