"""When each tag last changed, for all processes of one machine, in a small memory-mapped file.

Changes are numbered. A tag has one of a fixed number of slots, in which the number of its last
change stands; two tags in one slot cost a page now and then, never the truth. A page made when
the newest change was number n is right as long as none of its slots holds a greater number.

A slot can be *held*: a transaction is changing what it stands for. Pages made meanwhile may be
from before or after and are not kept. Whoever holds a slot and dies is forgotten after a while.
"""

import contextlib
import fcntl
import mmap
import os
import threading
import time
import zlib
from pathlib import Path

SLOTS = 16_384
HOLD_SECONDS = 30
LOOK_EVERY = 1

# The numbers in the file: the newest change, the number the file began with, then three a slot.
_NEWEST, _BORN, _FIRST = 0, 1, 2
_NUMBERS = _FIRST + 3 * SLOTS
_BYTES = 8 * _NUMBERS


class Unreadable(Exception):
    """Raised when nobody can say what has changed; nothing kept may be shown then."""


def slot_of(tag):
    return zlib.crc32(tag.encode()) % SLOTS


class SharedFile:
    """The generations of one machine. Opened when first needed; a lost file begins anew."""

    def __init__(self, path):
        self._path = Path(path)
        self._lock = threading.RLock()
        self._numbers = None
        self._inode = None
        self._looked = 0

    def newest(self):
        """Return the number of the newest change."""
        if time.monotonic() - self._looked > LOOK_EVERY:
            self._look()
        return self._numbers[_NEWEST]

    def last_change(self, slots):
        """Return the number of the last change to any of the slots."""
        numbers = self._opened()
        return max((numbers[_FIRST + slot] for slot in slots), default=0) or numbers[_BORN]

    def is_held(self, slots):
        """Tell whether a transaction under way is changing something in the slots."""
        numbers, now = self._opened(), time.time()
        return any(numbers[_count(slot)] and numbers[_until(slot)] > now for slot in slots)

    def hold(self, slots):
        """Note a change that is about to be committed."""
        with self._writing() as (numbers, change):
            now = int(time.time())
            for slot in slots:
                if numbers[_until(slot)] <= now:
                    numbers[_count(slot)] = 0
                numbers[_count(slot)] += 1
                numbers[_until(slot)] = now + HOLD_SECONDS
                numbers[_FIRST + slot] = change

    def release(self, slots):
        """Note that a change held before is now committed."""
        with self._writing() as (numbers, change):
            for slot in slots:
                numbers[_count(slot)] = max(0, numbers[_count(slot)] - 1)
                numbers[_FIRST + slot] = change

    @contextlib.contextmanager
    def _writing(self):
        """Keep every other writer out; what is written counts when the newest number is."""
        with self._lock:
            self._look()
            fcntl.lockf(self._file, fcntl.LOCK_EX)
            try:
                change = self._numbers[_NEWEST] + 1
                yield self._numbers, change
                self._numbers[_NEWEST] = change
            finally:
                fcntl.lockf(self._file, fcntl.LOCK_UN)

    def _opened(self):
        if self._numbers is None:
            self._look()
        return self._numbers

    def _look(self):
        """Open the file, again when somebody put another in its place."""
        with self._lock:
            try:
                if self._numbers is None or _inode(self._path) != self._inode:
                    self._open()
            except OSError as error:
                self._numbers = None
                raise Unreadable from error
            self._looked = time.monotonic()

    def _open(self):
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.lockf(self._file, fcntl.LOCK_EX)
        try:
            is_new = os.fstat(self._file).st_size != _BYTES
            os.ftruncate(self._file, _BYTES)
            numbers = memoryview(mmap.mmap(self._file, _BYTES)).cast("Q")
            if is_new or not numbers[_BORN]:
                numbers[_BORN] = numbers[_NEWEST] = time.time_ns()
        finally:
            fcntl.lockf(self._file, fcntl.LOCK_UN)
        self._numbers, self._inode = numbers, os.fstat(self._file).st_ino


def _inode(path):
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return None


def _count(slot):
    return _FIRST + SLOTS + slot


def _until(slot):
    return _FIRST + 2 * SLOTS + slot
