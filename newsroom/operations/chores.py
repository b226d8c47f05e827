"""What the worker does, and how often."""

from collections.abc import Callable
from dataclasses import dataclass

from newsroom.accounts import resetting
from newsroom.images.renditions import prepare_waiting
from newsroom.letters import mailing as requester_mailing
from newsroom.letters.measuring import wind_up
from newsroom.notices import mailing
from newsroom.operations.announcing import announce
from newsroom.operations.housekeeping import tidy
from newsroom.operations.timetable import Timetable
from newsroom.people import mailing as invitation_mailing


@dataclass(frozen=True)
class Chore:
    """Something done again and again, `every` so many seconds."""

    name: str
    every: float
    run: Callable


def send_letters():
    resetting.send_due()
    mailing.send_due()
    requester_mailing.send_due()
    invitation_mailing.send_due()


def all_chores():
    """Return every chore. None waits for another: a slow mail server delays no post."""
    return [
        Chore("timetable", 5, Timetable().turn),
        Chore("measures", 5, wind_up),
        Chore("letters", 5, send_letters),
        Chore("photos", 3, prepare_waiting),
        Chore("search_engines", 30, announce),
        Chore("housekeeping", 3600, tidy),
    ]
