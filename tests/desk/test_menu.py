"""The menu says how much waits behind its lines, to those who are shown them."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.posts.mistakes import report_mistake
from tests.case import NewsroomTestCase
from tests.letters.case import LettersVerbs
from tests.site.screens import words_on


class CountsTests(LettersVerbs, NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        cls.post = case.published(cls.minji)
        case.request_about(cls.post)
        for words in ("휴무일이 월요일이에요.", "입장료가 바뀌었어요."):
            report_mistake(cls.post, cls.minji, words)

    def words(self, user):
        return words_on(self.browser(user).get(reverse("notices:inbox")))

    def test_each_line_counts_what_waits_behind_it(self):
        words = self.words(self.doyun)

        self.assertIn("사실 오류 신고 2", words)
        self.assertIn("게시 중단 요청 1", words)
        self.assertIn(f"알림 {self.doyun.notices.unread().count()}", words)
        self.assertIn("편집실에 한마디", words)

    def test_nobody_else_is_told_how_much_waits(self):
        words = self.words(self.minji)

        self.assertIn(f"알림 {self.minji.notices.unread().count()}", words)
        self.assertNotIn("사실 오류 신고 2", words)

    def test_one_question_counts_for_all_lines(self):
        with CaptureQueriesContext(connection) as asked:
            self.words(self.hana)

        counting = [query for query in asked if "posts_mistakereport" in query["sql"]]
        self.assertEqual(len(counting), 1)
        self.assertIn("letters_removalrequest", counting[0]["sql"])
        self.assertIn("notices_notice", counting[0]["sql"])
