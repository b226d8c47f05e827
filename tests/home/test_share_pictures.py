"""Korean headlines set into the picture: every syllable has a shape, lines break between words."""

from django.test import SimpleTestCase

from home.share_pictures.drawing import MARGIN, SIZE
from home.share_pictures.typesetting import CUT, FONT, fitted, font, on_one_line, shapely

WIDTH, HEIGHT = SIZE[0] - 2 * MARGIN, 340


def shape(sign):
    """Return what the font draws for a sign."""
    return bytes(font(20).getmask(sign))


class FontTests(SimpleTestCase):
    def test_every_syllable_and_letter_has_a_shape(self):
        missing = shape("\ue000")
        signs = [chr(code) for code in [*range(0xAC00, 0xD7A4), *range(0x21, 0x7F)]]

        self.assertEqual([sign for sign in signs if shape(sign) == missing], [])

    def test_whatever_is_left_of_a_title_can_be_shown(self):
        missing = shape("\ue000")
        everything = "".join(map(chr, [*range(0x20, 0x3400), *range(0xF900, 0x10000)]))

        left = shapely(everything).replace(" ", "")

        self.assertIn("①", left)
        self.assertEqual([sign for sign in left if shape(sign) == missing], [])

    def test_the_licence_lies_beside_the_font(self):
        licence = FONT.with_name("LICENSE.txt").read_text()

        self.assertIn("SIL OPEN FONT LICENSE", licence)
        # The licence reserves the name of the font this one was made from.
        self.assertEqual(font(20).getname()[0], "Greennarae Headline")


class TypesettingTests(SimpleTestCase):
    def assert_fits(self, text):
        size, lines = fitted(shapely(text), WIDTH, HEIGHT)
        for line in lines:
            self.assertLessEqual(font(size).getlength(line), WIDTH)
        return size, lines

    def test_short_title_is_large_and_on_one_line(self):
        self.assertEqual(self.assert_fits("독산성의 봄"), (92, ["독산성의 봄"]))

    def test_lines_break_between_words_and_are_of_even_length(self):
        title = "오산 독산성 세마대지에 올라 보는 해돋이, 새해 첫날 가족과 함께 다녀왔어요"
        size, lines = self.assert_fits(title)

        self.assertEqual(" ".join(lines), title)
        widths = [font(size).getlength(line) for line in lines]
        self.assertLess(max(widths) / min(widths), 1.4)

    def test_a_word_too_long_for_a_line_is_broken_and_none_of_it_lost(self):
        _, lines = self.assert_fits("가" * 40)

        self.assertEqual("".join(lines), "가" * 40)

    def test_endless_title_is_cut_with_a_sign(self):
        _, lines = self.assert_fits("끝없는 이야기 " * 40)

        self.assertTrue(lines[-1].endswith(CUT))

    def test_name_too_long_for_its_line_is_cut_with_a_sign(self):
        cut = on_one_line("가" * 40, 44, WIDTH)

        self.assertTrue(cut.endswith(CUT))
        self.assertLessEqual(font(44).getlength(cut), WIDTH)
        self.assertEqual(on_one_line("그린나래", 44, WIDTH), "그린나래")

    def test_signs_without_a_shape_leave_no_hole(self):
        self.assertEqual(shapely("봄 🍊 나들이\n漢字"), "봄 나들이")
