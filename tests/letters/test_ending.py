"""A request ends a post for good that readers cannot read now, but could one day again."""

from django.core import mail
from django.urls import reverse
from django.utils import timezone

from newsroom.letters.mailing import send_due
from newsroom.posts.models import PostPage
from tests.letters.case import MeasureTestCase

REASON = "동의가 없었어요."


class EndingTests(MeasureTestCase):
    def end(self, as_=None, request=None):
        """End the post upon a request; return the post as it is afterwards."""
        self.decide_request(
            request or self.asked_for, as_ or self.doyun, "taken_down", reason=REASON
        )
        return PostPage.objects.get(pk=self.post.pk)

    def words(self):
        return self.full_content(self.minji)

    def is_open(self):
        self.asked_for.refresh_from_db()
        return self.asked_for.closed_at is None

    def test_post_that_is_down_for_a_while_is_ended(self):
        self.take_down(self.post, self.hana)
        self.assertEqual(self.page(self.post).status_code, 404)

        post = self.end()

        self.assertEqual(self.page(post).status_code, 410)
        self.assertEqual(post.standing.label, "게시 종료")
        self.assertFalse(self.is_open())

    def test_both_sides_are_told_and_the_log_keeps_it(self):
        self.take_down(self.post, self.hana)

        post = self.end()
        send_due()

        self.assertEqual(self.notices(self.minji)[-1], "글을 완전히 내렸어요")
        screen = self.browser(self.minji).get(self.minji.notices.first().link)
        self.assertContains(screen, REASON)
        self.assertIn(f"게시 종료. 사유: {REASON}", mail.outbox[-1].body)
        history = reverse("records:history", args=[post.pk])
        self.assertContains(self.browser(self.hana).get(history), REASON)
        log = self.browser(self.hana).get(reverse("records:log"))
        self.assertContains(log, REASON, count=2)  # about the request, and about the post

    def test_post_whose_time_is_over_is_ended(self):
        PostPage.objects.filter(pk=self.post.pk).update(expire_at=timezone.now())
        PostPage.objects.get(pk=self.post.pk).unpublish(set_expired=True)

        self.assertEqual(self.page(self.end()).status_code, 410)

    def test_post_that_was_to_come_back_does_not(self):
        post = self.submit(self.take_down(self.post, self.hana), self.minji, **self.words())
        tomorrow = timezone.now() + timezone.timedelta(days=1)
        self.assertIsNotNone(self.approve(post, self.hana, at=tomorrow).scheduled_revision)

        post = self.end()

        self.assertIsNone(post.scheduled_revision)
        self.browser(self.hana).post(reverse("desk:publish", args=[post.pk]), self.seen(post))
        self.assertEqual(self.page(post).status_code, 410)

    def test_post_in_review_is_ended_when_the_review_is_over(self):
        post = self.submit(self.take_down(self.post, self.hana), self.minji, **self.words())

        self.end()

        self.assertContains(self.response, "검토를 먼저 끝내 주세요.")
        self.assertEqual(self.page(post).status_code, 404)
        self.assertTrue(self.is_open())
        self.decline(post, self.hana)
        self.assertEqual(self.page(self.end()).status_code, 410)

    def test_post_that_was_sent_back_waits_for_its_writer_no_longer(self):
        post = self.submit(self.take_down(self.post, self.hana), self.minji, **self.words())
        self.request_changes(post, self.hana)

        post = self.end()

        self.assertEqual(post.standing.label, "게시 종료")
        self.submit(post, self.minji, **self.words())
        self.assertFalse(PostPage.objects.get(pk=post.pk).workflow_in_progress)

    def test_post_is_ended_once(self):
        other = self.request_about(self.post)
        self.take_down(self.post, self.hana)
        self.end(self.hana, other)

        self.end(self.doyun)

        self.assertRegex(self.messages(), "이하나 님이 .*에 먼저 내렸어요: 게시 종료")
        self.assertTrue(self.is_open())
        screen = self.browser(self.doyun).get(reverse("letters:request", args=[self.asked_for.pk]))
        self.assertNotContains(screen, "완전히 내리기")
