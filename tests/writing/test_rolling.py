"""Autosaves write over one revision until somebody else relies on it."""

from django.urls import reverse
from wagtail.models import Comment, Revision

from newsroom.posts.models import PostPage
from newsroom.posts.revising import fingerprint
from newsroom.writing.keeping import mark
from tests.aftercare.case import AftercareVerbs
from tests.writing.case import WritingTestCase


class RollingTests(AftercareVerbs, WritingTestCase):
    def save_twice(self, post):
        """Save two changes by the writer's phone; return how many revisions they began."""
        page = self.browser(self.minji).get(reverse("writing:write", args=[post.pk]))
        start, before = page.context["start"], post.revisions.count()
        for number in range(2):
            words = {**start["text"], "mark": start["mark"], "title": f"{number}번째 고침"}
            start["mark"] = self.tell(self.minji, "save", post.pk, **words).json()["mark"]
        return post.revisions.count() - before

    def compare(self, post, first, second, as_):
        names = [post.pk, first, second]
        self.browser(as_).get(reverse("wagtailadmin_pages:revisions_compare", args=names))

    def assert_next_save_begins_anew(self, post, seen=None):
        seen = seen or PostPage.objects.get(pk=post.pk).latest_revision
        before = fingerprint(seen)

        self.assertEqual(self.save_twice(post), 1)

        self.assertEqual(fingerprint(Revision.objects.get(pk=seen.pk)), before)

    def test_seen_by_nobody_and_by_who_only_audits(self):
        post, mark = self.complete(self.minji)
        self.keep(self.minji, post, mark, title="한 번 더", anew=True)
        self.compare(post, "earliest", "latest", as_=self.gamsa)

        self.assertEqual(self.save_twice(post), 0)

    def test_taken_back_after_it_was_submitted(self):
        post, mark = self.complete(self.minji)
        self.tell(self.minji, "submit", post.pk, mark=mark)
        self.browser(self.minji).post(reverse("writing:withdraw", args=[post.pk]))

        self.assert_next_save_begins_anew(post)

    def test_commented_on(self):
        post, _ = self.complete(self.minji)
        said = {"act": "write", "place": "title", "text": "좋아요."}
        self.browser(self.hana).post(reverse("desk:comments", args=[post.pk]), said)

        self.assertEqual(Comment.objects.get(page=post).text, "좋아요.")
        self.assert_next_save_begins_anew(post)

    def test_compared_by_somebody_else(self):
        post, mark = self.complete(self.minji)
        self.keep(self.minji, post, mark, title="한 번 더", anew=True)
        first, second = post.revisions.order_by("pk")
        self.compare(post, first.pk, second.pk, as_=self.hana)

        self.assert_next_save_begins_anew(post)

    def test_compared_as_the_newest_without_its_number(self):
        post, mark = self.complete(self.minji)
        self.keep(self.minji, post, mark, title="한 번 더", anew=True)
        self.compare(post, "earliest", "latest", as_=self.hana)

        self.assert_next_save_begins_anew(post)

    def test_live(self):
        self.assert_next_save_begins_anew(self.published(self.minji))

    def test_scheduled_takes_no_save_until_the_schedule_is_cancelled(self):
        post = self.scheduled(self.minji)
        approved = post.latest_revision
        words = self.words(title="늦은 저장", mark=mark(approved))

        answer = self.tell(self.minji, "save", post.pk, **words)

        self.assertEqual(answer.status_code, 403)
        self.assertEqual(PostPage.objects.get(pk=post.pk).latest_revision, approved)
        self.change_schedule(post, self.hana, "cancel")
        self.assert_next_save_begins_anew(post)

    def test_a_proposal_nobody_has_seen(self):
        post = self.published(self.minji)
        self.save_twice(post)

        self.assertEqual(self.save_twice(post), 0)

    def test_a_proposal_compared_with_the_live_text(self):
        post = self.published(self.minji)
        self.save_twice(post)
        proposed = post.proposals.get().revision
        self.compare(post, post.live_revision.pk, proposed.pk, as_=self.hana)

        self.assert_next_save_begins_anew(post, seen=proposed)

    def test_a_proposal_changed_on_two_devices(self):
        post = self.published(self.minji)
        self.save_twice(post)
        page = self.browser(self.minji).get(reverse("writing:write", args=[post.pk]))
        start = page.context["start"]
        words = {**start["text"], "mark": start["mark"], "title": "휴대전화에서", "anew": True}

        self.tell(self.minji, "save", post.pk, **words)

        titles = [revision.content["title"] for revision in post.revisions.order_by("pk")]
        self.assertEqual(titles[-2:], ["1번째 고침", "휴대전화에서"])
        self.assertEqual(post.proposals.get().revision.content["title"], "휴대전화에서")
