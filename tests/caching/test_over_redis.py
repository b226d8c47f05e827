"""Numbers kept in Redis: the same as in the file, and a server that is gone breaks nothing."""

import contextlib
import shutil
import socket
import subprocess
import tempfile
import time
from unittest import TestCase, skipUnless

from newsroom.caching.asking import Asking
from newsroom.caching.generations import Unreadable
from newsroom.caching.kiosk import Kiosk
from newsroom.caching.over_redis import OverRedis
from tests.caching.kiosk import Asked
from tests.caching.test_kiosk import Press
from tests.operations.test_serving import free_port


class GoneTests(TestCase):
    """Nobody listens at the port, or somebody listens and never answers."""

    def setUp(self):
        self.numbers = OverRedis(f"redis://127.0.0.1:{free_port()}/0")

    def test_pages_are_made_one_by_one(self):
        press = Press()
        site = Kiosk(press, self.numbers, Asking([], behind_proxy=False), 1_000_000)

        answers = [Asked(site, "/").status for _ in range(3)]

        self.assertEqual((answers, press.printed), ([200, 200, 200], 3))

    def test_a_change_does_not_fail(self):
        self.numbers.hold([1])
        self.numbers.release([1])
        with self.assertRaises(Unreadable):
            self.numbers.newest()

    def test_a_silent_server_costs_one_short_wait(self):
        with socket.socket() as door:
            door.bind(("127.0.0.1", 0))
            door.listen()
            numbers = OverRedis(f"redis://127.0.0.1:{door.getsockname()[1]}/0")
            began = time.monotonic()
            for _ in range(20):
                with contextlib.suppress(Unreadable):
                    numbers.newest()
            self.assertLess(time.monotonic() - began, 2)


@skipUnless(shutil.which("redis-server"), "redis-server is not installed")
class SharedTests(TestCase):
    def setUp(self):
        self.port = free_port()
        self.start()
        self.addCleanup(self.stop)
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.numbers, self.others = OverRedis(self.url), OverRedis(self.url)

    def start(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        command = ["redis-server", "--port", str(self.port), "--save", "", "--dir", folder]
        self.running = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603
        for _ in range(100):
            with contextlib.suppress(OSError):
                return socket.create_connection(("127.0.0.1", self.port)).close()
            time.sleep(0.05)
        return None

    def stop(self):
        self.running.terminate()
        self.running.wait()

    def test_a_change_is_heard_by_others(self):
        before = self.numbers.newest()
        self.others.hold([3])
        self.assertTrue(self.numbers.is_held([3]))
        self.others.release([3])
        self.assertFalse(self.numbers.is_held([3]))
        self.assertGreater(self.numbers.newest(), before)
        self.assertGreater(self.numbers.last_change([3]), before)
        self.assertLessEqual(self.numbers.last_change([4]), before)

    def test_a_server_that_forgot_everything_makes_every_page_old(self):
        before = self.numbers.newest()
        self.stop()
        self.start()
        numbers = OverRedis(self.url)
        numbers.newest()
        self.assertGreater(numbers.last_change([4]), before)

    def test_what_could_not_be_told_is_told_later(self):
        before = self.others.newest()
        self.stop()
        self.numbers.release([3])
        self.start()
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            others = OverRedis(self.url)
            with contextlib.suppress(Unreadable):
                others.newest()
                if int(others._redis.hget("newsroom:generations", "3") or 0) > before:
                    return
            time.sleep(0.2)
        self.fail("The change was never told.")
