"""The first screen says what is out and wrong, and what was promised to be back by now."""

from django.urls import reverse
from django.utils import timezone

from newsroom.agenda import UNBROKEN
from newsroom.posts import mistakes
from newsroom.posts.models import Decision, MistakeReport
from tests.case import NewsroomTestCase
from tests.desk.today import TodayVerbs

EDITORS_AND_READERS = ("hana", "seoryeong", "gamsa")
OTHERS = ("minji", "jun", "unyeong")


class AgendaCase(TodayVerbs, NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji, title="수목원의 가을")

    def assert_shown_to_the_right_people(self, name):
        for user in EDITORS_AND_READERS:
            self.assertIn("수목원의 가을", self.section(name, getattr(self, user)), user)
        for user in OTHERS:
            self.assertIsNone(self.section(name, getattr(self, user)), user)


class MistakesTests(AgendaCase):
    def setUp(self):
        self.report = mistakes.report_mistake(self.post, self.minji, "휴무일이 월요일이에요.")

    def test_a_report_is_one_tap_away_with_its_age_and_its_clock(self):
        section = self.section("mistakes")

        self.assertIn(reverse("aftercare:mistake", args=[self.report.pk]), section)
        self.assertIn("김민지 · 오늘 신고했어요", section)
        due = f"{timezone.localtime(self.report.due_at):%-m. %-d. %H:%M}까지"
        self.assertIn(due.replace(" ", UNBROKEN), section)
        self.assertNotIn("늦었어요", section)

    def test_past_its_hour_it_is_late(self):
        MistakeReport.objects.update(made_at=self.days_ago(3), due_at=self.days_ago(1))

        section = self.section("mistakes")

        self.assertIn("3일 전에 신고했어요", section)
        self.assertIn("늦었어요", section)

    def test_who_took_it_on_is_named(self):
        mistakes.take(self.report.pk, self.doyun)

        self.assertIn("담당 최도윤", self.section("mistakes"))

    def test_once_settled_it_is_gone(self):
        mistakes.settle(self.report.pk, self.hana, "nothing", "확인했어요.")

        self.assertIsNone(self.section("mistakes"))

    def test_it_is_for_editors_and_who_audits(self):
        self.assert_shown_to_the_right_people("mistakes")


class ReturningTests(AgendaCase):
    def setUp(self):
        self.take_down(self.post, self.hana)

    def promise(self, moment):
        Decision.objects.filter(kind=Decision.Kind.UNPUBLISHED).update(until=moment)

    def test_before_its_day_nothing_is_said(self):
        self.promise(timezone.now() + timezone.timedelta(hours=2))

        self.assertIsNone(self.section("due_back"))

    def test_from_its_day_on_it_leads_to_where_it_is_published_again(self):
        self.promise(timezone.now())

        section = self.section("due_back")

        self.assertIn("이하나 님이 내렸어요", section)
        self.assertNotIn("늦었어요", section)
        address = reverse("desk:review", args=[self.post.pk])
        self.assertIn(address, section)
        self.assertContains(self.browser(self.doyun).get(address), "바로 게시")

    def test_a_day_later_it_is_late(self):
        self.promise(self.days_ago(1))

        self.assertIn("늦었어요", self.section("due_back"))

    def test_it_is_for_editors_and_who_audits(self):
        self.promise(timezone.now())

        self.assert_shown_to_the_right_people("due_back")
