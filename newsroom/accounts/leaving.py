"""What somebody who leaves still has in hand. Each room tells of its own.

A room registers a function under the hook `register_open_work`; it is given the person and
returns the `OpenWork` it knows of. So the screen of the handover knows no room by name.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from wagtail import hooks

HOOK = "register_open_work"


@dataclass
class OpenWork:
    """One kind of open work: a title, its (words, address) lines, and how to hand it over.

    Administrators hand over, and see none of the editors' screens: an address is one open to
    them, or empty. `move(successor)` is left out where nobody in particular owns the work and
    whoever is there may go on with it; `note` then says so.
    """

    title: str
    lines: list = field(default_factory=list)
    note: str = ""
    move: Callable | None = None


def open_work_of(person) -> Iterable[OpenWork]:
    """Return all the work in somebody's hands, by kind; kinds without any are left out."""
    told = [work for tell in hooks.get_hooks(HOOK) for work in tell(person)]
    return [work for work in told if work.lines]
