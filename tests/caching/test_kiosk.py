"""The kiosk: what it keeps, whom it keeps nothing for, and how it answers."""

import gzip
import subprocess
import sys
import threading
import time
from pathlib import Path
from unittest import TestCase

from django.conf import settings
from django.db import connection, transaction
from django.test import SimpleTestCase, TransactionTestCase

from newsroom.caching import changed, shows
from newsroom.caching.asking import Asking
from newsroom.caching.changing import generations
from newsroom.caching.generations import SharedFile, slot_of
from newsroom.caching.kiosk import Kiosk
from tests.caching.kiosk import Asked, begin_anew

HTML = ("Content-Type", "text/html; charset=utf-8")


class Press:
    """An application that prints a page with a number, and counts how many it printed."""

    def __init__(self, *headers, status="200 OK", tags=("news",), pause=0):
        self.headers, self.status, self.tags, self.pause = headers, status, tags, pause
        self.printed = 0

    def __call__(self, environ, start_response):
        self.printed += 1
        shows(*self.tags)
        time.sleep(self.pause)
        start_response(self.status, [HTML, *self.headers])
        return [f"{environ['QUERY_STRING']} {self.printed}".encode()]


def kiosk(press, room=1_000_000):
    return Kiosk(press, generations(), Asking(["sessionid"], behind_proxy=True), room)


class KeepingTests(SimpleTestCase):
    def setUp(self):
        begin_anew()

    def printed(self, press, address="/", times=3, **headers):
        site = kiosk(press)
        for _ in range(times):
            Asked(site, address, **headers)
        return press.printed

    def test_a_page_is_made_once(self):
        self.assertEqual(self.printed(Press()), 1)

    def test_nothing_said_to_one_visitor_is_kept(self):
        for header in [
            ("Set-Cookie", "a=b"),
            ("Vary", "Cookie"),
            ("Vary", "Accept-Encoding, Cookie"),
            ("Cache-Control", "private"),
            ("Cache-Control", "max-age=0, no-cache, no-store, must-revalidate"),
        ]:
            self.assertEqual(self.printed(Press(header)), 3, header)

    def test_only_pages_that_are_there_are_kept(self):
        for status in ("404 Not Found", "301 Moved", "410 Gone", "500 Oops", "503 Later"):
            self.assertEqual(self.printed(Press(status=status)), 3, status)

    def test_whoever_is_known_gets_a_page_of_their_own(self):
        press = Press()
        site = kiosk(press)
        Asked(site, "/")
        for headers in [
            {"HTTP_COOKIE": "sessionid=1"},
            {"HTTP_COOKIE": "theme=dark; sessionid=1"},
            {"HTTP_AUTHORIZATION": "Basic x"},
        ]:
            before = press.printed
            Asked(site, "/", **headers)
            self.assertEqual(press.printed, before + 1)

    def test_the_admin_and_files_pass_by(self):
        for address in ("/admin/", "/media/x", "/static/x", "/healthz"):
            self.assertEqual(self.printed(Press(), address), 3)

    def test_other_methods_pass_by(self):
        press = Press()
        site = kiosk(press)
        for method in ("POST", "PUT", "DELETE", "OPTIONS"):
            Asked(site, "/", method)
        self.assertEqual(press.printed, 4)

    def test_what_no_page_looks_at_is_left_out_of_its_name(self):
        press = Press()
        site = kiosk(press)
        for number in range(20):
            answer = Asked(site, f"/?utm_source={number}&page=2")
        self.assertEqual((press.printed, answer.body), (1, b"page=2 1"))

    def test_unknown_words_fill_no_memory(self):
        site = kiosk(Press())
        for number in range(20):
            Asked(site, f"/?x{number}=1")
        self.assertEqual(len(site.plain) + len(site.with_query), 0)

    def test_endless_queries_drive_out_no_page(self):
        site = kiosk(Press(), room=100_000)
        Asked(site, "/")
        for number in range(200):
            Asked(site, f"/?q={number}")
        self.assertEqual(len(site.plain), 1)
        self.assertLess(site.with_query.bytes, 25_001)

    def test_a_page_that_is_asked_for_outlives_those_nobody_asked_for_again(self):
        press = Press()
        site = kiosk(press, room=100_000)
        Asked(site, "/read/")
        for number in range(100):
            Asked(site, f"/once/{number}/")
            Asked(site, "/read/")
        self.assertEqual(press.printed, 101)
        self.assertLess(len(site.plain), 40)

    def test_room_is_made_when_every_page_was_asked_for_again(self):
        site = kiosk(Press(), room=100_000)
        for number in range(100):
            Asked(site, f"/{number}/")
            Asked(site, f"/{number}/")
        self.assertLess(site.plain.bytes, 75_001)
        self.assertGreater(len(site.plain), 20)

    def test_each_host_and_scheme_has_its_own(self):
        press = Press()
        site = kiosk(press)
        for headers in [{}, {"HTTP_HOST": "other"}, {"HTTP_X_FORWARDED_PROTO": "https"}] * 2:
            Asked(site, "/", **headers)
        self.assertEqual(press.printed, 3)

    def test_many_at_once_have_it_made_once(self):
        press = Press(pause=0.2)
        site = kiosk(press)
        crowd = [threading.Thread(target=Asked, args=[site, "/"]) for _ in range(12)]
        for reader in crowd:
            reader.start()
        for reader in crowd:
            reader.join()
        self.assertEqual(press.printed, 1)


