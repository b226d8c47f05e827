"""Old things go, and reporters hear in time that their term ends."""

import datetime as dt

from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from newsroom.accounts.models import LoginRecord, PasswordResetRequest
from newsroom.notices.models import Notice
from newsroom.operations.housekeeping import tidy
from newsroom.posts.models import PostPage
from tests.accounts.doors import after, enter, knock
from tests.case import NewsroomTestCase
from tests.cast import appoint


class TidyingTests(NewsroomTestCase):
    def test_drafts_leave_the_bin_after_thirty_days(self):
        post = self.draft(self.minji)
        post.delete(user=self.minji)

        with after(days=29):
            tidy()
            self.assertTrue(PostPage.objects.filter(pk=post.pk).exists())
        with after(days=31):
            tidy()
            self.assertFalse(PostPage.objects.filter(pk=post.pk).exists())

    def test_a_draft_not_thrown_away_stays_for_ever(self):
        post = self.draft(self.minji)

        with after(days=4000):
            tidy()

        self.assertTrue(PostPage.objects.filter(pk=post.pk).exists())

    def test_sessions_nobody_can_use_any_more_go(self):
        enter("minji")

        with after(days=31):
            tidy()

        self.assertFalse(Session.objects.exists())

    def test_the_log_of_logins_is_kept_two_years(self):
        knock("minji", "wrong")

        with after(days=729):
            tidy()
            self.assertTrue(LoginRecord.objects.exists())
        with after(days=731):
            tidy()
            self.assertFalse(LoginRecord.objects.exists())

    def test_addresses_typed_for_a_new_password_are_soon_forgotten(self):
        Client().post("/admin/password_reset/", {"email": "someone@example.com"})

        with after(days=1, minutes=1):
            tidy()

        self.assertFalse(PasswordResetRequest.objects.exists())


class TermWarningTests(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        appoint(cls.minji.profile, starts_in=-10, ends_in=40)

    def warnings(self):
        return [subject for subject in self.notices(self.minji) if "활동 기간" in subject]

    def tidy_after(self, days):
        with after(days=days):
            tidy()

    def test_nothing_is_said_too_early(self):
        self.tidy_after(9)

        self.assertEqual(self.warnings(), [])

    def test_reporters_hear_a_month_and_a_week_ahead(self):
        for days in range(45):
            self.tidy_after(days)

        self.assertEqual(self.warnings(), ["활동 기간이 30일 남았어요", "활동 기간이 7일 남았어요"])

    def test_after_a_pause_of_the_worker_the_warning_says_what_is_left(self):
        self.tidy_after(14)

        self.assertEqual(self.warnings(), ["활동 기간이 26일 남았어요"])

    def test_the_last_day_itself_is_called_today(self):
        self.tidy_after(40)

        self.assertEqual(self.warnings(), ["활동 기간이 오늘까지예요"])

    def test_whoever_is_appointed_again_is_not_warned(self):
        last = timezone.localdate() + dt.timedelta(days=40)
        self.minji.profile.terms.create(
            number=4, starts_on=last + dt.timedelta(days=1), ends_on=last + dt.timedelta(days=365)
        )

        self.tidy_after(11)

        self.assertEqual(self.warnings(), [])

    def test_nobody_else_hears_of_it(self):
        self.tidy_after(11)

        told = Notice.objects.filter(step__startswith="term_ends")
        self.assertEqual([notice.recipient for notice in told], [self.minji])
