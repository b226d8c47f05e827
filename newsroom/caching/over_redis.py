"""When each tag last changed, for web processes on several machines, in Redis.

One hash holds all numbers, so that they are lost together or not at all.
"""

import logging
import threading
import time

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from newsroom.caching.generations import HOLD_SECONDS, Unreadable

log = logging.getLogger(__name__)

KEY = "newsroom:generations"
NEWEST, BORN = "newest", "born"
PATIENCE = 0.3
# How long nobody asks a server that did not answer.
REST = 5
TELL_AGAIN_EVERY = 0.5


class OverRedis:
    """The same as `SharedFile`. A change Redis could not be told is told again until it knows."""

    def __init__(self, url):
        self._redis = redis.Redis.from_url(
            url,
            socket_timeout=PATIENCE,
            socket_connect_timeout=PATIENCE,
            retry=Retry(NoBackoff(), 0),
            decode_responses=True,
        )
        self._rests_until = 0
        self._untold = set()
        self._lock = threading.Lock()

    def newest(self):
        newest, born = self._ask(lambda: self._redis.hmget(KEY, NEWEST, BORN))
        return int(newest) if newest and born else self._begin()

    def last_change(self, slots):
        fields = [BORN, *map(str, slots)]
        return max(int(number or 0) for number in self._ask(lambda: self._redis.hmget(KEY, fields)))

    def is_held(self, slots):
        fields = [name for slot in slots for name in (f"holds:{slot}", f"until:{slot}")]
        found = self._ask(lambda: self._redis.hmget(KEY, fields)) if fields else []
        numbers = [float(number or 0) for number in found]
        now = time.time()
        return any(
            count > 0 and until > now
            for count, until in zip(numbers[::2], numbers[1::2], strict=True)
        )

    def hold(self, slots):
        self._tell(slots, +1)

    def release(self, slots):
        self._tell(slots, -1)

    def _begin(self):
        now = time.time_ns()
        self._ask(lambda: [self._redis.hsetnx(KEY, name, now) for name in (NEWEST, BORN)])
        return int(self._ask(lambda: self._redis.hget(KEY, NEWEST)) or 0)

    def _ask(self, question):
        if self._untold or time.monotonic() < self._rests_until:
            raise Unreadable
        try:
            return question()
        except redis.RedisError as error:
            self._rest(error)
            raise Unreadable from error

    def _rest(self, error):
        self._rests_until = time.monotonic() + REST
        log.warning("Redis does not answer, pages are made one by one: %s", error)

    def _tell(self, slots, step):
        slots = set(slots)
        try:
            if time.monotonic() < self._rests_until:
                raise redis.ConnectionError("resting")
            self._redis.transaction(lambda pipe: _write(pipe, slots, step), KEY)
        except redis.RedisError as error:
            if time.monotonic() >= self._rests_until:
                self._rest(error)
            self._tell_later(slots)

    def _tell_later(self, slots):
        with self._lock:
            is_first = not self._untold
            self._untold |= slots
        if is_first:
            threading.Thread(target=self._keep_telling, name="telling", daemon=True).start()

    def _keep_telling(self):
        while self._untold:
            time.sleep(TELL_AGAIN_EVERY)
            slots = set(self._untold)
            try:
                self._redis.transaction(lambda pipe, slots=slots: _write(pipe, slots, 0), KEY)
            except redis.RedisError:
                continue
            with self._lock:
                self._untold -= slots


def _write(pipe, slots, step):
    """Number a change and write it into the slots; tried again when another writer was first."""
    newest, born = pipe.hmget(KEY, NEWEST, BORN)
    change = int(newest or time.time_ns()) + 1
    fields = {NEWEST: change, **dict.fromkeys(slots, change)}
    if not born:
        fields[BORN] = change
    names = [f"{name}:{slot}" for slot in slots for name in ("holds", "until")]
    held = dict(zip(names, pipe.hmget(KEY, names), strict=True)) if step else {}
    for slot in slots if step else ():
        fields |= _hold(slot, held, step)
    pipe.multi()
    pipe.hset(KEY, mapping=fields)


def _hold(slot, held, step):
    now = time.time()
    is_running = float(held[f"until:{slot}"] or 0) > now
    count = max(0, (int(held[f"holds:{slot}"] or 0) if is_running else 0) + step)
    until = now + HOLD_SECONDS if step > 0 else float(held[f"until:{slot}"] or 0)
    return {f"holds:{slot}": count, f"until:{slot}": until}
