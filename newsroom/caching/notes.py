"""What a page says about itself while it is made: what it shows, and until when it is right."""

import datetime as dt
import time
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils import timezone

EVERYTHING = "everything"
_taken = ContextVar("notes", default=None)


class Notes:
    """The tags of what a page shows, and the moment (in seconds) by which it must be made anew.

    Terms begin and end, events are over and promises lapse by Korean date, so no page is kept
    past midnight in Seoul.
    """

    def __init__(self):
        self.tags = {EVERYTHING}
        self.rows = set()
        self.is_keepable = True
        self.began = time.time()
        tomorrow = timezone.localdate() + dt.timedelta(days=1)
        midnight = dt.datetime.combine(tomorrow, dt.time(), timezone.get_default_timezone())
        self.until = midnight.timestamp()

    def include(self, others, *, rows=True):
        """Take over other notes, with or without those of single rows."""
        self.tags |= others.tags
        self.rows |= others.rows if rows else set()
        self.until = min(self.until, others.until)
        self.is_keepable = self.is_keepable and others.is_keepable


@contextmanager
def noting():
    """Collect the notes of whatever is made within this context."""
    notes = Notes()
    token = _taken.set(notes)
    try:
        yield notes
    finally:
        _taken.reset(token)


def current_notes():
    """Return the notes of the page being made, or None when none is made to be kept."""
    return _taken.get()


def shows(*tags):
    """Note that the page being made would look different once one of these has changed."""
    if notes := _taken.get():
        notes.tags.update(tags)


def shows_row(tag):
    """Note a single row that the page being made has read."""
    if notes := _taken.get():
        notes.rows.add(tag)


def good_until(moment):
    """Note that the page being made changes by itself at the moment, an aware datetime or None."""
    notes = _taken.get()
    if notes and moment and moment.timestamp() > notes.began:
        notes.until = min(notes.until, moment.timestamp())


def must_not_be_kept():
    """Note that the page being made is for this one request only."""
    if notes := _taken.get():
        notes.is_keepable = False
