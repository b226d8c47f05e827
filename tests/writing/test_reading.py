"""What a reporter reads before the first post, and what the writing place shows of all of them."""

from django.urls import reverse
from django.utils import timezone

from newsroom.counting.models import Period, Tally
from newsroom.letters.models import RemovalRequest, TemporaryMeasure
from newsroom.posts.models import PostPage
from newsroom.posts.proposing import decline_proposal
from tests.writing.case import WritingTestCase


class FirstVisitTests(WritingTestCase):
    def test_a_reporter_without_a_post_is_led_to_the_filled_example(self):
        page = self.browser(self.minji).get("/write/")

        self.assertContains(page, "첫 글을 기다리고 있어요")
        self.assertContains(page, reverse("writing:sample"))

    def test_the_example_is_one_tap_away_from_every_screen_and_explains_each_step(self):
        for address in ("/write/", "/write/new/", "/write/guide/", "/write/profile/"):
            page = self.browser(self.minji).get(address)
            self.assertContains(page, f'href="{reverse("writing:sample")}"', msg_prefix=address)

        sample = self.browser(self.minji).get(reverse("writing:sample"))

        for step in (
            "제목",
            "한 줄 요약",
            "대표 사진",
            "소제목",
            "인용",
            "한눈에 보기",
            "태그와 약속",
        ):
            self.assertContains(sample, f"<strong>{step}</strong>", msg_prefix=step)
        self.assertNotContains(sample, "<textarea")


class MonthTests(WritingTestCase):
    def test_my_month_counts_what_was_submitted_published_and_read(self):
        post = self.published(self.minji)
        self.submitted(self.minji)
        month = Period.MONTH.start(timezone.localdate())
        Tally.objects.create(page=post, period=Period.MONTH, start=month, views=1234)
        others = self.published(self.jun)
        Tally.objects.create(page=others, period=Period.MONTH, start=month, views=99)

        page = self.browser(self.minji).get("/write/")

        counted = page.context["month"]
        self.assertEqual((counted["submitted"], counted["live"], counted["views"]), (2, 1, 1234))
        self.assertContains(page, "1,234")


class NothingDisappearsTests(WritingTestCase):
    def throw_away(self, post, as_):
        return self.browser(as_).post(reverse("writing:discard", args=[post.pk]), follow=True)

    def is_in_bin(self, post):
        return PostPage.objects.get(pk=post.pk).binned_at is not None

    def test_a_writer_throws_a_draft_away_and_is_told_how_to_get_it_back(self):
        post, _ = self.begun(self.minji, title="그만둔 글")
        self.assertContains(self.browser(self.minji).get("/write/"), "그만둔 글 휴지통에 넣기")

        told = self.throw_away(post, self.minji)

        self.assertContains(told, "30일 안에는 다시 꺼낼 수 있어요.")
        self.assertContains(told, reverse("writing:restore", args=[post.pk]))
        self.assertTrue(self.is_in_bin(post))

    def test_what_others_wrote_or_the_editors_have_seen_stays(self):
        draft, sent, live = (
            self.begun(self.minji)[0],
            self.submitted(self.minji),
            self.published(self.minji),
        )

        for post, as_ in [(draft, self.jun), (draft, None), (sent, self.minji), (live, self.minji)]:
            self.throw_away(post, as_)

            self.assertFalse(self.is_in_bin(post))
        self.assertNotContains(
            self.browser(self.minji).get("/write/"), f"/write/{sent.pk}/discard/"
        )

    def test_a_draft_in_the_bin_stays_listed_and_comes_back_to_its_writer_only(self):
        post, _ = self.begun(self.minji, title="버린 글")
        PostPage.objects.filter(pk=post.pk).update(binned_at=timezone.now())
        address = reverse("writing:restore", args=[post.pk])

        self.assertContains(self.browser(self.minji).get("/write/"), "휴지통")
        self.assertEqual(self.browser(self.jun).post(address).status_code, 403)
        self.assertIsNotNone(PostPage.objects.get(pk=post.pk).binned_at)
        self.browser(self.minji).post(address)

        self.assertIsNone(PostPage.objects.get(pk=post.pk).binned_at)

    def test_a_temporary_measure_is_called_by_its_name(self):
        post = self.published(self.minji)
        self.block(post)

        page = self.browser(self.minji).get("/write/")

        self.assertContains(page, "임시조치")
        self.assertNotContains(page, "누구나 읽을 수 있어요.")
        history = self.browser(self.minji).get(reverse("writing:history", args=[post.pk]))
        self.assertContains(history, reverse("letters:measure", args=[post.measures.get().pk]))

    def block(self, post):
        end = timezone.now() + timezone.timedelta(days=30)
        request = RemovalRequest.objects.create(page=post, due_on=end)
        TemporaryMeasure.objects.create(request=request, page=post, ends_at=end)

    def test_a_proposal_not_taken_up_tells_why(self):
        post = self.published(self.minji)
        page = self.browser(self.minji).get(reverse("writing:write", args=[post.pk]))
        start = page.context["start"]
        words = {**start["text"], "mark": start["mark"], "title": "고친 제목"}
        said = self.tell(self.minji, "save", post.pk, **words).json()
        self.tell(self.minji, "submit", post.pk, mark=said["mark"])
        decline_proposal(post.proposals.get().pk, self.hana, "지금 제목이 더 찾기 쉬워요.")

        page = self.browser(self.minji).get(reverse("writing:history", args=[post.pk]))

        self.assertContains(page, "수정 제안 반영 안 함")
        self.assertContains(page, "지금 제목이 더 찾기 쉬워요.")
        self.assertNotContains(page, "하나")
