"""The month's list of fees (원고료): which paid post appeared when, by whom. No bank numbers."""

import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from newsroom.posts.models import Byline, PostPage
from newsroom.records.fees import fees_of, months
from reporters.models import Term
from tests.case import NewsroomTestCase
from tests.records.files import csv_of, xlsx_of

SEOUL = timezone.get_fixed_timezone(9 * 60)
LAST_SECOND = dt.datetime(2026, 10, 31, 23, 59, 59, tzinfo=SEOUL)
FIRST_SECOND = dt.datetime(2026, 11, 1, tzinfo=SEOUL)


class FeesTestCase(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.autumn = cls.published(cls(), cls.minji, title="가을 숲길")
        cls.market = cls.published(cls(), cls.jun, title="오일장 구경")
        cls.appeared(cls.autumn, LAST_SECOND)
        cls.appeared(cls.market, FIRST_SECOND)

    @staticmethod
    def appeared(post, moment):
        Page.objects.filter(pk=post.pk).update(first_published_at=moment)

    def titles(self, year, month):
        return [fee.post.title for fee in fees_of(year, month)]

    def list(self, user=None, **asked):
        return self.browser(user or self.hana).get(reverse("records:fees"), asked)


class MonthTests(FeesTestCase):
    def test_the_last_second_of_a_month_in_korea_belongs_to_it(self):
        self.assertEqual(self.titles(2026, 10), ["가을 숲길"])

    def test_the_second_after_it_belongs_to_the_next(self):
        self.assertEqual(self.titles(2026, 11), ["오일장 구경"])

    def test_a_month_is_chosen_and_nonsense_is_this_month(self):
        self.assertContains(self.list(month="2026-10"), "가을 숲길")
        for nonsense in ("", "2026-13", "x", "1999-01"):
            self.assertEqual(self.list(month=nonsense).status_code, 200)

    def test_months_reach_back_to_the_first_post(self):
        self.assertEqual(months()[-1], dt.date(2026, 10, 1))


class WhoTests(FeesTestCase):
    def test_only_paid_posts_are_listed(self):
        PostPage.objects.filter(pk=self.autumn.pk).update(is_paid=False)

        self.assertEqual(self.titles(2026, 10), [])

    def test_everyone_who_wrote_or_photographed_has_a_line(self):
        Byline.objects.create(
            post=self.autumn, reporter=self.jun.profile, role="photo", sort_order=2
        )

        lines = [(fee.byline.name, fee.byline.role) for fee in fees_of(2026, 10)]

        self.assertEqual(lines, [("김민지", "text"), ("박준", "photo")])

    def test_the_cohort_is_that_of_the_day_of_publication(self):
        Term.objects.filter(reporter=self.minji.profile).delete()
        for number, year in ((2, 2025), (3, 2026), (4, 2027)):
            Term.objects.create(
                reporter=self.minji.profile,
                number=number,
                starts_on=dt.date(year, 1, 1),
                ends_on=dt.date(year, 12, 31),
            )

        self.assertEqual([fee.cohort for fee in fees_of(2026, 10)], ["제3기"])

    def test_a_name_without_a_profile_has_no_cohort(self):
        Byline.objects.filter(post=self.autumn).update(reporter=None)

        self.assertEqual([fee.cohort for fee in fees_of(2026, 10)], [""])

    def test_a_post_taken_down_later_stays_with_a_remark(self):
        self.take_down(self.autumn, self.hana, kind="for_good")

        self.assertEqual([fee.remark for fee in fees_of(2026, 10)], ["게시 종료"])

    def test_a_draft_is_on_no_list(self):
        self.draft(self.minji, title="아직 쓰는 글")

        self.assertNotIn("아직 쓰는 글", self.titles(2026, 10) + self.titles(2026, 11))


class SavingTests(FeesTestCase):
    def test_it_is_saved_as_files(self):
        rows = csv_of(self.list(month="2026-10", export="csv"))
        book = xlsx_of(self.list(month="2026-10", export="xlsx"))

        self.assertEqual(
            rows[0], ["기수", "글쓴이", "맡은 일", "제목", "고유 주소", "게시일", "비고"]
        )
        self.assertEqual(rows[1][1:4], ["김민지", "글", "가을 숲길"])
        self.assertEqual(rows[1][4:], [self.autumn.short_url, "2026-10-31", ""])
        self.assertEqual(book["원고료"].max_row, 2)

    def test_the_sheet_is_formal(self):
        sheet = self.list(month="2026-10")

        self.assertContains(sheet, "2026년 10월 원고료 대상 목록")
        self.assertContains(sheet, "1편입니다")

    def test_the_cost_does_not_grow_with_the_posts(self):
        few = self.cost()
        for _ in range(3):
            self.appeared(self.published(self.minji), LAST_SECOND)

        self.assertEqual(self.cost(), few)
        self.assertLessEqual(few, 25)

    def cost(self):
        browser = self.browser(self.gamsa)
        browser.get(reverse("records:fees"))
        with CaptureQueriesContext(connection) as queries:
            browser.get(reverse("records:fees"), {"month": "2026-10"})
        return len(queries)
