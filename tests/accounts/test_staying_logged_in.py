"""Idle limits: reporters 30 days, everyone who decides 60 minutes, pings not counting."""

from django.test import Client

from newsroom.accounts.idle import GOODBYE
from newsroom.accounts.models import User
from newsroom.accounts.roles import EDITORS
from tests.accounts.doors import after, enter, is_in, knock
from tests.case import NewsroomTestCase
from tests.cast import person

PING = "/admin/editing-sessions/ping/posts/postpage/1/1/"


class IdleTests(NewsroomTestCase):
    def test_editors_are_logged_out_after_an_idle_hour(self):
        for name in ("hana", "seoryeong", "unyeong"):
            client = enter(name)
            with after(minutes=61):
                self.assertFalse(is_in(client), name)

    def test_superusers_are_logged_out_after_an_idle_hour(self):
        User.objects.create_superuser("root", "root@example.com", "greenwings-test")
        client = enter("root")

        with after(minutes=61):
            self.assertFalse(is_in(client))

    def test_working_keeps_an_editor_logged_in(self):
        client = enter("hana")
        for minutes in (50, 100, 150):
            with after(minutes=minutes):
                self.assertTrue(is_in(client))

    def test_an_open_window_pinging_by_itself_does_not(self):
        client = enter("hana")
        for minutes in range(5, 61, 5):
            with after(minutes=minutes):
                client.post(PING)
                client.get("/admin/pages/1/edit/preview/")

        with after(minutes=61):
            self.assertFalse(is_in(client))

    def test_a_reporter_may_come_back_after_29_days(self):
        client = enter("minji")

        with after(days=29):
            self.assertTrue(is_in(client))
        with after(days=57):
            self.assertTrue(is_in(client))

    def test_a_reporter_who_stays_away_longer_logs_in_again(self):
        client = enter("minji")

        with after(days=31):
            self.assertFalse(is_in(client))

    def test_a_reporter_who_also_edits_is_held_to_the_editors_limit(self):
        person("both", "양", "쪽", "Reporters", EDITORS)
        client = enter("both")

        with after(minutes=61):
            self.assertFalse(is_in(client))

    def test_an_editors_session_ends_with_the_window_and_a_reporters_does_not(self):
        editors = knock("hana").cookies["sessionid"]
        reporters = knock("minji").cookies["sessionid"]

        self.assertEqual(editors["max-age"], "")
        self.assertEqual(reporters["max-age"], 30 * 24 * 60 * 60)

    def test_activity_is_written_down_at_most_once_a_minute(self):
        client = enter("hana")
        client.get("/admin/")
        seen = client.session["last_seen"]

        with after(seconds=30):
            client.get("/admin/")
            self.assertEqual(client.session["last_seen"], seen)
        with after(seconds=61):
            client.get("/admin/")
            self.assertGreater(client.session["last_seen"], seen)


class LoggedOutTests(NewsroomTestCase):
    def test_the_login_screen_says_why_and_leads_back(self):
        client = enter("hana")
        with after(minutes=61):
            answer = client.get("/admin/account/", follow=True)

        self.assertContains(answer, GOODBYE)
        self.assertContains(answer, 'name="next" value="/admin/account/"')

    def test_a_script_is_told_instead_of_being_sent_around(self):
        for headers in (
            {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"},
            {"HTTP_ACCEPT": "application/json"},
            {"HTTP_SEC_FETCH_DEST": "empty"},
        ):
            client = enter("hana")
            with after(minutes=61):
                answer = client.post(PING, **headers)
            self.assertEqual(answer.status_code, 403)
            self.assertEqual(answer.json()["error"], "logged_out")

    def test_public_pages_go_on_as_for_anyone(self):
        client = enter("hana")
        with after(minutes=61):
            answer = client.get("/healthz")

        self.assertEqual(answer.status_code, 200)

    def test_logging_in_again_is_not_in_the_way_of_itself(self):
        client = enter("hana")
        with after(minutes=61):
            self.assertEqual(client.get("/admin/login/").status_code, 200)
            self.assertEqual(knock("hana", client=client).status_code, 302)
            self.assertTrue(is_in(client))


class EndingSessionsTests(NewsroomTestCase):
    def test_deactivation_ends_every_session_at_once(self):
        phone = enter("minji")

        User.objects.filter(pk=self.minji.pk).update(is_active=False)

        self.assertFalse(is_in(phone))

    def test_a_new_password_ends_the_sessions_of_the_old(self):
        phone = enter("minji")

        self.minji.set_password("another-password")
        self.minji.save()

        self.assertFalse(is_in(phone))

    def test_one_logs_oneself_out_everywhere(self):
        phone, desk = enter("minji"), enter("minji")
        self.assertContains(desk.get("/admin/account/"), "/admin/accounts/log-out-everywhere/")

        desk.post("/admin/accounts/log-out-everywhere/")

        self.assertFalse(is_in(phone))
        self.assertFalse(is_in(desk))
        self.assertTrue(is_in(enter("minji")))

    def test_opening_the_question_ends_nothing(self):
        phone = enter("minji")

        page = phone.get("/admin/accounts/log-out-everywhere/")

        self.assertContains(page, "모든 기기에서 로그아웃하기")
        self.assertTrue(is_in(phone))

    def test_a_stale_copy_of_the_person_ends_sessions_too(self):
        first, second = User.objects.get(pk=self.minji.pk), User.objects.get(pk=self.minji.pk)
        first.log_out_everywhere()
        phone = enter("minji")

        second.log_out_everywhere()

        self.assertFalse(is_in(phone))

    def test_administrator_ends_the_sessions_of_a_lost_phone(self):
        phone, office = enter("minji"), enter("unyeong")

        office.post(f"/admin/users/log-out/{self.minji.pk}/")

        self.assertFalse(is_in(phone))
        self.assertTrue(is_in(office))

    def test_nobody_else_ends_anothers_sessions(self):
        phone = enter("minji")
        for name in ("jun", "hana", "seoryeong"):
            enter(name).post(f"/admin/users/log-out/{self.minji.pk}/")

        self.assertTrue(is_in(phone))

    def test_a_cookie_kept_from_before_logging_out_opens_nothing(self):
        client, thief = enter("hana"), Client()
        thief.cookies["sessionid"] = client.cookies["sessionid"].value

        client.post("/admin/logout/")

        self.assertFalse(is_in(thief))
