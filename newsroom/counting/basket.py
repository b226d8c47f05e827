"""Readings wait here for a few seconds, so that no request ever writes to the database.

Every web process has a basket of its own. What a process killed without warning still held,
a few seconds of readings, is lost.
"""

import logging
import threading
from multiprocessing.util import Finalize

from django.conf import settings
from django.db import close_old_connections

from newsroom.counting.tallying import tally

log = logging.getLogger(__name__)

# More than this at once is no readers.
ROOM = 2000


class Basket:
    """Collects sightings and has them tallied together, a few seconds after the first."""

    def __init__(self):
        self._lock = threading.Lock()
        self._seen = {}
        self._timer = None

    def put(self, sighting):
        """Keep a sighting until it is tallied; at once when the newsroom is set to wait 0 s."""
        wait = settings.NEWSROOM["VIEWS_SECONDS"]
        with self._lock:
            if len(self._seen) < ROOM:
                self._seen[sighting.day, sighting.page_id, sighting.reader] = sighting
            if wait and self._timer is None:
                self._timer = threading.Timer(wait, self._empty_by_itself)
                self._timer.daemon = True
                self._timer.start()
        if not wait:
            self.empty()

    def empty(self):
        """Tally everything in the basket now."""
        with self._lock:
            seen, self._seen, self._timer = self._seen, {}, None
        if seen:
            tally(seen.values())

    def _empty_by_itself(self):
        try:
            self.empty()
        except Exception:
            log.exception("Readings could not be tallied and are lost")
        finally:
            close_old_connections()


basket = Basket()
# Processes of the web server end without Python's own last rites, but with those of its workers.
Finalize(None, basket.empty, exitpriority=100)
