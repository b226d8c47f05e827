import unicodedata

from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.posts.finding.asking import Query, tidy_query
from newsroom.posts.finding.guessing import guess
from tests.reading.searching import SearchCase


class SearchTests(SearchCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        cls.about_wall = case.published(
            case.minji, title="독산성 한 바퀴", paragraphs=["세마대에 올랐어요. " * 40]
        )
        cls.mentions_wall = case.published(
            case.minji, title="물향기수목원의 꽃", paragraphs=["독산성에서 100% 보여요. " * 40]
        )

    def test_any_part_of_a_word_is_found(self):
        for query in ["수목원", "물향기", "꽃", "세마대", "올랐"]:
            with self.subTest(query):
                self.assertEqual(len(self.found(query)), 1)

    def test_title_comes_before_text_though_it_is_older(self):
        self.assertEqual(self.found("독산성"), ["독산성 한 바퀴", "물향기수목원의 꽃"])

    def test_all_words_must_be_there(self):
        self.assertEqual(self.found("독산성 수목원"), ["물향기수목원의 꽃"])
        self.assertEqual(self.found("독산성 바다"), [])

    def test_korean_typed_on_an_apple_device_is_found(self):
        self.assertEqual(len(self.found(unicodedata.normalize("NFD", "독산성"))), 2)

    def test_marks_are_left_out_of_words(self):
        self.assertEqual(self.found("100%"), ["물향기수목원의 꽃"])
        self.assertEqual(self.found("‘독산성’, 세마대!"), ["독산성 한 바퀴"])

    def test_wildcards_find_nothing(self):
        for query in ["%", "_", "독_성", "독%성", "\\", "*", "독*"]:
            with self.subTest(query):
                self.assertEqual(self.found(query), self.found("독") if query == "독*" else [])

    def test_latin_letters_are_found_in_either_case(self):
        self.published(self.minji, title="SNS 시민기자")

        self.assertEqual(self.found("sns"), ["SNS 시민기자"])

    def test_long_queries_are_cut(self):
        self.assertEqual(len(tidy_query("가" * 500)), 100)

    def test_odd_queries_are_answered_politely(self):
        odd = [
            "",
            " ",
            '"',
            "'",
            '"독산성',
            "\x00",
            "독\x00산",
            "🌸",
            "%",
            "_",
            "\\",
            "a OR " * 100,
            "(" * 200,
            "가" * 500,
            "<script>alert(1)</script>",
            "\ud7ff\ufffe",
        ]
        for query in odd:
            with self.subTest(query=query[:20]):
                response = self.browser().get("/search/", {"q": query})
                self.assertEqual(response.status_code, 200)
                self.assertNotContains(response, "<script>alert")

    def test_query_of_broken_bytes_is_answered(self):
        self.assertEqual(self.browser().get("/search/?q=%EA%B0%FF%00&q=2").status_code, 200)

    def test_no_query_shows_only_the_box(self):
        response = self.browser().get("/search/")

        self.assertContains(response, 'name="q"')
        self.assertNotContains(response, "찾지 못했어요")

    def test_nothing_found_offers_a_way_on(self):
        response = self.browser().get("/search/?q=바다")

        self.assertContains(response, "‘바다’ 글을 찾지 못했어요")
        self.assertContains(response, 'href="/posts/"')

    def test_spaces_make_no_difference(self):
        for query in [
            "물향기 수목원",
            "물향기수목원",
            "물 향기 수목원",
            "독산성 한바퀴",
            "독산성한 바퀴",
        ]:
            with self.subTest(query):
                self.assertEqual(len(self.found(query)), 1)

    def test_initial_consonants_find_titles_tags_and_people(self):
        for query in ["ㄷㅅㅅ", "ㄷㅅㅅ ㅎㅂㅋ", "ㅁㅎㄱㅅㅁㅇ", "ㄱㅁㅈ", "ㄷㅍ"]:
            with self.subTest(query):
                self.assertTrue(self.found(query))
        self.assertEqual(self.found("ㄷㅅㅅ"), ["독산성 한 바퀴"])

    def test_pairs_of_consonants_a_keyboard_joins_are_parted(self):
        self.published(self.minji, title="김기사의 하루")

        self.assertEqual(self.found("ㄳ")[0], "김기사의 하루")

    def test_a_syllable_begun_and_not_finished_is_left_out(self):
        self.assertEqual(self.found("세마ㄷ"), ["독산성 한 바퀴"])

    def test_writers_tags_and_topics_are_found(self):
        for query in ["김민지", "단풍", "자연과계절", "산책 민지 독산성"]:
            with self.subTest(query):
                self.assertEqual(self.found(query), ["물향기수목원의 꽃", "독산성 한 바퀴"])

    def test_korean_typed_in_english_mode_is_found_and_said(self):
        response = self.search("ehrtkstjd")

        self.assertContains(response, "‘독산성’ 글 2편")
        self.assertContains(response, 'value="ehrtkstjd"')

    def test_numbers_are_the_same_in_either_mode_of_a_keyboard(self):
        self.published(self.minji, title="독산성 2026")

        for query in ["ehrtkstjd 2026", "2026 ehrtkstjd", "ehrtkstjd - 2026"]:
            with self.subTest(query):
                self.assertContains(self.search(query), "<mark>독산성</mark> <mark>2026</mark>")
        self.assertContains(self.search("1999 0000"), "찾지 못했어요")

    def test_a_slip_in_english_mode_is_met_with_a_guess(self):
        self.assertContains(self.search("ehrtkstud"), "‘독산성’</a>?")
        self.assertContains(self.search("ehrtkstud 100"), "‘독산성 100’</a>?")

    def test_english_typed_in_korean_mode_is_found(self):
        self.published(self.minji, title="SNS 시민기자")

        self.assertContains(self.search("눈"), "‘sns’ 글 1편")

    def test_a_slip_of_the_fingers_is_met_with_a_guess(self):
        for slip, meant in [
            ("독산셩", "독산성"),
            ("물향기수목윈", "물향기수목원"),
            ("김민자", "김민지"),
            ("단픙", "단풍"),
            ("독산셩 한 바퀴", "독산성 한 바퀴"),
        ]:
            with self.subTest(slip):
                self.assertContains(self.search(slip), f"‘{meant}’</a>?")

    def test_nonsense_is_met_with_no_guess(self):
        for query in ["쀍쀍쀍", "가", "🌸", "zzzz"]:
            with self.subTest(query):
                self.assertNotContains(self.search(query), "혹시")

    def test_very_many_slips_are_met_with_no_guess(self):
        self.assertContains(self.search("독산셩 물향기수목윈 김민자"), "혹시")
        self.assertNotContains(self.search("독산셩 물향기수목윈 김민자 단픙"), "혹시")

    def test_a_lost_word_ends_the_guessing(self):
        lost, modes = self.questions_of_a_guess("쀍쀍쀍"), 2

        self.assertEqual(self.questions_of_a_guess("쀍쀍쀍 독산셩 단픙"), lost + 2 * modes)
        self.assertEqual(self.questions_of_a_guess("쀍쀍쀍 " * 25), lost)
        self.assertLess(self.questions_of_a_guess("가쀍 나쀍 다쀍 라쀍 마쀍 바쀍 사쀍"), lost)

    def questions_of_a_guess(self, text):
        """Return how often guessing asks the database once what pages keep is known."""
        guess(Query(text))
        with CaptureQueriesContext(connection) as captured:
            self.assertIsNone(guess(Query(text)))
        return len(captured)

    def test_found_words_are_marked_and_the_rest_is_escaped(self):
        self.published(
            self.minji, title="<b>궐리사</b> & 나", paragraphs=["<i>궐리사</i>에 갔어요. " * 40]
        )

        response = self.search("궐리사")

        self.assertContains(response, "&lt;b&gt;<mark>궐리사</mark>&lt;/b&gt; &amp; 나")
        self.assertContains(response, "&lt;i&gt;<mark>궐리사</mark>&lt;/i&gt;에 갔어요.")
        self.assertNotContains(response, "<i>궐리사")

    def test_words_are_marked_across_a_space(self):
        self.assertContains(self.search("한바퀴"), "<mark>한 바퀴</mark>")
        self.assertContains(self.search("ㅎㅂㅋ"), "<mark>한 바퀴</mark>")

    def test_letters_that_grow_when_folded_shift_no_mark(self):
        text = "Straße, Groß: 세마대와 궐리사를 걸었어요. " * 40
        self.published(self.minji, title="Straße 궐리사", paragraphs=[text])

        self.assertContains(self.search("궐리사"), "Straße <mark>궐리사</mark>")
        self.assertContains(self.search("궐리사"), "세마대와 <mark>궐리사</mark>를")
        self.assertContains(self.search("strasse"), "<mark>Straße</mark> 궐리사")

    def test_initial_consonants_are_marked_in_names_only(self):
        post = self.published(
            self.minji,
            title="오산 독산성",
            standfirst="성곽을 따라 걸었어요.",
            paragraphs=["다시 섰어요. 독산성이라 해요. " * 40],
        )

        response = self.search("ㄷㅅㅅ")

        self.assertContains(response, "오산 <mark>독산성</mark>")
        self.assertContains(response, post.standfirst)
        self.assertNotContains(response, "<mark>다시 섰</mark>")

    def test_consonants_written_in_a_text_are_shown_there(self):
        self.published(self.minji, title="웃음", paragraphs=["까치가 걸어요 ㅋㅋㅋ " * 40])

        response = self.search("ㅋㅋㅋ")

        self.assertContains(response, "까치가 걸어요 <mark>ㅋㅋㅋ</mark>")
