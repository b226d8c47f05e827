"""What the review screen tells an editor, and how a decision with words of one's own goes."""

from django.db import connection
from django.test import tag
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.posts.models import Look, ReturnReason
from newsroom.posts.revising import is_kept
from tests.case import NewsroomTestCase


class ReviewCase(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.words = cls().full_content(cls.minji)
        cls.post = cls().submitted(cls.minji, **cls.words)

    def screen(self, as_, post=None):
        return self.browser(as_).get(reverse("desk:review", args=[(post or self.post).pk]))

    def reason(self, name):
        return ReturnReason.objects.get(name=name)


class LookingTests(ReviewCase):
    def test_a_first_look_shows_no_difference_and_keeps_the_version(self):
        screen = self.screen(self.hana)

        self.assertNotContains(screen, "지난번에 본 뒤 바뀐 점")
        self.assertTrue(Look.objects.filter(revision=self.post.latest_revision).exists())
        self.assertTrue(is_kept(self.post.latest_revision))

    def test_the_next_look_shows_what_changed_and_so_does_one_after_it(self):
        self.screen(self.hana)
        self.save(self.post, self.doyun, **{**self.words, "title": "도윤이 다듬은 제목"})

        for _ in range(2):
            screen = self.screen(self.hana)
            self.assertContains(screen, "지난번에 본 뒤 바뀐 점")
            self.assertContains(screen, "도윤이 다듬은")

    def test_who_never_looked_sees_what_changed_since_another_did(self):
        self.screen(self.hana)
        self.save(self.post, self.hana, **{**self.words, "title": "하나가 다듬은 제목"})

        self.assertContains(self.screen(self.doyun), "이하나 님이")

    def test_who_audits_leaves_no_trace_of_a_look(self):
        self.screen(self.gamsa)

        self.assertFalse(Look.objects.exists())

    def test_reporters_administrators_and_strangers_do_not_see_it(self):
        for name in ("review", "preview"):
            for user in (self.minji, self.jun, self.unyeong, None):
                with self.subTest(f"{name} {user}"):
                    address = reverse(f"desk:{name}", args=[self.post.pk])
                    self.assertEqual(self.browser(user).get(address).status_code, 302)

    def test_the_preview_may_stand_in_a_frame_of_ours_and_counts_no_reading(self):
        preview = self.browser(self.hana).get(reverse("desk:preview", args=[self.post.pk]))

        self.assertEqual(preview["X-Frame-Options"], "SAMEORIGIN")
        self.assertIn("frame-ancestors 'self'", preview["Content-Security-Policy"])
        self.assertContains(preview, self.words["title"])
        self.assertNotContains(preview, "data-seen")

    @tag("long")
    def test_it_takes_few_questions_however_many_photos_there_are(self):
        photos = [self.photo(self.minji) for _ in range(12)]
        large = self.submitted(self.minji, **{**self.words, "photos": photos})
        client = self.browser(self.hana)
        for post in (self.post, large):
            client.get(reverse("desk:review", args=[post.pk]))

        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("desk:review", args=[self.post.pk]))

        with self.assertNumQueries(len(asked)):
            client.get(reverse("desk:review", args=[large.pk]))


class UsualReasonsTests(ReviewCase):
    def test_chosen_reasons_are_kept_as_data_and_read_by_the_writer(self):
        chosen = [self.reason("소제목"), self.reason("태그")]

        post = self.request_changes(
            self.post, self.hana, "사진은 참 좋아요.", canned=[reason.pk for reason in chosen]
        )

        self.assertCountEqual(post.standing.last.canned.all(), chosen)
        for words in (chosen[0].words, chosen[1].words, "사진은 참 좋아요."):
            self.assertIn(words, post.standing.last.reason)

    def test_a_reason_to_tick_is_enough(self):
        post = self.request_changes(self.post, self.hana, "", canned=[self.reason("맺음말").pk])

        self.assertTrue(post.standing.needs_changes)

    def test_what_is_most_used_stands_first(self):
        self.request_changes(self.post, self.hana, "", canned=[self.reason("맺음말").pk])

        self.assertEqual(ReturnReason.objects.offered("changes_requested")[0].name, "맺음말")

    def test_a_reason_of_another_kind_is_refused(self):
        post = self.request_changes(self.post, self.hana, "", canned=[self.reason("광고성 글").pk])

        self.assertTrue(post.workflow_in_progress)

    def test_chiefs_keep_the_reasons_and_nobody_else(self):
        address = reverse("return_reasons:add")
        data = {"kind": "changes_requested", "words": "지도를 넣어 주세요.", "is_offered": "on"}
        for number, user in enumerate((self.hana, self.minji, self.unyeong, self.gamsa)):
            self.browser(user).post(address, {**data, "name": f"지도 {number}"})
        self.assertFalse(ReturnReason.objects.filter(name__startswith="지도").exists())

        self.browser(self.seoryeong).post(address, {**data, "name": "지도"})

        self.assertTrue(ReturnReason.objects.filter(name="지도").exists())


class NothingTypedIsLostTests(ReviewCase):
    def test_words_of_a_decision_on_an_older_text_come_back_with_what_changed(self):
        self.screen(self.hana)
        seen = self.seen(self.post)
        self.save(self.post, self.doyun, **{**self.words, "title": "도윤이 다듬은 제목"})

        ticked = self.reason("태그")
        self.request_changes(
            self.post, self.hana, "오래 고민해서 쓴 사유", seen=seen, canned=[ticked.pk]
        )

        self.assertContains(self.response, "오래 고민해서 쓴 사유", status_code=422)
        self.assertContains(self.response, "그사이 글이 바뀌었어요", status_code=422)
        self.assertContains(self.response, "지난번에 본 뒤 바뀐 점", status_code=422)
        self.assertContains(
            self.response, f'value="{ticked.pk}" id="reject_canned_', status_code=422
        )
        newest = self.seen(self.post)["fingerprint"]
        self.assertContains(self.response, newest, status_code=422)

    def test_a_past_time_is_said_and_the_rest_stays(self):
        self.approve(
            self.post, self.hana, at=self.days_ago(1), later="True", comment="아침에 올려요"
        )

        self.assertContains(self.response, "이미 지난 시각이에요", status_code=422)
        self.assertContains(self.response, "아침에 올려요", status_code=422)
