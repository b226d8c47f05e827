"""Wagtail's explorer and search as files: complete for editors, one's own for reporters."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.case import NewsroomTestCase
from tests.reading.archive import multiply


class ExploringTests(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.live = cls().published(cls.minji, title="봄꽃 이야기")
        cls.secret = cls().written(cls.jun, title="준만 아는 제목")

    def file(self, user, name, *args, **asked):
        address = reverse(name, args=args)
        answer = self.browser(user).get(address, {"export": "csv", **asked})
        return answer.getvalue().decode("utf-8-sig")

    def posts_file(self, user, **asked):
        return self.file(user, "wagtailadmin_explore", self.posts.pk, **asked)

    def test_an_editor_takes_every_post_away_with_where_it_stands(self):
        told = self.posts_file(self.hana)

        heading = "번호,제목,상태,글쓴이,주제,게시한 때,고친 때,고유 주소"
        self.assertTrue(told.startswith(heading))
        self.assertIn(f"{self.live.pk},봄꽃 이야기,게시 중,김민지,", told)
        self.assertIn(f"{self.secret.pk},준만 아는 제목,작성 중,박준,", told)

    def test_what_was_searched_for_is_in_the_file(self):
        told = self.posts_file(self.hana, q="봄꽃")

        self.assertIn("봄꽃 이야기", told)
        self.assertNotIn("준만 아는 제목", told)
        self.assertIn("봄꽃 이야기,글,게시 중", self.file(self.hana, "wagtailadmin_pages:search"))

    def test_a_reporter_takes_away_no_title_of_anothers_draft(self):
        for told in (
            self.posts_file(self.minji),
            self.file(self.minji, "wagtailadmin_pages:search", q="제목"),
        ):
            self.assertNotIn("준만 아는 제목", told)
        self.assertIn("준만 아는 제목", self.posts_file(self.jun))

    def test_one_who_audits_takes_away_everything(self):
        self.assertIn("준만 아는 제목", self.posts_file(self.gamsa))

    def test_reporters_profiles_come_as_pages(self):
        told = self.file(self.hana, "wagtailadmin_explore", self.corps.pk)

        self.assertIn("김민지,시민기자 소개,게시 중", told)

    def test_a_long_file_costs_no_more_questions_than_a_short_one(self):
        few = self.questions(self.posts_file)
        multiply(self.live, range(50))

        self.assertEqual(self.questions(self.posts_file), few)

    def test_a_long_list_costs_no_more_questions_than_a_short_one(self):
        few = self.questions(self.posts_screen)
        multiply(self.live, range(20))

        self.assertEqual(self.questions(self.posts_screen), few)

    def posts_screen(self, user):
        address = reverse("wagtailadmin_explore", args=[self.posts.pk])
        self.assertContains(self.browser(user).get(address), self.live.title)

    def questions(self, look):
        look(self.hana)
        with CaptureQueriesContext(connection) as asked:
            look(self.hana)
        return len(asked)
