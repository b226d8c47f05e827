"""Does the chores side by side, each in a thread of its own, until told to stop."""

import datetime as dt
import logging
import threading

from django.db import close_old_connections
from django.utils import timezone

from newsroom.operations.models import Heartbeat

log = logging.getLogger(__name__)

GRACE = 4
BEAT_EVERY = dt.timedelta(seconds=20)


class Worker:
    """Runs chores. A chore that fails is written down and done again at its next turn."""

    def __init__(self, chores):
        self.chores = chores
        self.stopping = threading.Event()
        self._beats = {}

    def once(self):
        """Do every chore one time, for cron and tests."""
        for chore in self.chores:
            self._do(chore)

    def run(self):
        """Work until `stop`, then let what is under way finish for a few seconds."""
        threads = [
            threading.Thread(target=self._keep_doing, args=[chore], name=chore.name, daemon=True)
            for chore in self.chores
        ]
        for thread in threads:
            thread.start()
        self.stopping.wait()
        deadline = timezone.now() + dt.timedelta(seconds=GRACE)
        for thread in threads:
            thread.join(max(0, (deadline - timezone.now()).total_seconds()))

    def stop(self, *_signal):
        self.stopping.set()

    def _keep_doing(self, chore):
        while not self.stopping.is_set():
            self._do(chore)
            close_old_connections()
            self.stopping.wait(chore.every)

    def _do(self, chore):
        try:
            chore.run()
            self._beat(chore.name)
        except Exception:
            log.exception("The chore %s failed", chore.name)

    def _beat(self, name):
        now = timezone.now()
        if now - self._beats.get(name, now - BEAT_EVERY) >= BEAT_EVERY:
            Heartbeat.objects.update_or_create(chore=name, defaults={"at": now})
            self._beats[name] = now
