"""Controls on a phone are large enough for a thumb: 44 by 44 pixels (WCAG 2.5.5, KWCAG 6.1.3)."""

from home.models import SiteSettings
from home.models.identity import CHANNELS
from tests.browser.everyone import EveryoneCase
from tests.browser.looking import too_small


class ThumbTests(EveryoneCase):
    def assemble(self):
        super().assemble()
        site = SiteSettings.current()
        for name in CHANNELS:
            setattr(site, name, f"https://example.com/{name}")
        site.save()

    def test_every_control_has_room_for_a_thumb(self):
        page = self.phone()
        for name in self.visits(page):
            self.note(name, too_small(page))
        page.locator(".masthead summary").tap()
        self.note("menu", too_small(page))

        self.assert_nothing_wrong()