class AnsweringTests(SimpleTestCase):
    def setUp(self):
        begin_anew()
        self.site = kiosk(Press())
        self.first = Asked(self.site, "/")

    def test_head_has_the_headers_only(self):
        answer = Asked(self.site, "/", "HEAD")
        self.assertEqual((answer.status, answer.body), (200, b""))
        self.assertEqual(answer.headers["content-length"], self.first.headers["content-length"])

    def test_browsers_ask_again_and_hear_that_nothing_changed(self):
        etag = self.first.headers["etag"]
        answer = Asked(self.site, "/", HTTP_IF_NONE_MATCH=etag)
        self.assertEqual((answer.status, answer.body), (304, b""))
        self.assertEqual(answer.headers["etag"], etag)
        self.assertEqual(answer.headers["cache-control"], "no-cache")
        self.assertEqual(Asked(self.site, "/", HTTP_IF_NONE_MATCH='"other"').status, 200)

    def test_a_page_says_when_it_was_made_once_that_second_is_over(self):
        self.assertNotIn("last-modified", self.first.headers)
        page = self.site.plain.get(("http", "", "/", ""))
        page.made_at -= 2
        moment = Asked(self.site, "/").headers["last-modified"]
        self.assertEqual(Asked(self.site, "/", HTTP_IF_MODIFIED_SINCE=moment).status, 304)
        self.assertEqual(Asked(self.site, "/", HTTP_IF_MODIFIED_SINCE="nonsense").status, 200)

    def test_packed_for_whoever_unpacks(self):
        packed = Asked(self.site, "/", HTTP_ACCEPT_ENCODING="br, gzip;q=0.8")
        self.assertEqual(gzip.decompress(packed.body), self.first.body)
        refused = Asked(self.site, "/", HTTP_ACCEPT_ENCODING="gzip;q=0")
        self.assertNotIn("content-encoding", refused.headers)

    def test_a_kept_page_bears_the_number_its_making_has_in_the_log(self):
        site = kiosk(Press(("X-Request-ID", "0f1e2d3c4b5a")))
        numbers = [Asked(site, "/").headers["x-request-id"] for _ in range(2)]
        self.assertEqual(numbers, ["0f1e2d3c4b5a"] * 2)


class ChangingTests(TransactionTestCase):
    serialized_rollback = True

    def setUp(self):
        begin_anew()
        self.press = Press()
        self.site = kiosk(self.press)
        Asked(self.site, "/")

    def printed(self):
        Asked(self.site, "/")
        return self.press.printed

    def test_a_change_is_seen_by_the_next_request_and_others_by_none(self):
        changed("sports")
        self.assertEqual(self.printed(), 1)
        changed("news")
        self.assertEqual([self.printed(), self.printed()], [2, 2])

    def test_nothing_is_kept_while_a_transaction_is_changing_it(self):
        with transaction.atomic():
            changed("news")
            self.assertEqual([self.printed(), self.printed()], [2, 3])
        self.assertEqual([self.printed(), self.printed()], [4, 4])

    def test_nothing_is_kept_after_a_commit_nobody_heard_of(self):
        self.press.tags = ["weather"]
        changed("news")
        self.printed()
        generations().hold({slot_of("weather")})  # and then the process dies
        self.assertEqual([self.printed(), self.printed()], [3, 4])

    def test_a_page_changed_while_it_is_made_is_not_kept(self):
        class Hasty(Press):
            def __call__(self, environ, start_response):
                made = super().__call__(environ, start_response)
                if self.printed == 1:
                    changed("news")
                return made

        press = Hasty()
        site = kiosk(press)
        for _ in range(3):
            Asked(site, "/")
        self.assertEqual(press.printed, 2)

    def test_another_process_is_heard(self):
        path = settings.GENERATIONS
        program = (
            "from newsroom.caching.generations import SharedFile, slot_of; "
            f"SharedFile({path!r}).release({{slot_of('news')}})"
        )
        subprocess.run([sys.executable, "-c", program], check=True, cwd=settings.BASE_DIR)  # noqa: S603
        self.assertEqual([self.printed(), self.printed()], [2, 2])

    def test_what_is_written_to_a_watched_table_is_heard(self):
        self.press.tags = ["table:wagtailredirects_redirect"]
        changed("news")
        self.printed()
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM wagtailredirects_redirect")
        self.assertEqual(self.printed(), 3)


class SharedFileTests(TestCase):
    def setUp(self):
        self.path = f"{settings.GENERATIONS}-of-a-test"
        self.numbers = SharedFile(self.path)
        self.addCleanup(lambda: Path(self.path).unlink(missing_ok=True))

    def test_a_file_somebody_removed_begins_later_than_all_before(self):
        before = self.numbers.newest()
        Path(self.path).unlink()
        other = SharedFile(self.path)
        self.assertGreater(other.last_change([1]), before)

    def test_a_hold_ends_with_the_last_who_holds(self):
        self.numbers.hold([5])
        self.numbers.hold([5])
        self.numbers.release([5])
        self.assertTrue(self.numbers.is_held([5]))
        self.numbers.release([5])
        self.assertFalse(self.numbers.is_held([5]))
