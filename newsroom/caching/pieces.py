"""Pieces that many pages share, made once and kept as exactly as whole pages are.

A piece being made takes notes of its own, so nobody lists what it depends on. A page that shows
a kept piece takes over its notes: it goes when the piece would. Pieces are shared by all threads
and shown to everybody: make them of nothing that one visitor alone may see, and do not alter
them.
"""

import functools
import time
from collections import OrderedDict
from dataclasses import dataclass

from newsroom.caching.changing import generations
from newsroom.caching.generations import Unreadable, slot_of
from newsroom.caching.notes import Notes, current_notes, noting

MOST = 1000


@dataclass(frozen=True)
class Piece:
    """What was made, with its notes and the number of the newest change before it was begun."""

    value: object
    notes: Notes
    slots: tuple
    as_of: int

    def is_right(self):
        """Tell whether nothing the piece shows has changed. Raises Unreadable."""
        if self.notes.until <= time.time():
            return False
        return generations().last_change(self.slots) <= self.as_of

    def is_settled(self):
        """Tell whether it may be kept: no transaction is changing what it shows just now."""
        return self.notes.is_keepable and not generations().is_held(self.slots) and self.is_right()


_every = []


def forget():
    """Forget all pieces of this process, as if it had just begun."""
    for pieces in _every:
        pieces.clear()


class Pieces:
    """Pieces by key, those asked for least recently going first."""

    def __init__(self, most=MOST):
        self._most, self._kept = most, OrderedDict()
        _every.append(self)

    def get(self, key, make):
        """Return the piece of the key; `make` is called when there is none or it is not right."""
        return self.get_all([key], lambda _missing: {key: make()})[key]

    def get_all(self, keys, fetch, draw=None):
        """Return a piece for each key there is one for, by key.

        `fetch` is given the missing keys and returns what it finds, by key and all at once; what
        is fetched together goes together. With `draw`, which makes a piece of what was found for
        it, each goes by itself: so it says which rows the piece shows (`Shown.note`).
        """
        found = {key: self._right(key) for key in keys}
        if missing := [key for key, piece in found.items() if piece is None]:
            found |= self._made(missing, fetch, draw)
        pieces = {key: piece for key, piece in found.items() if piece}
        if page := current_notes():
            for piece in pieces.values():
                page.include(piece.notes)
        return {key: piece.value for key, piece in pieces.items()}

    def _right(self, key):
        piece = self._kept.get(key)
        try:
            return piece if piece and piece.is_right() else None
        except Unreadable:
            return None

    def _made(self, keys, fetch, draw):
        try:
            as_of = generations().newest()
        except Unreadable:
            as_of = None
        with noting() as together:
            found = fetch(keys)
        if page := current_notes():
            page.include(together, rows=draw is None)
        made = {key: self._piece(thing, draw, together, as_of) for key, thing in found.items()}
        if as_of is not None:
            self._keep(made)
        return made

    def _piece(self, thing, draw, together, as_of):
        with noting() as notes:
            value = draw(thing) if draw else thing
        notes.include(together, rows=draw is None)
        slots = tuple({slot_of(tag) for tag in notes.tags | notes.rows})
        return Piece(value, notes, slots, as_of)

    def _keep(self, made):
        try:
            for key, piece in made.items():
                if piece.is_settled():
                    self._kept[key] = piece
                    self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        except (Unreadable, KeyError):  # another thread has just put it away
            return

    def clear(self):
        self._kept.clear()


# What the site as a whole is made of: asked for by nearly every page, and never many.
_of_the_site = Pieces()


def kept(make):
    """Decorate a function whose arguments say all: what it returns is kept as a piece."""

    @functools.wraps(make)
    def recall(*args):
        return _of_the_site.get((make.__module__, make.__qualname__, *args), lambda: make(*args))

    return recall
