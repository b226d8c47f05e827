"""How long decisions take, and what is decided: by month, reporter and, for the chief, editor."""

import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from newsroom.posts.models import Decision, ReturnReason
from newsroom.records.turnaround import Answer, Turnaround, middle
from tests.case import NewsroomTestCase
from tests.records.files import csv_of, xlsx_of

SEOUL = timezone.get_fixed_timezone(9 * 60)
Kind = Decision.Kind


def at(*moment):
    return dt.datetime(*moment, tzinfo=SEOUL)


class TurnaroundTestCase(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.autumn = cls.draft(cls(), cls.minji, title="가을 숲길")
        cls.market = cls.draft(cls(), cls.jun, title="오일장 구경")
        cls.tell(cls.autumn, Kind.SUBMITTED, cls.minji, at(2025, 10, 30, 10))
        cls.returned = cls.tell(cls.autumn, Kind.CHANGES_REQUESTED, cls.hana, at(2025, 10, 30, 14))
        cls.tell(cls.autumn, Kind.SUBMITTED, cls.minji, at(2025, 10, 31, 23, 59, 59))
        cls.tell(cls.autumn, Kind.APPROVED, cls.doyun, at(2025, 11, 3, 9, 59, 59))
        cls.tell(cls.market, Kind.SUBMITTED, cls.jun, at(2025, 11, 4, 9))
        cls.tell(cls.market, Kind.WITHDRAWN, cls.jun, at(2025, 11, 4, 10))

    @staticmethod
    def tell(post, kind, by, moment):
        return Decision.objects.create(
            page=post, kind=kind, made_by=by, made_by_name=by.get_full_name(), made_at=moment
        )

    def screen(self, as_=None, **asked):
        asked = {"year": 2025, **asked}
        return self.browser(as_ or self.hana).get(reverse("records:turnaround"), asked)


class NumbersTests(TurnaroundTestCase):
    def test_a_month_is_korean_and_counts_what_was_decided_in_it(self):
        october, november = Turnaround(2025).months[9:11]

        self.assertEqual((october.submitted, october.returned, october.approved), (2, 1, 0))
        self.assertEqual((november.submitted, november.returned, november.approved), (1, 0, 1))

    def test_the_time_runs_from_the_last_submission_to_the_decision(self):
        october, november = Turnaround(2025).months[9:11]

        self.assertEqual((october.median_hours, october.median_days), (4, 0))
        self.assertEqual((november.median_hours, november.median_days), (58, 1))

    def test_a_weekend_is_no_working_day(self):
        friday, monday = at(2025, 10, 31, 17), at(2025, 11, 3, 9)

        self.assertEqual(Answer(friday, monday, "").working_days, 1)
        self.assertEqual(Answer(friday, at(2025, 11, 2, 9), "").working_days, 0)

    def test_nine_of_ten_are_answered_within_the_ninetieth_percentile(self):
        self.assertEqual(middle(list(range(1, 101)), 50), 50.5)
        self.assertEqual(middle(list(range(1, 101)), 90), 90.1)
        self.assertEqual(middle([7], 90), 7)
        self.assertIsNone(middle([], 50))

    def test_what_was_withdrawn_was_answered_by_nobody(self):
        self.assertEqual(len(Turnaround(2025).total.answers), 2)

    def test_a_decision_of_january_knows_the_submission_of_december(self):
        self.tell(self.market, Kind.SUBMITTED, self.jun, at(2025, 12, 31, 18))
        self.tell(self.market, Kind.DECLINED, self.hana, at(2026, 1, 1, 0))

        january = Turnaround(2026).months[0]

        self.assertEqual((january.submitted, january.declined, january.median_hours), (0, 1, 6))

    def test_reporters_stand_by_name(self):
        told = [(each.label, each.submitted) for each in Turnaround(2025).reporters]

        self.assertEqual(told, [("김민지", 2), ("박준", 1)])

    def test_two_reporters_of_one_name_are_two(self):
        type(self.jun).objects.filter(pk=self.jun.pk).update(last_name="김", first_name="민지")

        told = [(each.label, each.submitted) for each in Turnaround(2025).reporters]

        self.assertEqual(sorted(told), [("김민지", 1), ("김민지", 2)])

    def test_chosen_reasons_are_counted_in_their_year(self):
        reason = ReturnReason.objects.create(name="사진이 흐려요 더", words="다시 찍어 주세요.")
        self.returned.canned.add(reason)

        self.assertEqual([(r.name, r.times) for r in Turnaround(2025).reasons], [(reason.name, 1)])
        self.assertEqual(list(Turnaround(2024).reasons), [])


class ScreenTests(TurnaroundTestCase):
    def test_only_the_chief_and_who_audits_see_how_long_each_editor_takes(self):
        for user, is_shown in (
            (self.seoryeong, True),
            (self.gamsa, True),
            (self.hana, False),
            (self.unyeong, False),
        ):
            with self.subTest(user.username):
                names = [row[0] for row in csv_of(self.screen(user, export="csv"))]

                self.assertEqual("편집자: 최도윤" in names, is_shown)
                self.assertEqual("최도윤" in self.screen(user).content.decode(), is_shown)

    def test_reporters_and_strangers_are_refused(self):
        for user in (self.minji, None):
            for asked in ({}, {"export": "csv"}, {"export": "xlsx"}):
                answer = self.browser(user).get(reverse("records:turnaround"), asked)
                self.assertEqual(answer.status_code, 302)

    def test_it_is_saved_as_files(self):
        rows = csv_of(self.screen(export="csv"))
        book = xlsx_of(self.screen(export="xlsx"))

        self.assertEqual(rows[0][:5], ["구분", "제출", "승인", "보완 요청", "미채택"])
        self.assertEqual(rows[11][:6], ["달: 11월", "1", "1", "0", "0", "58.0"])
        self.assertEqual(book["처리한 일"]["F12"].value, 58)

    def test_a_reason_is_counted_under_what_it_was_given_for(self):
        for kind, name in (
            ("changes_requested", "사진이 흐려요 더"),
            ("declined", "이미 다뤘어요"),
        ):
            reason = ReturnReason.objects.create(kind=kind, name=name, words="다음에 만나요.")
            self.returned.canned.add(reason)

        rows = csv_of(self.screen(export="csv"))

        self.assertIn(["사유: 사진이 흐려요 더", "", "", "1", ""], rows)
        self.assertIn(["사유: 이미 다뤘어요", "", "", "", "1"], rows)

    def test_nonsense_is_this_year(self):
        for year in ("x", "", "99999999", "-1"):
            self.assertEqual(self.screen(year=year).status_code, 200)

    def test_the_cost_does_not_grow_with_the_decisions(self):
        few = self.cost()
        for day in range(1, 20):
            self.tell(self.market, Kind.SUBMITTED, self.jun, at(2025, 5, day, 9))
            self.tell(self.market, Kind.CHANGES_REQUESTED, self.hana, at(2025, 5, day, 12))

        self.assertEqual(self.cost(), few)
        self.assertLessEqual(few, 25)

    def cost(self):
        browser = self.browser(self.gamsa)
        browser.get(reverse("records:turnaround"))
        with CaptureQueriesContext(connection) as queries:
            browser.get(reverse("records:turnaround"), {"year": 2025})
        return len(queries)
