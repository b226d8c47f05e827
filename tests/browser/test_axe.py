"""axe-core on every kind of public page, on a phone and a desktop, in light and in dark."""

from tests.browser.axe import COLOURS, RULES, violations
from tests.browser.everyone import EveryoneCase


class AxeTests(EveryoneCase):
    def examine(self, page, name):
        for dress, rules in (("light", RULES), ("dark", COLOURS)):
            page.emulate_media(color_scheme=dress, reduced_motion="reduce")
            self.note(f"{name} ({dress})", violations(page, rules))

    def test_axe_finds_nothing_on_a_phone(self):
        page = self.phone()
        for name in self.visits(page):
            self.examine(page, name)

        self.assert_nothing_wrong()

    def test_axe_finds_nothing_on_a_desktop(self):
        page = self.desktop()
        for name in self.visits(page):
            self.examine(page, name)

        self.assert_nothing_wrong()

    def test_axe_finds_nothing_in_what_pages_open(self):
        page = self.phone()
        self.open(page, "front page", ".masthead summary", ".masthead nav")
        self.open(page, "post", "a.zoom", "dialog[open]")
        self.propose(page)
        self.be_refused(page)

        self.assert_nothing_wrong()

    def open(self, page, name, click, shown):
        self.visit(page, name)
        page.locator(click).first.tap()
        page.locator(shown).first.wait_for()
        self.examine(page, f"{shown} of {name}")

    def propose(self, page):
        page.goto("/search/")
        page.get_by_label("찾을 낱말").press_sequentially("가을")
        page.get_by_role("option").first.wait_for()
        self.examine(page, "proposals")

    def be_refused(self, page):
        """Send a form as it is, past the browser's own objections."""
        page.goto("/requests/new/")
        page.evaluate("() => { document.querySelector('main form').noValidate = true }")
        page.locator("main form button").tap()
        page.get_by_role("alert").wait_for()
        self.examine(page, "refused form")
