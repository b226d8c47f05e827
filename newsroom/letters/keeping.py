"""What is forgotten in time, and what editors are reminded of. Done by the worker every hour."""

import datetime as dt

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from newsroom.letters import telling
from newsroom.letters.limiting import forget_knocks
from newsroom.letters.models import (
    ReaderMessage,
    RemovalRequest,
    RequestStep,
    TemporaryMeasure,
)

# Days before a measure ends at which the editors hear of it.
WARNINGS = (7, 1)

# What requesters wrote, all of it: a reason may name people as well as the name field does.
PERSONAL = ["address", "name", "contact", "part", "reason", "evidence"]


def tidy_letters():
    """Do every chore about letters."""
    forget_knocks()
    forget_messages()
    erase_requesters()
    remind_editors()


def _days_ago(setting):
    return timezone.now() - dt.timedelta(days=settings.NEWSROOM[setting])


@transaction.atomic
def forget_messages():
    """Delete readers' messages after the set number of days, and their words wherever they went.

    Returns how many.
    """
    old = ReaderMessage.objects.filter(sent_at__lt=_days_ago("LETTER_DAYS"))
    count = old.delete()[0]
    telling.forget_what_was_passed_on()
    return count


def erase_requesters():
    """Erase what requesters wrote some days after their requests were closed."""
    old = RemovalRequest.objects.filter(closed_at__lt=_days_ago("REQUEST_DAYS"), erased_at=None)
    for request in old:
        _erase(request)
    return len(old)


@transaction.atomic
def _erase(request):
    emptied = dict.fromkeys(PERSONAL, "")
    RemovalRequest.objects.filter(pk=request.pk).update(**emptied, erased_at=timezone.now())
    RequestStep.objects.create(request=request, kind=RequestStep.Kind.ERASED)


def remind_editors():
    """Tell the editors, once each, of measures that end soon and requests past their day."""
    for measure in TemporaryMeasure.objects.in_force().select_related("request", "page"):
        if marks := [mark for mark in WARNINGS if measure.days_left <= mark]:
            telling.measure_ends_soon(measure, min(marks))
    for request in RemovalRequest.objects.overdue():
        telling.request_overdue(request)
