"""Working days in Korea: Monday to Friday but for public holidays and their substitutes."""

import datetime as dt

import holidays
from django.utils import timezone

# Worked out without a network (관공서의 공휴일에 관한 규정).
_korean_holidays = holidays.KR()


def is_working_day(day):
    return day.weekday() < 5 and day not in _korean_holidays


def next_working_day(day):
    """Return the first working day after the day."""
    day += dt.timedelta(days=1)
    while not is_working_day(day):
        day += dt.timedelta(days=1)
    return day


def working_days_on(day, count):
    """Return the day that lies so many working days after the day."""
    for _ in range(count):
        day = next_working_day(day)
    return day


def working_days_between(start, end):
    """Return how many working days have begun after `start`, up to and with `end`."""
    days = (start + dt.timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(map(is_working_day, days))


def end_of_working_day(moment, hour):
    """Return when the working day ends at that hour: the next one's, when it is over or none."""
    local = timezone.localtime(moment)
    day = local.date()
    if not is_working_day(day) or local.hour >= hour:
        day = next_working_day(day)
    return timezone.make_aware(dt.datetime.combine(day, dt.time(hour)))


def first_day_reaching(day, count):
    """Return the first day from which so many working days lead to the day or beyond it."""
    first = day
    while working_days_on(first - dt.timedelta(days=1), count) >= day:
        first -= dt.timedelta(days=1)
    return first
