from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import PageLogEntry

from newsroom.posts.models import Decision
from tests.case import NewsroomTestCase


class LoggingTests(NewsroomTestCase):
    """The log answers who did what to which revision, when and why."""

    def test_every_step_names_who_did_it_to_which_revision(self):
        post = self.request_changes(self.submitted(self.minji), self.hana, "더 써 주세요.")
        post = self.submit(post, self.minji, **self.full_content(self.minji))
        post = self.approve(post, self.doyun)
        self.take_down(post, self.hana, "확인할 것이 있어요.")

        entries = PageLogEntry.objects.filter(page=post.pk).order_by("timestamp")
        told = [(entry.action, entry.data.get("by")) for entry in entries if entry.revision_id]
        for action, name in [
            ("wagtail.workflow.start", "김민지"),
            ("wagtail.workflow.reject", "이하나"),
            ("wagtail.workflow.resume", "김민지"),
            ("wagtail.workflow.approve", "최도윤"),
            ("wagtail.publish", "최도윤"),
            ("posts.take_down", "이하나"),
        ]:
            with self.subTest(action):
                self.assertIn((action, name), told)
        self.assertEqual(
            entries.get(action="posts.take_down").data["reason"], "확인할 것이 있어요."
        )

    def test_the_decisions_keep_the_name_after_the_account_is_gone(self):
        post = self.request_changes(self.submitted(self.minji), self.hana)
        self.hana.notices.all().delete()

        type(self.hana).objects.filter(pk=self.hana.pk).delete()

        returned = Decision.objects.get(page=post, kind="changes_requested")
        self.assertEqual(returned.made_by_name, "이하나")

    def test_an_entry_is_neither_changed_nor_deleted(self):
        post = self.draft(self.minji)
        entry = PageLogEntry.objects.filter(page=post.pk).first()

        with self.assertRaises(PermissionDenied):
            entry.save()
        with self.assertRaises(PermissionDenied):
            entry.delete()

    def test_a_reporter_sees_the_history_of_their_own_post_only(self):
        post = self.submitted(self.minji, title="민지의 비밀 글")
        url = reverse("wagtailadmin_pages:history", args=[post.pk])

        self.assertContains(self.browser(self.minji).get(url), "민지의 비밀 글")
        self.assertNotContains(self.browser(self.jun).get(url, follow=True), "민지의 비밀 글")
