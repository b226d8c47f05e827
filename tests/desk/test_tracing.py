"""What happened to a page and what leads to it, as files for those who may see it."""

from django.urls import reverse
from wagtail.models import WorkflowState

from tests.case import NewsroomTestCase
from tests.records.files import csv_of, rows_of, xlsx_of

SCREENS = ["history", "workflow_history", "usage"]


class TracingTests(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji, title="=봄꽃 이야기")

    def file(self, user, screen, post=None, kind="csv"):
        address = reverse(f"wagtailadmin_pages:{screen}", args=[(post or self.post).pk])
        return self.browser(user).get(address, {"export": kind})

    def test_the_history_tells_who_did_what(self):
        heading, *lines = csv_of(self.file(self.hana, "history"))

        self.assertEqual(heading, ["때", "누가", "한 일", "설명"])
        self.assertIn("이하나", {line[1] for line in lines})
        self.assertIn("김민지", {line[1] for line in lines})

    def test_the_reviews_tell_who_submitted_and_how_it_ended(self):
        heading, line = csv_of(self.file(self.hana, "workflow_history"))

        self.assertEqual(heading[1], "제출한 사람")
        self.assertEqual(line[1], "김민지")
        self.assertRegex(line[3], "승인|통과")

    def test_who_submitted_may_be_gone(self):
        WorkflowState.objects.update(requested_by=None)

        self.assertEqual(csv_of(self.file(self.hana, "workflow_history"))[1][1], "")

    def test_what_leads_to_a_page_is_told_with_its_kind(self):
        writer = self.draft(self.minji, title="이어지는 글")

        lines = csv_of(self.file(self.hana, "usage", self.minji.profile))

        self.assertEqual(lines[0], ["이름", "종류", "항목"])
        self.assertIn(writer.title, {line[0] for line in lines})

    def test_posts_of_one_kind_are_a_file(self):
        address = reverse("wagtailadmin_pages:type_use", args=["posts", "postpage"])

        answer = self.browser(self.hana).get(address, {"export": "csv"})

        self.assertIn("'=봄꽃 이야기", {line[1] for line in csv_of(answer)})

    def test_each_screen_offers_both_kinds(self):
        for screen in SCREENS:
            address = reverse(f"wagtailadmin_pages:{screen}", args=[self.post.pk])
            with self.subTest(screen):
                shown = self.browser(self.hana).get(address)
                self.assertContains(shown, "export=csv")
                self.assertContains(shown, "export=xlsx")
                self.assertTrue(rows_of(xlsx_of(self.file(self.hana, screen, kind="xlsx"))))

    def test_who_may_not_see_a_page_gets_no_file_of_it(self):
        secret = self.written(self.jun, title="준만 아는 제목")

        for screen in SCREENS:
            for user in (self.minji, None):
                with self.subTest(screen, user=user):
                    answer = self.file(user, screen, secret)
                    self.assertNotIn("Content-Disposition", answer.headers)
