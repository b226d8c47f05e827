"""A forgotten password: the same answer for anyone, a link for one hour, and in by the door."""

import re

from django.core import mail
from django.test import Client, override_settings

from newsroom.accounts import resetting
from newsroom.accounts.models import LoginRecord, PasswordResetRequest, User
from tests.accounts.doors import after, enter, is_in, knock
from tests.case import NewsroomTestCase

ASK = "/admin/password_reset/"
NEW = "blue-river-2026"


def ask(email, **extra):
    return Client().post(ASK, {"email": email}, follow=True, **extra)


def words_of(page):
    return re.sub(r'"CSRF_TOKEN": "\w+"', "", page.content.decode())


def link_in(letter):
    return re.search(r"https?://[^/]+(/admin/password_reset/confirm/\S+)", letter.body)[1]


def set_password(path, password=NEW):
    client = Client()
    answer = client.get(path, follow=True)
    if not answer.context["validlink"]:
        return answer
    form = answer.request["PATH_INFO"]
    data = {"new_password1": password, "new_password2": password}
    return client.post(form, data, follow=True)


class AskingTests(NewsroomTestCase):
    def test_known_and_unknown_addresses_get_the_same_answer(self):
        known, unknown = ask("minji@example.com"), ask("nobody@example.com")

        self.assertEqual(known.redirect_chain, unknown.redirect_chain)
        self.assertEqual(words_of(known), words_of(unknown))

    def test_asking_costs_the_same_for_known_and_unknown(self):
        """Whoever measures the time learns nothing: the account is not looked up at all."""
        client = Client()
        for email in ("minji@example.com", "nobody@example.com"):
            with self.assertNumQueries(2):
                client.post(ASK, {"email": email})

    def test_no_mail_leaves_while_one_waits_for_the_answer(self):
        ask("minji@example.com")

        self.assertEqual(mail.outbox, [])

    def test_a_flood_of_requests_is_stopped(self):
        for _ in range(10):
            ask("minji@example.com", REMOTE_ADDR="203.0.113.7")

        stopped = ask("minji@example.com", REMOTE_ADDR="203.0.113.7")
        other = ask("jun@example.com", REMOTE_ADDR="203.0.113.8")

        self.assertEqual(stopped.status_code, 429)
        self.assertEqual(other.status_code, 200)


class SendingTests(NewsroomTestCase):
    def test_the_letter_comes_in_korean_with_a_link_to_the_site(self):
        ask("Minji@Example.com")
        resetting.send_due()

        [letter] = mail.outbox
        self.assertEqual(letter.subject, "[그린나래] 비밀번호를 새로 정해 주세요")
        self.assertEqual(letter.to, ["minji@example.com"])
        self.assertIn("1시간", letter.body)
        self.assertIn("계정 이름: minji", letter.body)
        self.assertIn("http://127.0.0.1:8000/admin/password_reset/confirm/", letter.body)

    def test_unknown_and_stopped_people_get_none(self):
        User.objects.filter(pk=self.jun.pk).update(is_active=False)
        ask("nobody@example.com")
        ask("jun@example.com")

        resetting.send_due()

        self.assertEqual(mail.outbox, [])

    def test_each_request_is_answered_once(self):
        ask("minji@example.com")
        for _ in range(3):
            resetting.send_due()

        self.assertEqual(len(mail.outbox), 1)

    def test_impatient_taps_bring_one_letter(self):
        for _ in range(4):
            ask("minji@example.com")

        resetting.send_due()

        self.assertEqual(len(mail.outbox), 1)

    def test_a_dead_mail_server_only_delays_it(self):
        ask("minji@example.com")
        smtp = "django.core.mail.backends.smtp.EmailBackend"
        with override_settings(EMAIL_BACKEND=smtp, EMAIL_HOST="127.0.0.1", EMAIL_PORT=9):
            resetting.send_due()
        self.assertIsNone(PasswordResetRequest.objects.get().done_at)

        with after(minutes=2):
            resetting.send_due()

        self.assertEqual(len(mail.outbox), 1)


class SettingTests(NewsroomTestCase):
    def setUp(self):
        ask("minji@example.com")
        resetting.send_due()
        self.path = link_in(mail.outbox[0])

    def test_the_new_password_opens_and_the_old_does_not(self):
        set_password(self.path)

        self.assertTrue(is_in(enter("minji", NEW)))
        self.assertEqual(knock("minji").status_code, 200)

    def test_the_link_works_once(self):
        set_password(self.path)

        self.assertContains(set_password(self.path, "another-1234"), "쓸 수 없어요")

    def test_the_link_works_for_an_hour(self):
        with after(minutes=59):
            self.assertTrue(Client().get(self.path, follow=True).context["validlink"])
        with after(minutes=61):
            self.assertContains(set_password(self.path), "쓸 수 없어요")

    def test_whoever_had_to_wait_gets_in_at_once_with_the_new_password(self):
        for _ in range(5):
            knock("minji", "wrong")

        set_password(self.path)

        self.assertTrue(is_in(enter("minji", NEW)))

    def test_sessions_of_the_old_password_end(self):
        phone = enter("jun")
        ask("jun@example.com")
        resetting.send_due()

        set_password(link_in(mail.outbox[-1]))

        self.assertFalse(is_in(phone))

    def test_it_is_written_down(self):
        set_password(self.path)

        self.assertEqual(LoginRecord.objects.get(kind="password").user, self.minji)

    def test_a_weak_password_is_refused_in_korean(self):
        for weak in ("12345678901", "password123", "minji@example"):
            answer = set_password(self.path, weak)
            self.assertTrue(answer.context["form"].errors, weak)
