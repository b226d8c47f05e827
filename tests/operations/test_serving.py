"""`manage.py serve`: web server and worker together, hard to stop for others, easy for us."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from unittest import TestCase

from django.conf import settings
from django.test import tag

SLOW_CLIENTS = 60
HEAD = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: a"
BODY = (
    b"POST /admin/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9000\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=a"
)


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def children_of(pid):
    """Return the ids of the processes somebody started, theirs included."""
    listing = Path(f"/proc/{pid}/task/{pid}/children")
    children = [int(child) for child in listing.read_text().split()] if listing.exists() else []
    return [*children, *(grandchild for child in children for grandchild in children_of(child))]


class ServedCase(TestCase):
    """Each class has a server of its own, so that one may stop it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.port = free_port()
        cls.server = cls.start()
        cls.addClassCleanup(cls.end)
        cls.wait_until_open()

    @classmethod
    def start(cls):
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "newsroom.settings.dev",
            "DATABASE_URL": f"sqlite:///{cls.folder}/serve.sqlite3",
            "MEDIA_ROOT": cls.folder,
            "WEB_WORKERS": "1",
        }
        return subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, "manage.py", "serve", "--port", str(cls.port)],
            cwd=settings.BASE_DIR,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    @classmethod
    def end(cls):
        cls.server.terminate()  # killed, it would leave what it started behind
        cls.server.wait()

    @classmethod
    def wait_until_open(cls):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError):
                return cls.ask()
            time.sleep(0.2)
        raise AssertionError("The server did not open.")

    @classmethod
    def ask(cls):
        address = f"http://127.0.0.1:{cls.port}/healthz"
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.headers


@tag("long")
class ServingTests(ServedCase):
    def slow_clients(self, words):
        clients = []
        for _ in range(SLOW_CLIENTS):
            client = self.enterContext(socket.create_connection(("127.0.0.1", self.port)))
            client.sendall(words)
            clients.append(client)
        time.sleep(0.5)
        return clients

    def assert_quick(self):
        began = time.monotonic()
        self.ask()
        self.assertLess(time.monotonic() - began, 5)

    def test_sixty_clients_that_never_finish_asking_stop_nobody(self):
        self.slow_clients(HEAD)

        self.assert_quick()

    def test_sixty_clients_that_never_finish_sending_stop_nobody(self):
        self.slow_clients(BODY)

        self.assert_quick()

    def test_the_server_does_not_say_what_it_is(self):
        self.assertNotIn("granian", str(self.ask()).lower())

    def test_a_worker_that_dies_is_started_again(self):
        before = set(children_of(self.server.pid))
        worker = next(pid for pid in before if self.is_worker(pid))

        os.kill(worker, signal.SIGKILL)

        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            if any(self.is_worker(pid) for pid in set(children_of(self.server.pid)) - before):
                return
            time.sleep(0.2)
        self.fail("No new worker came.")

    def is_worker(self, pid):
        with contextlib.suppress(OSError):
            return Path(f"/proc/{pid}/cmdline").read_bytes().endswith(b"manage.py\0work\0")
        return False


@tag("long")
class StoppingTests(ServedCase):
    def test_ctrl_c_stops_all_of_it(self):
        running = children_of(self.server.pid)

        self.server.send_signal(signal.SIGINT)

        self.assertEqual(self.server.wait(timeout=12), 0)
        self.assertGreaterEqual(len(running), 2)
        self.assertEqual([pid for pid in running if Path(f"/proc/{pid}").exists()], [])
