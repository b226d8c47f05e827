"""After five wrong passwords one waits ten minutes: this account, from this address."""

import time_machine
from django.test import Client

from tests.accounts.doors import after, enter, is_in, knock
from tests.case import NewsroomTestCase


def fail(times, name="minji", **where):
    return [knock(name, "wrong", **where).status_code for _ in range(times)]


class WaitingTests(NewsroomTestCase):
    def test_the_fifth_failure_makes_one_wait(self):
        self.assertEqual(fail(5), [200, 200, 200, 200, 429])

    def test_the_right_password_has_to_wait_too(self):
        fail(5)

        self.assertEqual(knock("minji").status_code, 429)

    def test_name_and_email_are_one_account(self):
        fail(3)

        self.assertEqual(fail(2, "Minji@example.com"), [200, 429])

    def test_only_failures_count(self):
        for _ in range(8):
            enter("minji")

        self.assertTrue(is_in(enter("minji")))

    def test_success_starts_the_count_anew(self):
        fail(4)
        enter("minji")

        self.assertEqual(fail(4), [200] * 4)

    def test_another_address_does_not_wait(self):
        fail(5, address="203.0.113.7")

        self.assertTrue(is_in(enter("minji", address="203.0.113.8")))

    def test_another_account_does_not_wait(self):
        fail(5)

        self.assertTrue(is_in(enter("jun")))

    def test_accounts_that_do_not_exist_wait_just_the_same(self):
        self.assertEqual(fail(5, "nobody"), [200, 200, 200, 200, 429])

    def test_another_browser_at_the_same_address_does_not_help(self):
        for number in range(5):
            knock("minji", "wrong", HTTP_USER_AGENT=f"browser {number}")

        self.assertEqual(knock("minji", HTTP_USER_AGENT="new").status_code, 429)

    def test_ten_minutes_later_one_may_try_again(self):
        fail(5)

        with after(minutes=10, seconds=1):
            self.assertTrue(is_in(enter("minji")))

    def test_knocking_while_waiting_does_not_make_it_longer(self):
        fail(5)
        with after(minutes=9):
            fail(3)

        with after(minutes=10, seconds=1):
            self.assertTrue(is_in(enter("minji")))

    def test_the_screen_says_in_korean_until_when(self):
        with time_machine.travel("2026-11-23T05:30:00+00:00", tick=False):
            fail(4)
            answer = knock("minji", "wrong")

        self.assertContains(answer, "오후 2시 40분", status_code=429)
        self.assertContains(answer, "잠시 기다려 주세요", status_code=429)
        self.assertEqual(answer["Retry-After"], "600")

    def test_the_login_screen_itself_stays_open(self):
        fail(5)

        self.assertEqual(Client().get("/admin/login/").status_code, 200)
