"""Search engines are told what readers see changed: after the fact, again after failures."""

import datetime as dt
import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import time_machine
from django.test import override_settings, tag
from django.utils import timezone
from wagtail.models import PageViewRestriction

from home.models import SiteSettings
from newsroom.operations.announcing import announce
from newsroom.operations.models import Announced
from newsroom.posts.correcting import correct, seen_of
from tests.case import NewsroomTestCase

SITE = "https://blog.osan.example"
KEY = "a1b2c3d4e5f6"


class Listener(BaseHTTPRequestHandler):
    """A search engine that notes what it is told and answers as it was asked to."""

    def do_POST(self):
        said = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.told.append(json.loads(said))
        self.send_response(self.server.answer)
        self.end_headers()

    def log_message(self, *_):
        pass


@contextmanager
def search_engine(answer=200):
    """Run a search engine on this machine; give what it is told."""
    server = HTTPServer(("127.0.0.1", 0), Listener)
    server.told, server.answer = [], answer
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    endpoint = f"http://127.0.0.1:{server.server_port}/indexnow"
    try:
        with override_settings(INDEXNOW_ENDPOINT=endpoint, SITE_URL=SITE):
            yield server.told
    finally:
        server.shutdown()
        server.server_close()


def later(minutes=2):
    return time_machine.travel(timezone.now() + dt.timedelta(minutes=minutes), tick=False)


@tag("long")
class AnnouncingTests(NewsroomTestCase):
    def setUp(self):
        self.set_key(KEY)
        announce()

    def set_key(self, key):
        site = SiteSettings.current()
        site.indexnow_key = key
        site.save()

    def told_after(self, minutes=2, answer=200):
        with later(minutes), search_engine(answer) as told:
            announce()
        return told

    def test_a_published_post_is_told_with_the_key_and_where_it_lies(self):
        post = self.published(self.minji)

        (news,) = self.told_after()

        self.assertEqual(news["urlList"], [f"{SITE}{post.url}"])
        self.assertEqual((news["host"], news["key"]), ("blog.osan.example", KEY))
        self.assertEqual(news["keyLocation"], f"{SITE}/{KEY}.txt")
        self.assertContains(self.browser().get(f"/{KEY}.txt"), KEY)

    def test_it_is_told_once(self):
        self.published(self.minji)

        self.assertEqual([len(self.told_after(m)) for m in (2, 4, 9)], [1, 0, 0])

    def test_taken_down_it_is_told_again(self):
        post = self.published(self.minji)
        self.told_after()
        self.take_down(post, self.hana)

        (news,) = self.told_after()

        self.assertEqual(news["urlList"], [f"{SITE}{post.url}"])

    def test_corrected_it_is_told_again(self):
        post = self.published(self.minji)
        self.told_after()
        correct(post, self.hana, seen_of(post), "corrected", "시각을 바로잡았습니다.")

        (news,) = self.told_after()

        self.assertEqual(news["urlList"], [f"{SITE}{post.url}"])

    def test_drafts_reviews_and_schedules_are_told_to_nobody(self):
        self.draft(self.minji)
        self.decline(self.submitted(self.minji), self.hana)
        tomorrow = timezone.now() + dt.timedelta(days=1)
        self.approve(self.submitted(self.minji), self.hana, at=tomorrow)

        self.assertEqual(self.told_after(), [])

    def test_a_later_draft_of_a_live_post_is_told_to_nobody(self):
        post = self.published(self.minji)
        self.told_after()
        self.save(post, self.hana, **self.full_content(self.hana, title="아직 비밀"))

        self.assertEqual(self.told_after(), [])

    def test_what_only_some_may_read_is_told_to_nobody(self):
        post = self.published(self.minji)
        PageViewRestriction.objects.create(page=post, restriction_type="login")

        self.assertEqual(self.told_after(), [])

    def test_after_a_failure_it_is_tried_again_later_and_nothing_is_lost(self):
        post = self.published(self.minji)
        self.assertEqual(len(self.told_after(2, answer=503)), 1)
        self.assertIn("503", Announced.objects.get().error)
        self.assertEqual(self.told_after(2), [])

        (news,) = self.told_after(4)

        self.assertEqual(news["urlList"], [f"{SITE}{post.url}"])
        self.assertEqual(Announced.objects.get().error, "")

    def test_nobody_there_is_a_failure_like_others(self):
        self.published(self.minji)

        with later(), override_settings(INDEXNOW_ENDPOINT="http://127.0.0.1:9/"):
            self.assertEqual(announce(), 0)

        self.assertEqual(len(self.told_after(5)), 1)

    def test_while_one_worker_tells_another_does_not(self):
        self.published(self.minji)
        Announced.objects.update(due_at=timezone.now() + dt.timedelta(minutes=4))

        self.assertEqual(self.told_after(2), [])

    def test_without_a_key_nothing_is_told_then_or_later(self):
        self.set_key("")
        self.published(self.minji)
        self.assertEqual(self.told_after(), [])
        self.set_key(KEY)

        self.assertEqual(self.told_after(), [])


@tag("long")
class KeyTests(NewsroomTestCase):
    def test_no_other_file_is_there(self):
        for name in ["12345678", "wrong-key", KEY]:
            self.assertEqual(self.browser().get(f"/{name}.txt").status_code, 404)
