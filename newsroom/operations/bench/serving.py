"""Servers to measure, all started the same way, and what they use of the machine."""

import contextlib
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

from django.conf import settings

from newsroom.operations.bench import asking
from newsroom.operations.management.commands.serve import web_command


class Served:
    """A server of its own: granian as the newsroom runs it, with any WSGI application."""

    def __init__(self, application="newsroom.wsgi:application", **environment):
        self.port = free_port()
        command = web_command("127.0.0.1", self.port)
        command[-1] = application
        self._running = subprocess.Popen(
            command,
            cwd=settings.BASE_DIR,
            env={**os.environ, **environment},
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self):
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError, IndexError):
                asking.read(self.port, "/robots.txt")
                return self
            time.sleep(0.2)
        raise RuntimeError("The server did not open.")

    def __exit__(self, *_error):
        self._running.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._running.wait(10)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._running.pid, signal.SIGKILL)

    def warm(self, path, times=30):
        """Ask until every process has surely answered once."""
        for _ in range(times):
            asking.read(self.port, path)
        time.sleep(1.1)

    def measure(self, path, seconds, at_once=asking.AT_ONCE):
        """Return the answers in a second, and the milliseconds of processor time of each."""
        before = self.processor_milliseconds()
        answers, elapsed = asking.ask_for(self.port, path, seconds, at_once)
        used = self.processor_milliseconds() - before
        return answers / elapsed, used / answers

    def memory(self):
        """Return the proportional memory (PSS) of each web process, in MB."""
        return [_pss(pid) for pid in self._workers()]

    def _workers(self):
        listing = Path(f"/proc/{self._running.pid}/task/{self._running.pid}/children")
        return [int(pid) for pid in listing.read_text().split()]

    def processor_milliseconds(self):
        """Return how long the web processes have worked, to the nanosecond, by all their threads.

        https://docs.kernel.org/scheduler/sched-stats.html
        """
        folders = (Path(f"/proc/{pid}/task") for pid in self._workers())
        threads = [thread for folder in folders for thread in folder.glob("*/schedstat")]
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e6


def _pss(pid):
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]
