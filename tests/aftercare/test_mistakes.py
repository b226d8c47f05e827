"""사실 오류 신고: an author's alarm about a live post is a work item with a clock and an answer."""

import datetime as dt

import time_machine
from django.test import SimpleTestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from newsroom.posts.mistakes import due_at
from newsroom.posts.models import MistakeReport
from tests.aftercare.case import soon
from tests.case import NewsroomTestCase

WRONG = "입장료는 1,500원이 아니라 1,000원이에요."


def seoul(*parts):
    return dt.datetime(*parts, tzinfo=timezone.get_default_timezone())


class ClockTests(SimpleTestCase):
    """27 November 2026 is a Friday; 25 December a holiday, on a Friday too."""

    def test_in_working_hours_it_is_the_same_hour_of_the_next_working_day(self):
        self.assertEqual(due_at(seoul(2026, 11, 26, 14, 20)), seoul(2026, 11, 27, 14, 20))
        self.assertEqual(due_at(seoul(2026, 11, 27, 14, 20)), seoul(2026, 11, 30, 14, 20))

    def test_at_night_it_counts_from_the_next_morning(self):
        self.assertEqual(due_at(seoul(2026, 11, 26, 6, 0)), seoul(2026, 11, 27, 9, 0))
        self.assertEqual(due_at(seoul(2026, 11, 26, 18, 0)), seoul(2026, 11, 30, 9, 0))

    def test_weekends_and_holidays_do_not_count(self):
        self.assertEqual(due_at(seoul(2026, 11, 28, 12, 0)), seoul(2026, 12, 1, 9, 0))
        self.assertEqual(due_at(seoul(2026, 12, 24, 10, 0)), seoul(2026, 12, 28, 10, 0))

    @override_settings(NEWSROOM={"MISTAKE_WORKING_DAYS": 2})
    def test_the_newsroom_chooses_how_many_days(self):
        self.assertEqual(due_at(seoul(2026, 11, 26, 14, 0)), seoul(2026, 11, 30, 14, 0))


class MistakeTestCase(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji, title="수목원의 가을")

    def report(self, as_=None, text=WRONG, post=None):
        address = reverse("writing:mistake", args=[(post or self.post).pk])
        self.response = self.browser(as_ or self.minji).post(address, {"what": text})
        return MistakeReport.objects.first()

    def act(self, as_, act, **data):
        """Press a button on the report's screen; return the report as it is afterwards."""
        report = MistakeReport.objects.get()
        address = reverse("aftercare:mistake", args=[report.pk])
        self.response = self.browser(as_).post(address, {"act": act, **data})
        return MistakeReport.objects.get()

    def settle(self, as_, outcome="mended", answer="바로 고쳤어요. 고마워요."):
        return self.act(as_, "settle", outcome=outcome, answer=answer)


class ReportingTests(MistakeTestCase):
    def test_every_editor_is_told_at_once_and_led_to_the_report(self):
        report = self.report()

        for editor in (self.hana, self.doyun, self.seoryeong):
            notice = editor.notices.latest("pk")
            self.assertIn(WRONG, notice.message)
            self.assertEqual(notice.link, reverse("aftercare:mistake", args=[report.pk]))
            self.assertLessEqual(notice.mail_due_at, timezone.now())

    def test_a_second_tap_opens_no_second_report(self):
        self.report()
        self.report()

        self.assertEqual(MistakeReport.objects.count(), 1)

    def test_only_authors_report_and_only_what_is_live(self):
        draft = self.draft(self.minji)
        self.report(self.minji, post=draft)
        for other in (self.jun, self.hana, self.unyeong, self.gamsa):
            self.report(other)
        self.report(text=" ")
        self.report(text="가" * 1001)

        self.assertFalse(MistakeReport.objects.exists())

    def test_the_author_sees_where_it_stands_and_reads_the_answer(self):
        self.report()
        history = reverse("writing:history", args=[self.post.pk])
        self.assertContains(self.browser(self.minji).get(history), "확인 대기")

        self.act(self.hana, "take")
        self.assertContains(self.browser(self.minji).get(history), "확인 중")

        self.settle(self.hana)
        self.assertContains(self.browser(self.minji).get(history), "바로 고쳤어요. 고마워요.")
        self.assertEqual(self.notices(self.minji)[-1], "사실 오류 신고에 답이 왔어요")


