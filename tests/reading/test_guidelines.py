"""What the guidelines for the web ask of every public page and no judge of markup looks at."""

import re
from functools import cache

from bs4 import BeautifulSoup
from django.test import TestCase

from tests.reading.pictures import develop_all
from tests.reading.readable import Readable

SAYS_NOTHING = {"여기", "클릭", "더보기", "더 보기", "바로가기", "링크", "자세히", "보기"}
MOVES_BY_ITSELF = ["marquee", "blink", "[autoplay]", "meta[http-equiv=refresh i]"]


@cache
def parsed(html):
    return BeautifulSoup(html, "html.parser")


class ReadableNewsroom(Readable):
    """A readable newsroom for tests that only look at it."""

    def __init__(self):
        self.assemble()
        develop_all()


class GuidelinesTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        newsroom = ReadableNewsroom()
        stranger = newsroom.browser()
        cls.html = {
            name: stranger.get(address).content.decode()
            for name, address in newsroom.public_pages().items()
        }

    def found(self, selector):
        """Return (page, element) for everything the selector finds on any page."""
        return [
            (name, element)
            for name, html in self.html.items()
            for element in parsed(html).select(selector)
        ]

    def test_no_link_says_only_that_it_is_one(self):
        vague = [
            (name, link)
            for name, link in self.found("a")
            if (link.get("aria-label") or link.get_text(strip=True)) in SAYS_NOTHING
        ]

        self.assertEqual(vague, [])

    def test_whatever_opens_a_new_window_says_so(self):
        silent = [found for found in self.found("[target]") if "새 창" not in found[1].get_text()]

        self.assertEqual(silent, [])

    def test_nothing_plays_moves_or_leads_away_by_itself(self):
        self.assertEqual(self.found(", ".join(MOVES_BY_ITSELF)), [])

    def test_no_page_takes_letters_for_commands_or_decides_where_one_begins(self):
        self.assertEqual(self.found("[accesskey], [autofocus]"), [])
        ordered = [element for _, element in self.found("[tabindex]")]
        self.assertEqual({element["tabindex"] for element in ordered} - {"0", "-1"}, set())

    def test_help_stands_at_the_same_place_on_every_page(self):
        footers = {str(element) for _, element in self.found("body > footer")}

        self.assertEqual(len(self.found("body > footer")), len(self.html))
        self.assertEqual(len(footers), 1)

    def test_every_field_has_a_label_of_its_own(self):
        for name, field in self.found("input:not([type=hidden]), select, textarea"):
            page = parsed(self.html[name])
            with self.subTest(name, field=field["name"]):
                labels = page.select(f'label[for="{field["id"]}"]')
                self.assertEqual(len(labels), 1)
                self.assertTrue(labels[0].get_text(strip=True))

    def test_every_button_and_link_has_a_name(self):
        def named(element):
            images = [image.get("alt") for image in element.select("img")]
            return element.get("aria-label") or element.get_text(strip=True) or any(images)

        nameless = [found for found in self.found("a, button, summary") if not named(found[1])]

        self.assertEqual(nameless, [])

    def test_no_alternative_text_is_a_file_name_or_says_that_it_is_a_picture(self):
        useless = re.compile(r"\.(jpe?g|png|gif|heic)$|(사진|이미지|그림|아이콘)$", re.IGNORECASE)
        told = [found for found in self.found("img[alt]") if useless.search(found[1]["alt"])]

        self.assertEqual(told, [])

    def test_no_id_is_given_twice(self):
        for name, html in self.html.items():
            with self.subTest(name):
                ids = [element["id"] for element in parsed(html).select("[id]")]
                self.assertEqual(len(set(ids)), len(ids))
