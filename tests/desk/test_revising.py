from django.urls import reverse
from wagtail.models import Revision

from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint
from tests.case import NewsroomTestCase


class RevisingTests(NewsroomTestCase):
    """A revision anybody relied on is never overwritten, also not by a forged request."""

    def autosave(self, post, as_, overwrite, **words):
        post.refresh_from_db()
        data = self.form_data(post=post.get_latest_revision_as_object(), **words)
        data["overwrite_revision_id"] = overwrite.pk
        self.response = self.browser(as_).post(
            reverse("wagtailadmin_pages:edit", args=[post.pk]),
            data,
            headers={"accept": "application/json", "x-requested-with": "XMLHttpRequest"},
        )
        post.refresh_from_db()
        return post

    def assertKept(self, revision, before):
        self.assertEqual(fingerprint(Revision.objects.get(pk=revision.pk)), before)

    def test_autosaves_roll_into_one_revision_while_nobody_has_seen_it(self):
        post = self.draft(self.minji)
        first = post.latest_revision

        post = self.autosave(post, self.minji, first, title="저절로 저장된 제목")

        self.assertEqual(post.latest_revision_id, first.pk)
        self.assertEqual(post.latest_revision.content["title"], "저절로 저장된 제목")

    def test_what_was_submitted_is_kept_after_it_was_sent_back(self):
        post = self.request_changes(self.submitted(self.minji), self.hana)
        sent = post.latest_revision
        before = fingerprint(sent)

        post = self.autosave(post, self.minji, sent, title="고치는 중")

        self.assertKept(sent, before)
        self.assertNotEqual(post.latest_revision_id, sent.pk)

    def test_the_approved_live_revision_is_kept(self):
        post = self.published(self.minji)
        live = post.live_revision
        before = fingerprint(live)

        for user in (self.minji, self.hana):
            with self.subTest(user.username):
                self.autosave(post, user, live, title="덮어쓴 제목")
                self.assertKept(live, before)

    def test_a_compared_revision_is_kept(self):
        post = self.draft(self.minji)
        first = post.latest_revision
        post = self.save(post, self.minji, title="둘째 버전")
        second = post.latest_revision
        before = fingerprint(second)
        self.browser(self.hana).get(
            reverse("wagtailadmin_pages:revisions_compare", args=[post.pk, first.pk, second.pk])
        )

        self.autosave(post, self.minji, second, title="셋째 버전")

        self.assertKept(second, before)

    def test_a_revision_of_another_reporter_is_not_overwritten(self):
        post = self.draft(self.minji)
        first = post.latest_revision
        before = fingerprint(first)

        self.autosave(post, self.jun, first, title="준의 제목")

        self.assertKept(first, before)

    def test_a_text_still_on_its_way_when_the_post_was_handed_in_is_refused(self):
        words = self.full_content(self.minji)
        late = self.draft(self.minji, **words).get_latest_revision_as_object()
        post = self.submit(late, self.minji, **words)
        before = post.latest_revision_id
        late.title = "늦게 도착한 글"

        with self.assertRaises(Refused):
            late.save_revision(user=self.minji)

        post.refresh_from_db()
        self.assertEqual(post.latest_revision_id, before)
