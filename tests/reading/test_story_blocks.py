from datetime import date

from django.test import SimpleTestCase

from newsroom.posts.blocks import StoryBlock


class StoryBlockTests(SimpleTestCase):
    """How each block of a story reads. Nothing in it may be taken for granted: drafts have gaps."""

    def html(self, kind, value):
        story = StoryBlock().to_python([{"type": kind, "value": value}])
        return "".join(block.render() for block in story)

    def test_paragraph_keeps_its_lines_and_links_its_addresses(self):
        html = self.html("paragraph", "문의는\n031-378-1261")

        self.assertInHTML('<p>문의는<br><a href="tel:0313781261">031-378-1261</a></p>', html)

    def test_heading_stands_under_the_headline(self):
        self.assertInHTML("<h2>가는 길</h2>", self.html("heading", "가는 길"))

    def test_quote_says_who_spoke(self):
        html = self.html("quote", {"text": "나무가 먼저예요.", "speaker": "장대를 든 이웃"})

        self.assertInHTML("<blockquote><p>나무가 먼저예요.</p></blockquote>", html)
        self.assertInHTML("<figcaption>장대를 든 이웃</figcaption>", html)

    def test_link_shows_its_words_and_where_it_leads(self):
        html = self.html("link", {"url": "https://www.osan.go.kr/", "words": "행사 일정"})

        self.assertIn('href="https://www.osan.go.kr/" rel="nofollow ugc noopener"', html)
        self.assertIn("<b>행사 일정</b>", html)

    def test_link_that_is_no_web_address_leads_nowhere(self):
        html = self.html("link", {"url": "javascript:alert(1)", "words": "눌러 보세요"})

        self.assertNotIn("<a", html)

    def test_video_is_a_link_that_loads_nothing_by_itself(self):
        html = self.html("video", {"url": "https://youtu.be/abcdefghijk", "caption": "1분 영상"})

        self.assertIn('href="https://www.youtube.com/watch?v=abcdefghijk"', html)
        self.assertIn("유튜브 영상 보기", html)
        self.assertIn("누르면 유튜브에서 불러와요", html)
        for loader in ["<iframe", "<img", "<script"]:
            self.assertNotIn(loader, html)

    def test_video_of_an_unknown_house_is_not_shown(self):
        self.assertEqual(
            self.html("video", {"url": "https://evil.example/v", "caption": ""}).strip(), ""
        )

    def test_facts_are_labelled_and_dial(self):
        html = self.html(
            "facts",
            {
                "place": "오색시장",
                "hours": "오전 7시~오후 6시",
                "fee": "무료",
                "starts_on": date(2026, 11, 20).isoformat(),
                "ends_on": date(2026, 11, 22).isoformat(),
                "contact": "031-378-1261",
                "confirmed_at": "시장 안내판",
                "confirmed_on": date(2026, 11, 15).isoformat(),
            },
        )

        for label in ["장소", "날짜", "시간", "요금", "문의", "확인한 곳", "확인한 날"]:
            self.assertInHTML(f"<dt>{label}</dt>", html)
        self.assertIn("2026년 11월 20일 (금)", html)
        self.assertIn("2026년 11월 22일 (일)", html)
        self.assertIn('href="tel:0313781261"', html)

    def test_facts_of_one_day_name_it_once(self):
        day = date(2026, 11, 20).isoformat()

        html = self.html("facts", {"starts_on": day, "ends_on": day})

        self.assertEqual(html.count("2026년 11월 20일"), 1)

    def test_list_has_one_line_each_and_no_empty_ones(self):
        html = self.html("list", ["장대", "", "양말"])

        self.assertEqual(html.count("<li>"), 2)

    def test_empty_blocks_show_nothing(self):
        for kind, value in [
            ("paragraph", ""),
            ("heading", ""),
            ("quote", {"text": "", "speaker": "누군가"}),
            ("link", {"url": "", "words": "어디로"}),
            ("video", {"url": "", "caption": "설명"}),
            ("facts", {}),
            ("list", []),
            ("list", [""]),
            ("photos", []),
        ]:
            with self.subTest(kind):
                self.assertNotRegex(
                    self.html(kind, value), r"<(p|h2|figure|section|ul|div class=.photos)"
                )

    def test_nothing_typed_becomes_markup(self):
        bad = "<script>alert(1)</script>"
        for kind, value in [
            ("paragraph", bad),
            ("heading", bad),
            ("quote", {"text": bad, "speaker": bad}),
            ("link", {"url": f"https://a.kr/{bad}", "words": bad}),
            ("video", {"url": "https://youtu.be/abcdefghijk", "caption": bad}),
            (
                "facts",
                {"place": bad, "hours": bad, "fee": bad, "contact": bad, "confirmed_at": bad},
            ),
            ("list", [bad]),
        ]:
            with self.subTest(kind):
                self.assertNotIn("<script", self.html(kind, value))
