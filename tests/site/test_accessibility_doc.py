"""The accessibility document names all 33 items and only tests that exist."""

import re

from django.conf import settings
from django.test import SimpleTestCase

# KWCAG 2.2: how many items each of its 14 guidelines has.
ITEMS = {"5.1": 1, "5.2": 1, "5.3": 3, "5.4": 4, "6.1": 4, "6.2": 2, "6.3": 1, "6.4": 4}
ITEMS |= {"6.5": 4, "7.1": 1, "7.2": 2, "7.3": 4, "8.1": 1, "8.2": 1}


class AccessibilityDocTests(SimpleTestCase):
    def setUp(self):
        self.text = (settings.BASE_DIR / "docs" / "accessibility.md").read_text()

    def test_every_item_of_the_guidelines_has_its_row(self):
        wanted = [f"{part}.{n}" for part, count in ITEMS.items() for n in range(1, count + 1)]

        self.assertEqual(len(wanted), 33)
        self.assertEqual(re.findall(r"^\| (\d\.\d\.\d) ", self.text, re.MULTILINE), wanted)

    def test_every_test_it_names_exists(self):
        named = set(re.findall(r"`(tests/[\w/]+\.py)`", self.text))

        self.assertGreater(len(named), 10)
        self.assertEqual([path for path in named if not (settings.BASE_DIR / path).exists()], [])
