"""Telling every process that something changed, in the moment it is committed."""

import contextlib
import functools
import logging

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections, transaction

from newsroom.caching.generations import SharedFile, Unreadable, slot_of

log = logging.getLogger(__name__)


@functools.cache
def generations():
    """Return where this installation keeps when each tag last changed."""
    if settings.GENERATIONS.startswith(("redis", "unix")):
        from newsroom.caching.over_redis import OverRedis

        return OverRedis(settings.GENERATIONS)
    return SharedFile(settings.GENERATIONS)


def changed(*tags, using=DEFAULT_DB_ALIAS):
    """Throw away every kept page that shows one of these, when the transaction is committed.

    From this call on until then, pages that show them are made anew for each request: so
    nothing stale is ever kept, whatever happens between the commit and what follows it.
    """
    with changing(tags, connections[using]):
        pass


@contextlib.contextmanager
def changing(tags, connection):
    """Do within this context what changes the tags; outside of transactions it holds at once."""
    slots = {slot_of(tag) for tag in tags}
    if connection.in_atomic_block:
        _pending(connection).add(slots)
        yield
        return
    _tell(generations().hold, slots)
    try:
        yield
    finally:
        _tell(generations().release, slots)


class Pending:
    """The slots one transaction holds."""

    def __init__(self):
        self.slots = set()
        self.is_over = False

    def add(self, slots):
        if new := slots - self.slots:
            _tell(generations().hold, new)
            self.slots |= new

    def release(self):
        self.is_over = True
        _tell(generations().release, self.slots)


def _pending(connection):
    """Return what the running transaction holds: released at its end, forgotten when it fails."""
    for _savepoints, function, *_rest in connection.run_on_commit:
        pending = getattr(function, "__self__", None)
        if isinstance(pending, Pending) and not pending.is_over:
            return pending
    pending = Pending()
    transaction.on_commit(pending.release, using=connection.alias)
    return pending


def _tell(act, slots):
    """Hold or release. When the numbers cannot be written, nobody trusts a kept page either."""
    try:
        act(slots)
    except Unreadable:
        log.exception("A change could not be noted; pages are made one by one")
