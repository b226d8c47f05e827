"""What each room puts on the first screen of those who run the newsroom (오늘 할 일).

A room registers a function under Wagtail's hook `construct_agenda`. It is given the request,
asks who is looking, and returns its sections:

    @hooks.register("construct_agenda")
    def waiting_requests(request):
        return [requests_section()] if may_read_letters(request.user) else []

So the desk shows what rooms beside and above it wait for, and knows none of them.
"""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Window
from django.utils import timezone
from django.utils.formats import date_format
from wagtail import hooks

HOOK = "construct_agenda"
# So many lines tell what is to be done; the rest is behind the section's own address.
SHOWN = 6
UNBROKEN = "\u00a0"


@dataclass(frozen=True)
class Line:
    """One thing to do, one tap from doing it. `due` is a day, or a moment told with its hour."""

    label: str
    url: str
    detail: str = ""
    due: dt.date | None = None
    is_late: bool = False

    @property
    def facts(self):
        """Return what is said below the label: the detail, and until when."""
        return " · ".join(filter(None, [self.detail, self.due and f"{_told(self.due)}까지"]))


@dataclass(frozen=True)
class Section:
    """Things to do of one kind.

    `name` is its anchor on the screen. `lines` are the first few; `count` is how many there are
    in all, when more, and `url` leads to them. Sections stand in `order`. `empty` says what to
    do when there is nothing; a section without it then shrinks to its title.
    """

    name: str
    title: str
    lines: list[Line]
    empty: str = ""
    order: int = 100
    url: str = ""
    count: int | None = None

    @property
    def shown(self):
        return self.lines[:SHOWN]

    @property
    def total(self):
        return len(self.lines) if self.count is None else self.count


def first_few(rows):
    """Return the first rows of a queryset, as many as are shown, and how many there are."""
    few = list(rows.annotate(total=Window(Count("pk")))[:SHOWN])
    return few, few[0].total if few else 0


def sections_for(request):
    """Return the sections every room has for who is looking, in order."""
    sections = [one for construct in hooks.get_hooks(HOOK) for one in construct(request)]
    return sorted(sections, key=lambda section: section.order)


def _told(due):
    """Return the day or the moment in words that stay on one line."""
    if isinstance(due, dt.datetime):
        told = date_format(timezone.localtime(due), "n. j. H:i")
    else:
        told = date_format(due, "n. j.")
    return told.replace(" ", UNBROKEN)
