"""The whole site without a mouse: everything is reached, in order, and it shows where one is."""

from playwright.sync_api import expect

from tests.browser.everyone import EveryoneCase

# Number what Tab should reach: everything that can be used and is shown, in the page's order.
NUMBER = """() => {
  const usable = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const firstOfGroup = (element) => element.type !== "radio" ||
    element === document.querySelector(`[type=radio][name="${element.name}"]`);
  const stops = [...document.querySelectorAll(usable)].filter((element) => !element.disabled &&
    element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) &&
    firstOfGroup(element));
  window.stops = stops;
  return stops.length;
}"""

# Say which stop has the focus, and whether one sees it: marked, on the screen, under nothing.
STOP = """() => {
  const element = document.activeElement;
  const marks = (style) => style.boxShadow !== "none" ||
    (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const marked = marks(getComputedStyle(element)) ||
    marks(getComputedStyle(element, "::after")) || marks(getComputedStyle(element.parentElement));
  const [{ left, top, right, bottom }] = element.getClientRects();
  const points = [[(left + right) / 2, (top + bottom) / 2], [left + 4, top + 4],
    [right - 4, bottom - 4]];
  const seen = points.some(([x, y]) => element.contains(document.elementFromPoint(x, y)));
  return { number: window.stops.indexOf(element), html: element.outerHTML.slice(0, 100),
    marked, seen };
}"""

# Between its last control and its first a dialog lets the focus into the browser, never the page.
OUTSIDE = """() => document.activeElement !== document.body &&
  !document.activeElement.closest("dialog")"""


class KeyboardTests(EveryoneCase):
    def walk(self, page):
        """Press Tab once for every stop; return what was wrong on the way."""
        wrong = []
        for number in range(page.evaluate(NUMBER)):
            page.keyboard.press("Tab")
            stop = page.evaluate(STOP)
            if stop["number"] != number:
                return [*wrong, f"stop {number} is number {stop['number']}: {stop['html']}"]
            wrong += [f"not {how}: {stop['html']}" for how in ("marked", "seen") if not stop[how]]
        return wrong

    def test_tab_reaches_every_control_in_order_and_shows_where_it_is(self):
        page = self.desktop()
        page.emulate_media(reduced_motion="reduce")
        for name in self.visits(page):
            self.note(name, self.walk(page))

        self.assert_nothing_wrong()

    def test_skip_link_menu_and_search_obey_the_keyboard(self):
        page = self.desktop()
        page.goto("/")
        self.skip(page)
        self.use_menu(page)
        self.look_for(page, "가을")

    def test_photos_and_sharing_obey_the_keyboard(self):
        page = self.desktop()
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(self.post.url, wait_until="networkidle")
        self.look_closely(page)
        self.copy_address(page)

    def look_closely(self, page):
        """Open the first photo, go on to the next, and come back to where one was."""
        opener = page.locator("a.zoom").first
        opener.focus()
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog")
        expect(dialog).to_be_visible()
        first = dialog.locator("[role=status]").text_content()
        page.keyboard.press("ArrowRight")
        expect(dialog.locator("[role=status]")).not_to_have_text(first)
        for _ in range(6):
            page.keyboard.press("Tab")
            self.assertFalse(page.evaluate(OUTSIDE))
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(page.locator("a.zoom:focus")).to_have_count(1)

    def copy_address(self, page):
        page.locator(".share").get_by_role("button", name="주소 복사").focus()
        page.keyboard.press("Enter")
        expect(page.locator(".share [role=status]")).to_have_text("주소를 복사했어요")

    def skip(self, page):
        page.keyboard.press("Tab")
        expect(page.locator(".skip-link")).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.locator("main :focus")).to_have_count(1)

    def use_menu(self, page):
        menu = page.locator(".masthead summary")
        menu.focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.locator(".masthead nav a").first).to_be_focused()
        page.keyboard.press("Escape")
        expect(menu).to_be_focused()
        expect(page.locator(".masthead nav")).to_be_hidden()

    def look_for(self, page, words):
        page.get_by_role("link", name="검색").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/")
        page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first.focus()
        page.keyboard.type(words)
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?*")
        expect(page.locator("main article a").first).to_be_visible()
