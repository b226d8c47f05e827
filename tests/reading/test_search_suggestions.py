from django.urls import reverse

from tests.reading.searching import SearchCase


class SuggestionTests(SearchCase):
    def suggested(self, query):
        response = self.browser().get(reverse("suggest_posts"), {"q": query})
        self.assertEqual(response.status_code, 200)
        return [(entry["kind"], entry["words"]) for entry in response.json()["suggestions"]]

    def test_subjects_people_and_titles_are_proposed(self):
        self.published(self.minji, title="단풍 든 독산성")

        self.assertEqual(self.suggested("단풍"), [("태그", "단풍"), ("글", "단풍 든 독산성")])
        self.assertEqual(
            self.suggested("자연"), [("주제", "자연과 계절"), ("글", "단풍 든 독산성")]
        )
        self.assertEqual(
            self.suggested("ㄱㅁㅈ"), [("시민기자", "김민지"), ("글", "단풍 든 독산성")]
        )
        self.assertEqual(self.suggested("ehrtkstjd"), [("글", "단풍 든 독산성")])

    def test_nothing_of_a_draft_is_proposed(self):
        self.draft(self.minji, title="비밀 글")

        for query in ["비밀", "단풍", "김민지", "자연"]:
            with self.subTest(query):
                self.assertEqual(self.suggested(query), [])

    def test_odd_questions_are_answered_with_nothing(self):
        for query in ["", " ", "\x00", '"', "%", "🌸", "a OR " * 50]:
            with self.subTest(query):
                self.assertEqual(self.suggested(query), [])
