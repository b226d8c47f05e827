"""Several workers at once never send the same letter twice; submitting never waits for mail."""

import threading
import time

from django.core import mail
from django.db import connection
from django.test import tag

from newsroom.notices.mailing import send_due
from newsroom.notices.models import Notice
from newsroom.notices.telling import tell
from tests.case import ConcurrentTestCase
from tests.notices.mail_server import hanging, mail_server


class RacingWorkersTests(ConcurrentTestCase):
    def work(self):
        try:
            while send_due():
                pass
        finally:
            connection.close()

    def test_four_workers_send_each_letter_once(self):
        Notice.objects.all().delete()
        for number in range(15):
            tell([self.minji, self.jun], f"race:{number}", f"알림 {number}", "…")
        workers = [threading.Thread(target=self.work) for _ in range(4)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()

        told = sorted((letter.to[0], letter.subject) for letter in mail.outbox)
        self.assertEqual(len(told), 30)
        self.assertEqual(len(set(told)), 30)


@tag("long")
class HangingServerTests(ConcurrentTestCase):
    def test_submitting_is_quick_while_the_mail_server_hangs(self):
        words = self.full_content(self.minji)
        post = self.draft(self.minji, **words)
        with mail_server(hanging) as server:
            started = time.monotonic()
            post = self.submit(post, self.minji, **words)
            took = time.monotonic() - started

            self.assertTrue(post.workflow_in_progress)
            self.assertLess(took, 3)
            self.assertEqual(server.visits, 0)
        self.assertTrue(self.minji.notices.waiting_for_mail().exists())
