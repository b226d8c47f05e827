import unicodedata

from newsroom.posts.finding.asking import Query, tidy_query
from newsroom.posts.finding.hits import Hits
from tests.case import NewsroomTestCase


class SearchTests(NewsroomTestCase):
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

    def found(self, query):
        return [post.title for post in Hits(Query(query))[:100]]

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
