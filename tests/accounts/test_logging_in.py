"""Logging in: by name or e-mail, in Korean, and written down."""

from django.contrib.auth.hashers import get_hasher
from django.test import Client

from newsroom.accounts.models import LoginRecord, User
from tests.accounts.doors import LOGIN, enter, is_in, knock
from tests.case import NewsroomTestCase
from tests.cast import person


class LoggingInTests(NewsroomTestCase):
    def test_reporter_logs_in_by_name(self):
        self.assertTrue(is_in(enter("minji")))

    def test_reporter_logs_in_by_email(self):
        self.assertTrue(is_in(enter("minji@example.com")))

    def test_a_phone_that_capitalises_the_first_letter_does_no_harm(self):
        self.assertTrue(is_in(enter("Minji")))
        self.assertTrue(is_in(enter("Minji@Example.com ")))

    def test_a_wrong_password_is_refused_in_korean(self):
        answer = knock("minji", "wrong")

        self.assertContains(answer, "계정 이름(이메일)이나 비밀번호가 맞지 않아요")

    def test_an_unknown_account_is_refused_with_the_very_same_words(self):
        known, unknown = knock("minji", "wrong"), knock("nobody", "wrong")

        errors = [answer.context["form"].non_field_errors() for answer in (known, unknown)]
        self.assertEqual(*errors)

    def test_a_stopped_account_does_not_get_in(self):
        User.objects.filter(pk=self.minji.pk).update(is_active=False)

        self.assertContains(knock("minji"), "맞지 않아요")

    def test_one_goes_where_one_wanted_to(self):
        answer = knock("minji", next="/admin/account/")

        self.assertRedirects(answer, "/admin/account/", fetch_redirect_response=False)

    def test_one_is_not_led_to_another_site(self):
        answer = knock("minji", next="https://evil.example.com/")

        self.assertRedirects(answer, "/write/", fetch_redirect_response=False)

    def test_the_screen_speaks_the_newsrooms_words(self):
        page = Client().get(LOGIN)

        self.assertContains(page, "<h1>그린나래 편집실</h1>", html=True)
        self.assertContains(page, 'autocomplete="username"')
        self.assertContains(page, 'autocomplete="current-password"')
        for wrong in ("웨그테일", "Wagtail</", "Sign in", "Remember"):
            self.assertNotContains(page, wrong)

    def test_there_is_no_other_door(self):
        for address in ("/django-admin/", "/django-admin/login/", "/accounts/login/", "/login/"):
            self.assertEqual(Client().get(address).status_code, 404, address)


class EqualWorkTests(NewsroomTestCase):
    """An attacker with a stopwatch learns nothing: each attempt costs one password hash."""

    def hashes_made(self, name):
        hasher = type(get_hasher())
        made, encode = [], hasher.encode

        def counting(self, *args, **kwargs):
            made.append(1)
            return encode(self, *args, **kwargs)

        hasher.encode = counting
        try:
            knock(name, "wrong")
        finally:
            hasher.encode = encode
        return len(made)

    def test_unknown_accounts_cost_what_known_ones_cost(self):
        known = self.hashes_made("minji")

        self.assertGreater(known, 0)
        self.assertEqual(self.hashes_made("nobody"), known)
        self.assertEqual(self.hashes_made("nobody@example.com"), known)


class LoginLogTests(NewsroomTestCase):
    def lines(self):
        return list(LoginRecord.objects.order_by("pk").values_list("name", "kind", "address"))

    def test_login_failure_and_logout_are_written_down(self):
        knock("minji", "wrong", address="203.0.113.7")
        client = enter("minji", address="203.0.113.7")
        client.post("/admin/logout/", REMOTE_ADDR="203.0.113.7")

        who = "김민지 (minji)"
        kinds = ["failure", "login", "logout"]
        self.assertEqual(self.lines(), [(who, kind, "203.0.113.7") for kind in kinds])

    def test_what_was_typed_for_an_unknown_account_is_not_kept(self):
        """People type their password into the wrong field."""
        knock("my-secret-password", "x")

        self.assertEqual(self.lines(), [("", "failure", "127.0.0.1")])

    def test_the_log_outlives_the_account(self):
        passer = person("passer", "한", "때")
        knock("passer", "wrong")

        passer.delete()

        line = LoginRecord.objects.get()
        self.assertIsNone(line.user)
        self.assertEqual(line.name, "한때 (passer)")

    def test_administrator_reads_the_log(self):
        knock("minji", "wrong", address="203.0.113.7")

        page = enter("unyeong").get("/admin/accounts/logins/")

        self.assertContains(page, "김민지 (minji)")
        self.assertContains(page, "로그인 실패")
        self.assertContains(page, "203.0.113.7")

    def test_nobody_else_reads_the_log(self):
        knock("minji", "wrong")
        for name in ("minji", "hana", "seoryeong"):
            answer = enter(name).get("/admin/accounts/logins/")
            self.assertEqual(answer.status_code, 302, name)


class BehindAProxyTests(NewsroomTestCase):
    def address_of_last(self):
        return LoginRecord.objects.first().address

    def test_a_claimed_address_is_not_believed_without_a_proxy(self):
        knock("minji", "wrong", HTTP_X_FORWARDED_FOR="198.51.100.9")

        self.assertEqual(self.address_of_last(), "127.0.0.1")

    def test_our_proxys_word_counts_and_not_what_the_visitor_claims(self):
        with self.settings(BEHIND_PROXY=True):
            knock("minji", "wrong", HTTP_X_FORWARDED_FOR="198.51.100.9, 203.0.113.7")

        self.assertEqual(self.address_of_last(), "203.0.113.7")
