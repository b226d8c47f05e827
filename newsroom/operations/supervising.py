"""Keeps a few processes running together: one that dies is started again, all stop at once."""

import contextlib
import logging
import os
import signal
import subprocess
import time

log = logging.getLogger(__name__)

GRACE = 4
# How long a process must have lived for its death not to look like a trouble at the start.
SETTLED = 10
LONGEST_PAUSE = 30


class Process:
    """One of the processes, started again when it dies: at once, or later if it keeps dying."""

    def __init__(self, name, command):
        self.name = name
        self.command = command
        self.pause = 0
        self.start()

    def start(self):
        self.started = time.monotonic()
        # A session of its own: Ctrl-C reaches it through us alone, and once.
        self.running = subprocess.Popen(self.command, start_new_session=True)  # noqa: S603 - our own

    def look_after(self):
        """Start the process again if it died, after a pause that grows while it dies young."""
        status = self.running.poll()
        if status is None:
            if self._age() > SETTLED:
                self.pause = 0
        elif self._age() > self.pause:
            log.error("%s ended with status %s and is started again", self.name, status)
            self._sweep()
            self.pause = min(max(1, self.pause * 2), LONGEST_PAUSE)
            self.start()

    def _age(self):
        return time.monotonic() - self.started

    def terminate(self):
        if self.running.poll() is None:
            self.running.terminate()

    def finish(self, deadline):
        try:
            self.running.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self.running.kill()
            self.running.wait()
        self._sweep()

    def _sweep(self):
        """End what the process may have left behind: children of its own."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.running.pid, signal.SIGKILL)


class Supervisor:
    """Runs commands, by name, until a signal says stop."""

    def __init__(self, commands):
        self.commands = commands
        self.is_stopping = False

    def run(self):
        for stop in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(stop, self._stop)
        processes = [Process(name, command) for name, command in self.commands.items()]
        while not self.is_stopping:
            for process in processes:
                process.look_after()
            time.sleep(0.2)
        _finish_all(processes)

    def _stop(self, *_signal):
        self.is_stopping = True


def _finish_all(processes):
    for process in processes:
        process.terminate()
    deadline = time.monotonic() + GRACE
    for process in processes:
        process.finish(deadline)
