"""Pieces that pages share: kept like pages, and gone with the same changes."""

from django.test import SimpleTestCase

from newsroom.caching import must_not_be_kept, shows
from newsroom.caching.changing import generations
from newsroom.caching.generations import slot_of
from newsroom.caching.notes import noting, shows_row
from newsroom.caching.pieces import Pieces
from tests.caching.kiosk import begin_anew


def change(tag):
    generations().release({slot_of(tag)})


class PiecesTests(SimpleTestCase):
    def setUp(self):
        begin_anew()
        self.pieces = Pieces()
        self.made = []

    def one(self, tag="news"):
        def make():
            self.made.append(tag)
            shows(tag)
            return len(self.made)

        return self.pieces.get("one", make)

    def test_a_piece_is_made_once_until_what_it_shows_changes(self):
        self.assertEqual([self.one(), self.one()], [1, 1])
        change("sports")
        self.assertEqual(self.one(), 1)
        change("news")
        self.assertEqual([self.one(), self.one()], [2, 2])

    def test_a_page_depends_on_what_its_pieces_show_made_for_it_or_not(self):
        for _ in range(2):
            with noting() as page:
                self.one()
            self.assertIn("news", page.tags)
        self.assertEqual(len(self.made), 1)

    def test_nothing_is_kept_while_a_transaction_is_changing_it(self):
        generations().hold({slot_of("news")})
        self.assertEqual([self.one(), self.one()], [1, 2])

    def test_what_must_not_be_kept_is_not_and_nor_is_its_page(self):
        def make():
            must_not_be_kept()

        with noting() as page:
            self.pieces.get("private", make)
        self.assertFalse(page.is_keepable)
        self.one()
        self.assertEqual(self.pieces.get("private", lambda: "made anew"), "made anew")

    def test_pieces_fetched_together_go_each_with_its_own_row(self):
        def fetch(numbers):
            self.made += numbers
            shows("table:cards")
            for number in numbers:
                shows_row(f"row:{number}")
            return dict(zip(numbers, numbers, strict=True))

        def draw(number):
            shows_row(f"row:{number}")
            return number

        for _ in range(2):
            self.pieces.get_all([1, 2, 3], fetch, draw)
        self.assertEqual(self.made, [1, 2, 3])
        change("row:2")
        self.pieces.get_all([1, 2, 3], fetch, draw)
        self.assertEqual(self.made, [1, 2, 3, 2])
        change("table:cards")
        self.pieces.get_all([1, 2, 3], fetch, draw)
        self.assertEqual(self.made, [1, 2, 3, 2, 1, 2, 3])
