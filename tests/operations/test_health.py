"""What watches the newsroom is told the truth, and no secrets."""

import datetime as dt

from django.utils import timezone

from newsroom.notices.telling import tell
from newsroom.operations.models import Heartbeat
from tests.case import NewsroomTestCase


class AliveTests(NewsroomTestCase):
    def test_anyone_may_ask(self):
        answer = self.browser().get("/healthz")

        self.assertEqual(answer.status_code, 200)
        self.assertEqual(answer.json(), {"ok": True})
        self.assertIn("no-store", answer["Cache-Control"])

    def test_asking_starts_no_session(self):
        self.assertEqual(self.browser().get("/healthz").cookies, {})


class ReadyTests(NewsroomTestCase):
    def setUp(self):
        for chore in ("timetable", "letters"):
            Heartbeat.objects.create(chore=chore, at=timezone.now())
        self.minji.notices.all().delete()

    def ask(self):
        answer = self.browser().get("/healthz/ready")
        return answer.status_code, answer.json()

    def assert_only_unwell(self, name):
        status, checks = self.ask()
        self.assertEqual(status, 503)
        unwell = [key for key, check in checks.items() if key != "ok" and not check["ok"]]
        self.assertEqual(unwell, [name])

    def test_all_is_well(self):
        status, checks = self.ask()

        self.assertEqual((status, checks["ok"]), (200, True), checks)

    def test_a_worker_that_stands_still_is_seen(self):
        Heartbeat.objects.update(at=timezone.now() - dt.timedelta(minutes=5))

        self.assert_only_unwell("worker")

    def test_a_worker_that_never_ran_is_seen(self):
        Heartbeat.objects.all().delete()

        self.assert_only_unwell("worker")

    def test_letters_that_do_not_leave_are_seen(self):
        tell([self.minji], "x:1", "알림", "…", mail_at=timezone.now() - dt.timedelta(hours=1))

        self.assert_only_unwell("letters")

    def test_a_post_past_its_time_is_seen(self):
        post = self.submitted(self.minji)
        self.approve(post, self.hana, at=timezone.now() + dt.timedelta(hours=1))
        self.minji.notices.all().delete()
        past = timezone.now() - dt.timedelta(hours=1)
        post.revisions.exclude(approved_go_live_at=None).update(approved_go_live_at=past)

        self.assert_only_unwell("schedule")

    def test_no_names_or_settings_are_told(self):
        tell([self.minji], "x:1", "비밀 제목", "…")

        answer = self.browser().get("/healthz/ready").content.decode()

        for secret in ("비밀", "minji", "example.com", "sqlite", "SECRET"):
            self.assertNotIn(secret, answer)
