"""What no stylesheet of ours does."""

from pathlib import Path

from django.conf import settings
from django.test import SimpleTestCase

STYLESHEETS = Path(settings.STATICFILES_DIRS[0]).glob("newsroom/css/*.css")


class StylesheetTests(SimpleTestCase):
    def test_none_ties_a_page_to_one_way_of_holding_the_phone(self):
        """WCAG 1.3.4: nothing is turned or hidden by the orientation of the screen."""
        texts = {sheet.name: sheet.read_text() for sheet in STYLESHEETS}

        self.assertGreater(len(texts), 10)
        self.assertEqual([name for name, text in texts.items() if "orientation" in text], [])
