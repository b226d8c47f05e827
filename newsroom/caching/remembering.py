"""Small facts worked out once, and again only after what they rest on has changed."""

import functools
from collections import OrderedDict

from newsroom.caching.changing import generations
from newsroom.caching.generations import Unreadable, slot_of

MOST = 1000

_every = []


def forget():
    """Forget all facts of this process, as if it had just begun."""
    for memory in _every:
        memory.clear()


class Memory:
    """Values by key, each kept until one of its tags changes; the least asked for go first."""

    def __init__(self, most=MOST):
        self._kept, self._most = OrderedDict(), most
        _every.append(self)

    def recall(self, key, tags, work_out):
        """Return the value of the key, worked out when it is unknown or no longer right."""
        slots = [slot_of(tag) for tag in tags]
        try:
            as_of, value = self._kept.get(key, (None, None))
            if as_of is not None and generations().last_change(slots) <= as_of:
                return value
            now = generations().newest()
            value = work_out()
            self._keep(key, None if generations().is_held(slots) else (now, value))
        except Unreadable:
            return work_out()
        return value

    def clear(self):
        self._kept.clear()

    def _keep(self, key, found):
        self._kept.pop(key, None)
        if found:
            self._kept[key] = found
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)


def remembered(*tags):
    """Decorate a function without arguments: its value is kept until one of the tags changes."""

    def decorate(work_out):
        memory = Memory(most=1)

        @functools.wraps(work_out)
        def recall():
            return memory.recall(work_out.__qualname__, tags, work_out)

        return recall

    return decorate
