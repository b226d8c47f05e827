"""What the editors changed in a post, and what its writer proposes, shown to the writer."""

from django.urls import reverse
from wagtail.models import Comment

from newsroom.posts.models import PostPage
from tests.writing.case import WritingTestCase


class ChangesTests(WritingTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        self = cls()
        post = self.submitted(self.minji, title="물향기의 가을")
        self.save(
            post, self.hana, title="물향기수목원의 가을", lead_photo=self.newest(post).lead_photo
        )
        cls.post = self.request_changes(post, self.doyun)

    def look(self, user, post=None):
        address = reverse("writing:changes", args=[(post or self.post).pk])
        return self.browser(user).get(address)

    def test_the_writer_sees_the_words_the_editors_put_in_and_took_out(self):
        page = self.look(self.minji)

        self.assertContains(page, "편집실이 고친 곳")
        self.assertRegex(page.content.decode(), r"<ins>.*수목원</ins>")
        self.assertNotContains(page, "하나")
        self.assertNotContains(page, "도윤")

    def test_the_sheet_says_so_and_leads_there(self):
        page = self.browser(self.minji).get(reverse("writing:write", args=[self.post.pk]))

        self.assertContains(page, "편집실이 고친 곳이 있어요")
        self.assertContains(page, reverse("writing:changes", args=[self.post.pk]))

    def test_a_text_nobody_touched_is_said_to_be_as_it_was(self):
        post, _ = self.complete(self.minji)

        self.assertContains(self.look(self.minji, post), "내가 저장한 그대로예요")

    def test_another_reporter_sees_nothing_of_it(self):
        self.assertEqual(self.look(self.jun).status_code, 403)

    def test_a_proposal_is_shown_against_the_live_text(self):
        post = self.published(self.minji)
        page = self.browser(self.minji).get(reverse("writing:write", args=[post.pk]))
        start = page.context["start"]
        words = {**start["text"], "mark": start["mark"], "title": "고친 제목"}
        self.tell(self.minji, "save", post.pk, **words)

        page = self.look(self.minji, post)

        self.assertContains(page, "내 수정 제안")
        self.assertRegex(page.content.decode(), r"<ins>.*고친")


class RollingTests(WritingTestCase):
    """Autosaves write over one revision until somebody else relies on it."""

    def assert_next_save_begins_anew(self, post):
        page = self.browser(self.minji).get(reverse("writing:write", args=[post.pk]))
        start, before = page.context["start"], post.revisions.count()
        for number in range(2):
            words = {**start["text"], "mark": start["mark"], "title": f"{number}번째 고침"}
            start["mark"] = self.tell(self.minji, "save", post.pk, **words).json()["mark"]

        self.assertEqual(post.revisions.count(), before + 1)

    def test_taken_back_after_it_was_submitted(self):
        post, mark = self.complete(self.minji)
        self.tell(self.minji, "submit", post.pk, mark=mark)
        self.browser(self.minji).post(reverse("writing:withdraw", args=[post.pk]))

        self.assert_next_save_begins_anew(post)

    def test_commented_on(self):
        post, _ = self.complete(self.minji)
        revision = PostPage.objects.get(pk=post.pk).latest_revision
        said = {"text": "좋아요.", "contentpath": "title", "revision_created": revision}
        Comment.objects.create(page=post, user=self.hana, **said)

        self.assert_next_save_begins_anew(post)

    def test_compared_by_somebody_else(self):
        post, mark = self.complete(self.minji)
        self.keep(self.minji, post, mark, title="한 번 더", anew=True)
        first, second = post.revisions.order_by("pk")
        names = [post.pk, first.pk, second.pk]
        self.browser(self.hana).get(reverse("wagtailadmin_pages:revisions_compare", args=names))

        self.assert_next_save_begins_anew(post)

    def test_live(self):
        self.assert_next_save_begins_anew(self.published(self.minji))
