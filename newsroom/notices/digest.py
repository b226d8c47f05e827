"""When letters leave: the editors' digest at 09:00 on working days, writers' never at night."""

import datetime as dt

from django.utils import timezone

from newsroom.korean.working_days import is_working_day

DIGEST_HOUR = 9
# Nobody's phone lights up between these hours because an editor worked late.
NIGHT_FROM, NIGHT_UNTIL = 21, 8


def next_digest_at(moment=None):
    """Return the next digest time after the moment (now, when not given)."""
    now = timezone.localtime(moment)
    day = now.date() if now.hour < DIGEST_HOUR else now.date() + dt.timedelta(days=1)
    while not is_working_day(day):
        day += dt.timedelta(days=1)
    return timezone.make_aware(dt.datetime.combine(day, dt.time(DIGEST_HOUR)))


def by_day(moment=None):
    """Return the moment (now, when not given), or the morning after when it lies in the night."""
    now = timezone.localtime(moment)
    if NIGHT_UNTIL <= now.hour < NIGHT_FROM:
        return now
    day = now.date() + dt.timedelta(days=now.hour >= NIGHT_FROM)
    return timezone.make_aware(dt.datetime.combine(day, dt.time(NIGHT_UNTIL)))
