"""axe-core on every kind of public page, on a phone and a desktop, in light and in dark."""

from tests.browser.axe import COLOURS, RULES, violations
from tests.browser.everyone import EveryoneCase


class AxeTests(EveryoneCase):
    def examine(self, page):
        page.emulate_media(reduced_motion="reduce")
        for name in self.visits(page):
            for dress, rules in (("light", RULES), ("dark", COLOURS)):
                page.emulate_media(color_scheme=dress)
                self.note(f"{name} ({dress})", violations(page, rules))

    def test_axe_finds_nothing_on_a_phone(self):
        self.examine(self.phone())

        self.assert_nothing_wrong()

    def test_axe_finds_nothing_on_a_desktop(self):
        self.examine(self.desktop())

        self.assert_nothing_wrong()
