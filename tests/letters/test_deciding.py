"""Deciding about a request: by an editor, told to both sides, open to an objection."""

from django.core import mail
from django.test import Client
from django.urls import reverse

from newsroom.letters.mailing import send_due
from newsroom.letters.models import TemporaryMeasure
from newsroom.posts.models import PostPage
from tests.letters.case import REASON, MeasureTestCase


class DecidingTests(MeasureTestCase):
    def test_both_sides_are_told_and_neither_who_the_other_is(self):
        self.measure()
        send_due()

        notice = self.minji.notices.get(subject="글에 임시조치를 했습니다")
        letter = mail.outbox[-1]
        self.assertEqual(letter.to, ["nara@example.com"])
        self.assertIn(REASON, letter.body)
        for secret in ("하나", "민지", self.post.title):
            self.assertNotIn(secret, letter.body)
        screen = self.browser(self.minji).get(notice.link)
        self.assertContains(screen, REASON)
        for secret in ("오나라", "nara@example.com", "제 얼굴이"):
            self.assertNotIn(secret, notice.message)
            self.assertNotContains(screen, secret)

    def test_reason_that_names_the_requester_is_sent_back_with_every_word(self):
        for told in ("오나라 님이 요청했어요.", "nara@example.com 확인"):
            self.take_measure(self.asked_for, self.hana, reason=told)
            self.assertContains(self.response, "이름과 연락처는 빼 주세요")
            self.assertContains(self.response, told)
        self.assertFalse(TemporaryMeasure.objects.exists())

    def test_reason_is_needed(self):
        self.take_measure(self.asked_for, self.hana, reason=" ")

        self.assertContains(self.response, "사유를 적어 주세요.")
        self.assertFalse(TemporaryMeasure.objects.exists())

    def test_editor_never_decides_about_a_post_of_their_own(self):
        own = self.approve(self.submitted(self.hana, [self.minji.profile]), self.doyun)
        PostPage.objects.filter(pk=own.pk).update(owner=self.hana)
        request = self.request_about(own)

        for act in ("measured", "declined", "resolved", "taken_down"):
            self.decide_request(request, self.hana, act, days=30)

        request.refresh_from_db()
        self.assertEqual([step.kind for step in request.steps.all()], ["received"])
        self.assertIn("내가 쓴 글의 요청은 다른 편집자가 처리해요.", self.messages())
        self.take_measure(request, self.doyun)
        self.assertTrue(TemporaryMeasure.objects.filter(request=request).exists())

    def test_nobody_but_editors_decides(self):
        for user in (self.minji, self.jun, self.unyeong, None):
            with self.subTest(user=user):
                self.take_measure(self.asked_for, user)
                self.assertEqual(self.response.status_code, 302)
        self.assertFalse(TemporaryMeasure.objects.exists())

    def test_second_editor_is_told_that_another_was_first(self):
        self.decide_request(self.asked_for, self.hana, "declined")
        self.decide_request(self.asked_for, self.doyun, "resolved")

        self.assertRegex(self.messages(), "이하나 님이 .*에 먼저 처리했어요: 조치하지 않음")
        kinds = [step.kind for step in self.asked_for.steps.all()]
        self.assertEqual(kinds, ["received", "declined"])

    def test_what_does_not_fit_the_moment_is_refused(self):
        self.decide_request(self.asked_for, self.hana, "lifted")
        self.assertIn("그사이 상황이 바뀌었어요", self.messages())
        self.measure()
        self.decide_request(self.asked_for, self.hana, "declined")
        self.assertIn("그사이 상황이 바뀌었어요", self.messages())

        kinds = [step.kind for step in self.asked_for.steps.all()]
        self.assertEqual(kinds, ["received", "measured"])

    def test_post_that_is_not_live_needs_no_measure(self):
        self.take_down(self.post, self.hana)

        self.take_measure(self.asked_for, self.doyun)

        self.assertFalse(TemporaryMeasure.objects.exists())

    def test_editor_finds_the_post_of_a_vague_request(self):
        request = self.request_about(self.post, address="물향기수목원 글")
        self.assertIsNone(request.page)

        lost = self.decide_request(request, self.hana, "post_found", address="모르겠어요")
        self.assertIsNone(lost.page)
        found = self.decide_request(request, self.hana, "post_found", address=self.post.short_url)

        self.assertEqual(found.page, self.post)

    def test_log_of_the_post_keeps_beginning_and_end(self):
        self.measure()
        self.decide_request(self.asked_for, self.doyun, "lifted", reason="동의를 확인했어요.")

        history = reverse("wagtailadmin_pages:history", args=[self.post.pk])
        page = self.browser(self.hana).get(history)

        self.assertContains(page, "임시조치를 했습니다")
        self.assertContains(page, "임시조치가 끝났습니다")
        self.assertNotContains(page, "오나라")


class ObjectionTests(MeasureTestCase):
    def object_to(self, measure, as_, text="얼굴을 가린 사진이에요."):
        address = reverse("letters:measure", args=[measure.pk])
        self.response = self.browser(as_).post(address, {"text": text})
        return list(measure.objections.values_list("author_name", flat=True))

    def test_author_objects_once_and_editors_hear_at_once(self):
        measure = self.measure()

        self.object_to(measure, self.minji)
        objections = self.object_to(measure, self.minji, "한 번 더요.")

        self.assertEqual(objections, ["김민지"])
        self.assertIn("이의 제기가 왔어요", self.notices(self.hana))
        screen = reverse("letters:request", args=[self.asked_for.pk])
        self.assertContains(self.browser(self.hana).get(screen), "얼굴을 가린 사진이에요.")

    def test_requester_does_not_learn_of_the_objection(self):
        self.object_to(self.measure(), self.minji)

        page = Client().get(self.asked_for.path).content.decode()

        self.assertNotIn("이의 제기", page)
        self.assertNotIn("민지", page)

    def test_other_reporters_editors_and_strangers_object_to_nothing(self):
        measure = self.measure()

        for user in (self.jun, self.unyeong, self.doyun, None):
            self.assertEqual(self.object_to(measure, user), [])
        answer = self.browser(self.jun).get(reverse("letters:measure", args=[measure.pk]))
        self.assertEqual(answer.status_code, 302)

    def test_objection_comes_too_late_after_the_end(self):
        measure = self.measure()
        self.decide_request(self.asked_for, self.doyun, "lifted")

        self.assertEqual(self.object_to(measure, self.minji), [])

    def test_empty_objection_is_asked_for_its_words(self):
        self.assertEqual(self.object_to(self.measure(), self.minji, " "), [])
        self.assertContains(self.response, "까닭을 적어 주세요.")

    def test_author_finds_the_measure_from_the_post(self):
        measure = self.measure()

        page = self.browser(self.minji).get(reverse("desk:read", args=[self.post.pk]))

        self.assertContains(page, reverse("letters:measure", args=[measure.pk]))