class SettlingTests(MistakeTestCase):
    def setUp(self):
        self.report()

    def test_one_tap_leads_to_the_post_its_form_a_correction_and_taking_it_down(self):
        address = reverse("aftercare:mistake", args=[MistakeReport.objects.get().pk])
        screen = self.browser(self.hana).get(address)

        pk = self.post.pk
        for name in (
            "wagtailadmin_pages:edit",
            "aftercare:correct",
            "wagtailadmin_pages:unpublish",
        ):
            self.assertContains(screen, reverse(name, args=[pk]))
        self.assertContains(screen, self.post.short_path)

    def test_who_comes_second_is_told_who_took_it_and_may_take_it_over(self):
        self.act(self.hana, "take")
        self.assertEqual(self.act(self.doyun, "take").taken_by, self.hana)
        self.assertIn("이하나 님이 먼저 맡았어요", self.messages())

        self.assertEqual(self.act(self.doyun, "take_over").taken_by, self.doyun)
        self.assertEqual(self.notices(self.hana)[-1], "사실 오류 신고의 담당이 바뀌었어요")

    def test_settled_once_it_stays_as_the_first_editor_said(self):
        self.settle(self.hana)
        report = self.settle(self.doyun, "nothing", "고칠 것이 없어요.")

        self.assertEqual(report.outcome, "mended")
        self.assertIn("이하나 님이", self.messages())
        self.assertIn("먼저 끝냈어요: 고쳤어요", self.messages())

    def test_what_was_not_done_is_not_said_to_be(self):
        self.settle(self.hana, "corrected")
        self.assertIn("아직 남긴 정정이 없어요", self.messages())
        self.settle(self.hana, "taken_down")
        self.assertIn("아직 게시 중인 글이에요", self.messages())

        self.assertIsNone(MistakeReport.objects.get().closed_at)

    def test_an_answer_and_an_outcome_are_asked_for(self):
        self.settle(self.hana, answer="")
        self.assertContains(self.response, "글쓴이에게 한마디 답해 주세요.")
        self.settle(self.hana, outcome="")
        self.assertContains(self.response, "어떻게 했는지 골라 주세요.")

    def test_nobody_else_takes_or_settles_it(self):
        for other in (self.minji, self.jun, self.unyeong, self.gamsa, None):
            with self.subTest(other):
                self.assertIsNone(self.act(other, "take").taken_by)
                self.assertIsNone(self.settle(other).closed_at)


class OwnTests(MistakeTestCase):
    def test_an_editor_does_not_settle_what_is_wrong_in_a_post_of_their_own(self):
        own = self.approve(self.submitted(self.hana), self.doyun)
        self.report(self.hana, post=own)

        self.assertIsNone(self.settle(self.hana).closed_at)
        self.assertIsNotNone(self.settle(self.doyun).closed_at)


class ListTests(MistakeTestCase):
    def listed(self, as_=None, **asked):
        return self.browser(as_ or self.hana).get(reverse("aftercare:mistakes"), asked)

    def test_filters_part_what_is_open_late_and_settled(self):
        self.report()
        self.assertContains(self.listed(), "수목원의 가을")
        self.assertNotContains(self.listed(show="late"), "수목원의 가을")
        with time_machine.travel(soon(days=8), tick=False):
            self.assertContains(self.listed(show="late"), "처리 목표가 지났어요")

        self.settle(self.hana)

        self.assertNotContains(self.listed(), "수목원의 가을")
        self.assertContains(self.listed(show="closed"), "고쳤어요")

    def test_it_comes_as_a_file(self):
        self.report()
        csv = b"".join(self.listed(export="csv").streaming_content).decode()

        self.assertTrue(csv.startswith("\ufeff신고한 때,글"))
        self.assertIn(WRONG, csv)
        self.assertEqual(self.listed(export="xlsx").status_code, 200)

    def test_it_opens_to_editors_and_who_audits(self):
        self.report()
        self.assertContains(self.listed(self.gamsa), "수목원의 가을")
        for other in (self.minji, self.jun, self.unyeong):
            for asked in ({}, {"export": "csv"}):
                answer = self.listed(other, **asked)
                self.assertRedirects(answer, reverse("wagtailadmin_home"))
