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


class AuditingTests(NewsroomTestCase):
    """Those who audit read what happened to any page, and are offered nothing to do about it."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        cls.lead = case.photo(cls.jun)
        cls.post = case.submitted(cls.jun, title="준의 첫 제목", lead_photo=cls.lead)
        case.request_changes(cls.post, cls.hana)
        words = case.full_content(cls.jun, lead_photo=cls.lead, title="준의 고친 제목")
        cls.post = case.submit(cls.post, cls.jun, **words)
        cls.first = cls.post.revisions.order_by("pk").first()

    def addresses(self):
        """Return every screen of the post's past, and its photo's uses."""
        names = {
            "history": (),
            "history_results": (),
            "workflow_history": (),
            "workflow_history_detail": (self.post.workflow_states.first().pk,),
            "usage": (),
            "revisions_view": (self.first.pk,),
            "revisions_compare": (self.first.pk, "latest"),
        }
        for name, more in names.items():
            yield reverse(f"wagtailadmin_pages:{name}", args=[self.post.pk, *more])
        yield reverse("wagtailimages:image_usage", args=[self.lead.pk])

    def test_everything_about_the_past_of_a_post_is_read(self):
        for address in self.addresses():
            with self.subTest(address):
                answer = self.browser(self.gamsa).get(address)

                self.assertEqual(answer.status_code, 200)
                self.assertNotContains(answer, "/edit/")
                self.assertNotContains(answer, "/revert/")
                self.assertNotContains(answer, 'method="post"')

    def test_nothing_is_sent_from_there(self):
        for address in self.addresses():
            with self.subTest(address):
                self.assertEqual(self.browser(self.gamsa).post(address).status_code, 403)

    def test_what_stands_there_leads_on_to_where_the_post_is_read(self):
        photo = self.browser(self.gamsa).get(
            reverse("wagtailimages:image_usage", args=[self.lead.pk])
        )

        self.assertContains(photo, "준의 고친 제목")
        self.assertContains(photo, reverse("desk:read", args=[self.post.pk]))

    def test_pages_of_other_kinds_are_read_too(self):
        for name in ("history", "workflow_history", "usage"):
            address = reverse(f"wagtailadmin_pages:{name}", args=[self.jun.profile.pk])
            with self.subTest(name):
                answer = self.browser(self.gamsa).get(address)

                self.assertEqual(answer.status_code, 200)
                self.assertNotContains(answer, "/edit/")

    def test_the_list_of_pages_leads_there(self):
        explorer = self.browser(self.gamsa).get(
            reverse("wagtailadmin_explore", args=[self.posts.pk])
        )

        self.assertContains(explorer, reverse("wagtailadmin_pages:history", args=[self.post.pk]))

    def test_other_reporters_and_strangers_read_none_of_it(self):
        for user in (self.minji, None):
            for address in self.addresses():
                with self.subTest(address, user=user):
                    answer = self.browser(user).get(address)

                    self.assertNotEqual(answer.status_code, 200)
