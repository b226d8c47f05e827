import time

from django.test import SimpleTestCase

from newsroom.posts.linking import linked, paragraphs, web_address


class LinkingTests(SimpleTestCase):
    def test_web_address_becomes_a_link_that_vouches_for_nothing(self):
        html = linked("여기예요 https://farm.gg.go.kr/sigt/74 보세요")

        self.assertHTMLEqual(
            html,
            '여기예요 <a href="https://farm.gg.go.kr/sigt/74" rel="nofollow ugc noopener">'
            "https://farm.gg.go.kr/sigt/74</a> 보세요",
        )

    def test_address_without_scheme_becomes_a_secure_link(self):
        self.assertIn('href="https://www.osan.go.kr/tour"', linked("www.osan.go.kr/tour"))

    def test_particle_after_an_address_is_not_part_of_it(self):
        self.assertIn(">osan.go.kr</a>에서", linked("osan.go.kr에서 신청해요"))

    def test_punctuation_of_the_sentence_stays_outside(self):
        self.assertIn(">https://osan.go.kr/a</a>).", linked("(자세히: https://osan.go.kr/a)."))

    def test_brackets_that_belong_to_an_address_stay_inside(self):
        self.assertIn(">https://osan.go.kr/a(b)</a>", linked("https://osan.go.kr/a(b)"))

    def test_email_becomes_a_link_and_its_domain_no_second_one(self):
        html = linked("메일은 green@osan.go.kr로")

        self.assertIn('<a href="mailto:green@osan.go.kr">green@osan.go.kr</a>로', html)
        self.assertEqual(html.count("<a "), 1)

    def test_korean_phone_numbers_dial(self):
        for written, digits in [
            ("031-8036-7114", "03180367114"),
            ("02-120-1234", "021201234"),
            ("010-1234-5678", "01012345678"),
            ("01012345678", "01012345678"),
            ("(031) 378-1261", "0313781261"),
            ("031)378-1261", "0313781261"),
            ("031 378 1261", "0313781261"),
            ("1577-1234", "15771234"),
            ("070-1234-5678", "07012345678"),
        ]:
            with self.subTest(written):
                self.assertIn(f'<a href="tel:{digits}">{written}</a>', linked(f"문의 {written}로"))

    def test_dates_prices_and_long_numbers_do_not_dial(self):
        for text in [
            "2026-11-22",
            "11,022-3300원",
            "3-031-378-1261-9",
            "2026. 11. 22.",
            "1024-7768",
        ]:
            with self.subTest(text):
                self.assertNotIn("<a", linked(text))

    def test_nothing_a_writer_types_becomes_markup(self):
        for text in [
            "<script>alert(1)</script>",
            'https://osan.go.kr/"onmouseover="alert(1)',
            "https://osan.go.kr/<img src=x onerror=alert(1)>",
            'a@b.kr"><script>alert(1)</script>',
            "javascript:alert(1)",
            "031-378-1261<b>",
        ]:
            with self.subTest(text):
                html = linked(text)
                self.assertNotRegex(html, r"<(?!/?a[ >])")
                self.assertNotRegex(html, r'href="(?!https?://|tel:|mailto:)')
                self.assertNotRegex(html, r"<a [^>]*onmouseover")

    def test_very_long_runs_are_read_in_a_moment(self):
        began = time.monotonic()

        for run in [
            "a" * 200_000,
            "a." * 100_000,
            "0" * 200_000,
            "a@" * 100_000,
            "http://" * 30_000,
        ]:
            linked(run)

        self.assertLess(time.monotonic() - began, 3)

    def test_only_web_addresses_may_be_followed(self):
        self.assertEqual(web_address("https://osan.go.kr"), "https://osan.go.kr")
        for address in [
            "javascript:alert(1)",
            " javascript:alert(1)",
            "data:text/html,x",
            "",
            None,
        ]:
            with self.subTest(address):
                self.assertEqual(web_address(address), "")


class ParagraphTests(SimpleTestCase):
    def test_line_breaks_are_kept_and_empty_lines_part_paragraphs(self):
        self.assertEqual(paragraphs("하나\r\n둘\n\n\n셋"), "<p>하나<br>둘</p><p>셋</p>")

    def test_nothing_typed_is_nothing_shown(self):
        self.assertEqual(paragraphs(" \n "), "")
