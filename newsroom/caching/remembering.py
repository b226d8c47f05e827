"""Small facts worked out once, and again only after what they rest on has changed."""

import functools

from newsroom.caching.changing import generations
from newsroom.caching.generations import Unreadable, slot_of


def remembered(*tags):
    """Decorate a function without arguments: its value is kept until one of the tags changes."""

    def decorate(work_out):
        slots = [slot_of(tag) for tag in tags]
        kept = []

        @functools.wraps(work_out)
        def recall():
            try:
                as_of = generations().newest()
                if kept and generations().last_change(slots) <= kept[0][0]:
                    return kept[0][1]
                value = work_out()
                kept[:] = [] if generations().is_held(slots) else [(as_of, value)]
            except Unreadable:
                return work_out()
            return value

        return recall

    return decorate
