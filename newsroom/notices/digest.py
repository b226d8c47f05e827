"""When the editors' digest leaves: 09:00 on working days, Korean time."""

import datetime as dt

import holidays
from django.utils import timezone

DIGEST_HOUR = 9

# Saturdays, Sundays and the public holidays with their substitutes; worked out without a network.
_korean_holidays = holidays.KR()


def is_working_day(day):
    return day.weekday() < 5 and day not in _korean_holidays


def next_digest_at(moment=None):
    """Return the next digest time after the moment (now, when not given)."""
    now = timezone.localtime(moment)
    day = now.date() if now.hour < DIGEST_HOUR else now.date() + dt.timedelta(days=1)
    while not is_working_day(day):
        day += dt.timedelta(days=1)
    return timezone.make_aware(dt.datetime.combine(day, dt.time(DIGEST_HOUR)))
