"""A post taken down for a while: until when, and what reminds editors once that is over."""

import time_machine
from django.urls import reverse
from django.utils import timezone

from newsroom.operations.housekeeping import tidy
from newsroom.posts.models import Decision, PostPage
from tests.aftercare.case import soon
from tests.case import NewsroomTestCase


class ReturningTests(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji, title="수목원의 가을")

    def take_down_until(self, moment, kind="for_now"):
        address = reverse("wagtailadmin_pages:unpublish", args=[self.post.pk])
        until = timezone.localtime(moment).strftime("%Y-%m-%dT%H:%M")
        words = {"kind": kind, "reason": "사실을 확인하고 있어요.", "until": until}
        self.response = self.browser(self.hana).post(address, words)
        return PostPage.objects.get(pk=self.post.pk)

    def remind(self, **later):
        with time_machine.travel(soon(**later), tick=False):
            tidy()
        return self.notices(self.doyun).count("다시 게시할 때가 된 글이 있어요")

    def test_until_when_stands_on_the_review_screen_and_in_what_its_author_reads(self):
        moment = soon(days=3)
        self.take_down_until(moment)
        until = f"{moment:%Y. %-m. %-d. %H:%M}까지"

        review = self.browser(self.hana).get(reverse("desk:review", args=[self.post.pk]))
        history = self.browser(self.minji).get(reverse("writing:history", args=[self.post.pk]))
        self.assertContains(review, until)
        self.assertContains(history, until)

    def test_a_moment_that_is_over_is_refused_and_nothing_happens(self):
        post = self.take_down_until(soon(days=-1))

        self.assertContains(self.response, "이미 지난 시각이에요")
        self.assertContains(self.response, "사실을 확인하고 있어요.")
        self.assertTrue(post.live)

    def test_what_is_over_for_good_has_no_until(self):
        self.take_down_until(soon(days=3), kind="for_good")

        self.assertIsNone(Decision.objects.first().until)

    def test_editors_are_reminded_once_when_it_is_over_and_not_before(self):
        self.take_down_until(soon(days=3))

        self.assertEqual(self.remind(days=2), 0)
        self.assertEqual(self.remind(days=4), 1)
        self.assertEqual(self.remind(days=5), 1)

    def test_one_that_is_up_again_needs_no_reminder(self):
        post = self.take_down_until(soon(days=3))
        self.browser(self.doyun).post(reverse("desk:publish", args=[post.pk]), self.seen(post))

        self.assertTrue(PostPage.objects.get(pk=post.pk).live)
        self.assertEqual(self.remind(days=4), 0)

    def test_one_that_was_ended_since_needs_none_either(self):
        post = self.take_down_until(soon(days=3))
        self.browser(self.doyun).post(reverse("desk:publish", args=[post.pk]), self.seen(post))
        self.take_down(post, self.hana, kind="for_good")

        self.assertEqual(self.remind(days=4), 0)
