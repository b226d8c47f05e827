"""Notices become e-mails: once, later if need be, and never lost on the way."""

import datetime as dt
from itertools import pairwise

import time_machine
from django.core import mail
from django.test import tag
from django.utils import timezone

from newsroom.accounts.models import User
from newsroom.notices.digest import by_day, next_digest_at
from newsroom.notices.mailing import send_due
from newsroom.notices.models import Notice
from newsroom.notices.telling import tell
from tests.accounts.doors import after
from tests.case import NewsroomTestCase
from tests.notices import mail_server as servers
from tests.notices.mail_server import mail_server


class TellingTestCase(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        Notice.objects.all().delete()

    def tell(self, *people, step="step:1", subject="고칠 곳이 있어요", **options):
        tell(
            people, step, subject, "글을 열면 고칠 곳이 보여요.", link="/admin/pages/7/", **options
        )


class LetterTests(TellingTestCase):
    def test_a_notice_becomes_one_letter(self):
        self.tell(self.minji)

        send_due()
        send_due()

        [letter] = mail.outbox
        self.assertEqual(letter.subject, "[그린나래] 고칠 곳이 있어요")
        self.assertEqual(letter.to, ["minji@example.com"])
        self.assertIn("글을 열면 고칠 곳이 보여요.", letter.body)
        self.assertIn("http://127.0.0.1:8000/admin/pages/7/", letter.body)

    def test_the_letter_has_a_simple_page_too(self):
        self.tell(self.minji)
        send_due()

        html, kind = mail.outbox[0].alternatives[0]
        self.assertEqual(kind, "text/html")
        self.assertIn('href="http://127.0.0.1:8000/admin/pages/7/"', html)
        self.assertIn('lang="ko"', html)

    def test_what_is_sent_is_written_down(self):
        self.tell(self.minji)
        send_due()

        self.assertIsNotNone(Notice.objects.get().mailed_at)

    def test_a_subject_cannot_smuggle_in_headers(self):
        self.tell(self.minji, subject="제목\r\nBcc: everyone@example.com")
        send_due()

        self.assertEqual(mail.outbox[0].recipients(), ["minji@example.com"])
        self.assertIsNone(mail.outbox[0].message()["Bcc"])

    def test_a_notice_for_the_inbox_only_is_not_mailed(self):
        self.tell(self.minji, mail=False)

        self.assertEqual(send_due(), 0)

    def test_nobody_who_was_stopped_is_written_to(self):
        self.tell(self.minji)
        User.objects.filter(pk=self.minji.pk).update(is_active=False)

        send_due()

        self.assertEqual(mail.outbox, [])
        self.assertFalse(Notice.objects.waiting_for_mail().exists())


class DigestTests(TellingTestCase):
    def test_what_waits_for_the_same_morning_comes_in_one_letter(self):
        morning = next_digest_at()
        self.tell(self.hana, self.doyun, step="arrived:1", subject="새 글 하나", mail_at=morning)
        self.tell(self.hana, step="arrived:2", subject="새 글 둘", mail_at=morning)

        self.assertEqual(send_due(), 0)
        with time_machine.travel(morning + dt.timedelta(seconds=1)):
            send_due()

        letters = {letter.to[0]: letter for letter in mail.outbox}
        self.assertEqual(len(mail.outbox), 2)
        self.assertEqual(letters["hana@example.com"].subject, "[그린나래] 살펴볼 알림이 2개 있어요")
        self.assertIn("· 새 글 하나\n· 새 글 둘", letters["hana@example.com"].body)
        self.assertIn("/admin/notices/", letters["hana@example.com"].body)
        self.assertEqual(letters["doyun@example.com"].subject, "[그린나래] 새 글 하나")

    def test_urgent_notices_do_not_wait_for_the_morning(self):
        self.tell(self.hana, step="arrived:1", mail_at=next_digest_at())
        self.tell(self.hana, step="not_live:1", subject="예약한 글이 올라가지 못했어요")

        send_due()

        self.assertEqual(
            [letter.subject for letter in mail.outbox], ["[그린나래] 예약한 글이 올라가지 못했어요"]
        )


class DigestHourTests(TellingTestCase):
    def next_after(self, *moment):
        morning = next_digest_at(dt.datetime(*moment, tzinfo=timezone.get_default_timezone()))
        return timezone.localtime(morning).strftime("%m-%d %H:%M")

    def test_before_nine_it_is_today(self):
        self.assertEqual(self.next_after(2026, 11, 24, 8, 59), "11-24 09:00")

    def test_after_nine_it_is_tomorrow(self):
        self.assertEqual(self.next_after(2026, 11, 24, 9, 0), "11-25 09:00")

    def test_over_the_weekend_it_is_monday(self):
        self.assertEqual(self.next_after(2026, 11, 27, 18, 0), "11-30 09:00")

    def test_public_holidays_are_no_working_days(self):
        # 추석 2026: Thursday 24 to Saturday 26 September.
        self.assertEqual(self.next_after(2026, 9, 23, 10, 0), "09-28 09:00")

    def test_substitute_holidays_are_no_working_days(self):
        # 개천절 2026 falls on a Saturday; Monday 5 October stands in for it.
        self.assertEqual(self.next_after(2026, 10, 2, 10, 0), "10-06 09:00")


@tag("long")
class BadServerTests(TellingTestCase):
    def setUp(self):
        self.tell(self.minji)

    def the_letter_arrives(self):
        with after(minutes=16), mail_server(servers.polite) as server:
            send_due()
            return len(server.letters) == 1

    def test_a_refused_connection_only_delays(self):
        with servers.sending_to(servers.closed_port()):
            send_due()

        self.assertTrue(self.the_letter_arrives())

    def test_a_server_that_hangs_only_delays(self):
        with mail_server(servers.hanging):
            send_due()

        self.assertTrue(self.the_letter_arrives())

    def test_a_server_that_is_overloaded_only_delays(self):
        with mail_server(servers.overloaded):
            send_due()

        self.assertTrue(self.the_letter_arrives())

    def test_a_server_that_falls_silent_half_way_only_delays(self):
        with mail_server(servers.falling_silent):
            send_due()

        self.assertTrue(self.the_letter_arrives())

    def test_a_name_that_does_not_resolve_only_delays(self):
        with servers.sending_to(25), self.settings(EMAIL_HOST="mail.invalid"):
            send_due()

        self.assertTrue(self.the_letter_arrives())

    def test_a_server_that_is_away_is_not_asked_for_every_letter(self):
        for number in range(5):
            self.tell(self.jun, step=f"more:{number}")

        with mail_server(servers.overloaded) as server:
            send_due()
            self.assertEqual(server.visits, 1)

    def test_a_weekend_without_a_mail_server_loses_nothing(self):
        with servers.sending_to(servers.closed_port()):
            for hours in range(0, 60, 2):
                with after(hours=hours):
                    send_due()

        self.assertFalse(Notice.objects.undeliverable().exists())
        with after(hours=61), mail_server(servers.polite) as server:
            send_due()
            self.assertEqual(len(server.letters), 1)

    def test_an_attempt_repeated_carries_the_same_message_id(self):
        """A server that took the letter but could not say so does not deliver it twice."""
        with mail_server(servers.falling_silent):
            send_due()
        with after(minutes=16), mail_server(servers.polite) as server:
            send_due()
            [letter] = server.letters

        self.assertIn(f"Message-ID: <notice-{Notice.objects.get().pk}-1@127.0.0.1>", letter)


class RefusedLetterTests(TellingTestCase):
    def refuse(self, times):
        """Return the minutes that pass between the attempts."""
        waits = []
        with mail_server(servers.refusing):
            for _ in range(times):
                due = Notice.objects.get(recipient=self.minji).mail_due_at
                waits.append(due)
                with time_machine.travel(due + dt.timedelta(seconds=1), tick=False):
                    send_due()
        return [round((b - a).total_seconds() / 60) for a, b in pairwise(waits)]

    def test_it_is_tried_again_ever_more_slowly_and_given_up_after_eight_times(self):
        self.tell(self.minji)

        waits = self.refuse(8)

        self.assertEqual(waits, [1, 5, 15, 30, 60, 120, 240])
        self.assertEqual(Notice.objects.undeliverable().get().mail_attempts, 8)
        self.assertEqual(Notice.objects.get().mail_error, "SMTPRecipientsRefused 550")

    def test_another_persons_letters_go_out_meanwhile(self):
        self.tell(self.minji)
        self.refuse(3)
        self.tell(self.jun, step="other:1")

        with mail_server(servers.polite) as server:
            send_due()
            self.assertEqual(len(server.letters), 1)

    def test_given_up_letters_can_be_sent_again(self):
        self.tell(self.minji)
        self.refuse(8)

        Notice.objects.send_again()
        send_due()

        self.assertEqual(len(mail.outbox), 1)

    def test_a_letter_that_cannot_even_be_written_holds_nobody_up(self):
        User.objects.filter(pk=self.minji.pk).update(email="broken\n@example.com")
        self.tell(User.objects.get(pk=self.minji.pk))
        self.tell(self.jun, step="other:1")

        send_due()

        self.assertEqual([letter.to for letter in mail.outbox], [["jun@example.com"]])


class NightTests(NewsroomTestCase):
    def by_day_of(self, hour, minute=0):
        moment = dt.datetime(2026, 11, 24, hour, minute, tzinfo=timezone.get_default_timezone())
        return by_day(moment).strftime("%m-%d %H:%M")

    def test_writers_letters_leave_at_once_by_day(self):
        self.assertEqual(self.by_day_of(8), "11-24 08:00")
        self.assertEqual(self.by_day_of(20, 59), "11-24 20:59")

    def test_what_is_decided_in_the_evening_waits_for_the_morning(self):
        self.assertEqual(self.by_day_of(21), "11-25 08:00")
        self.assertEqual(self.by_day_of(23, 30), "11-25 08:00")

    def test_what_is_decided_at_night_waits_for_the_same_morning(self):
        self.assertEqual(self.by_day_of(3), "11-24 08:00")
