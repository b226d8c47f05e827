"""Names to watch are shown with the rule; people answer, and the answer is logged."""

import datetime as dt

from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from newsroom.posts.models import PostPage, Proposal, WatchedName
from newsroom.posts.revising import fingerprint
from tests.case import STORY, NewsroomTestCase


class WatchingTests(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.name = WatchedName.objects.create(name="홍길순", role="시장")
        cls.post = cls().submitted(cls.minji, paragraphs=[f"홍길순 시장이 축사를 했어요. {STORY}"])

    def answers(self):
        return PageLogEntry.objects.filter(action="posts.answer_names")

    def test_a_name_in_the_text_is_shown_with_the_rule(self):
        screen = self.browser(self.hana).get(reverse("desk:review", args=[self.post.pk]))

        self.assertContains(screen, "홍길순")
        self.assertContains(screen, "공직선거법 제86조")

    def test_an_approval_without_an_answer_is_asked_for_one(self):
        post = self.approve(self.post, self.hana, comment="잘 읽었어요")

        self.assertFalse(post.live)
        self.assertContains(self.response, "확인한 까닭을 한마디", status_code=422)
        self.assertContains(self.response, "잘 읽었어요", status_code=422)

    def test_any_answer_lets_it_pass_and_is_logged(self):
        post = self.approve(self.post, self.hana, names_answer="축제에 온 사실만 적었어요")

        self.assertTrue(post.live)
        entry = self.answers().get()
        self.assertEqual(entry.user, self.hana)
        self.assertEqual(entry.data["reason"], "축제에 온 사실만 적었어요")
        self.assertEqual(entry.data["names"], ["홍길순 (시장)"])

    def test_publish_pressed_in_the_writing_form_asks_too(self):
        words = self.full_content(self.minji, paragraphs=[f"홍길순 시장이 왔어요. {STORY}"])

        post = self.save(self.post, self.hana, "action-publish", **words)

        self.assertFalse(post.live)

    def test_a_name_out_of_its_time_is_not_watched(self):
        self.name.ends_on = timezone.localdate() - dt.timedelta(days=1)
        self.name.save()

        self.assertTrue(self.approve(self.post, self.hana).live)
        self.assertFalse(self.answers().exists())

    def test_editors_keep_the_names_and_nobody_else(self):
        address = reverse("watched_names:add")
        for number, user in enumerate((self.minji, self.unyeong, self.gamsa)):
            self.browser(user).post(address, {"name": f"김철수{number}", "role": "시의원"})
        self.assertEqual(WatchedName.objects.count(), 1)

        self.browser(self.hana).post(address, {"name": "김철수", "role": "시의원"})

        self.assertEqual(WatchedName.objects.count(), 2)


class WatchingProposalsTests(NewsroomTestCase):
    """A change proposed to a live post is weighed by the same rule as a post for approval."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        cls.words = case.full_content(cls.minji)
        cls.post = case.published(cls.minji, **cls.words)
        WatchedName.objects.create(name="홍길순", role="시장")
        words = {**cls.words, "paragraphs": [f"홍길순 시장이 축사를 했어요. {STORY}"]}
        case.submit(cls.post, cls.minji, **words)
        cls.proposal = Proposal.objects.get()
        cls.address = reverse("desk:proposal", args=[cls.proposal.pk])

    def accept(self, **data):
        seen = fingerprint(self.proposal.revision)
        data = {"act": "accept", "fingerprint": seen, **data}
        self.response = self.browser(self.hana).post(self.address, data)
        self.proposal.refresh_from_db()
        return PostPage.objects.get(pk=self.post.pk)

    def answers(self):
        return PageLogEntry.objects.filter(action="posts.answer_names")

    def test_the_screen_shows_the_name_with_the_rule_and_asks(self):
        for user in (self.hana, self.gamsa):
            screen = self.browser(user).get(self.address)
            for words in ("<strong>홍길순</strong>", "공직선거법 제86조"):
                self.assertContains(screen, words)

        self.assertContains(self.browser(self.hana).get(self.address), 'name="names_answer"')

    def test_what_editors_weigh_is_not_for_the_reporter(self):
        self.assertNotContains(self.browser(self.minji).get(self.address), "공직선거법")

    def test_without_an_answer_nothing_is_accepted(self):
        post = self.accept(names_answer=" ")

        self.assertIn("확인한 까닭을 한마디", self.messages())
        self.assertIsNone(self.proposal.decided_at)
        self.assertEqual(post.live_revision_id, self.proposal.base_id)
        self.assertEqual(post.latest_revision_id, self.proposal.base_id)

    def test_any_answer_lets_it_pass_and_is_logged_with_what_went_live(self):
        post = self.accept(names_answer="축제에 온 사실만 적었어요")

        self.assertTrue(self.proposal.is_accepted)
        entry = self.answers().get()
        self.assertEqual(entry.user, self.hana)
        self.assertEqual(entry.data["reason"], "축제에 온 사실만 적었어요")
        self.assertEqual(entry.data["names"], ["홍길순 (시장)"])
        self.assertEqual(entry.revision_id, post.live_revision_id)

    def test_where_no_name_stands_nobody_is_asked(self):
        WatchedName.objects.all().delete()

        self.assertNotContains(self.browser(self.hana).get(self.address), "names_answer")
        self.accept()

        self.assertTrue(self.proposal.is_accepted)
        self.assertFalse(self.answers().exists())
