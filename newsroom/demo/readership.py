"""Giving the demo's posts plausible numbers of readers, the same each time it is loaded.

A post is read most on its first days and a little for long after. Posts that have numbers are
left as they are, so loading again adds nothing.
"""

import datetime as dt
import math
import random
from collections import Counter

from django.db import transaction
from django.utils import timezone

from newsroom.counting.forgetting import DAYS_KEPT
from newsroom.counting.models import EarlierTotal, Period, SiteTally, Tally
from newsroom.counting.ranking import refresh_rankings

BATCH = 1000
USUAL_FIRST_DAY = 60
FADING = 0.86
# In a thousand of the first day's readers, how many still come on any day long after.
LASTING = 12
# How many days of a post's life are told: of the demo's stories, and of posts by the thousand.
DAYS_TOLD = 400
FEW_DAYS = 45

# What "the old blog" is said to have had, for the comparison with earlier years.
FIRST_EARLIER_YEAR = 2011
EARLIER = (
    *(5_400, 5_900, 6_300, 7_800, 8_100, 8_900, 10_300),
    *(10_900, 11_700, 9_200, 12_400, 14_100, 15_800, 16_600),
)


def count_readers(posts, days=DAYS_TOLD):
    """Give every post of the queryset that was ever live its readers; return how many it were."""
    new = posts.exclude(first_published_at=None).exclude(view_tallies__period=Period.EVER)
    rows = list(new.values_list("pk", "title", "first_published_at"))
    for start in range(0, len(rows), BATCH):
        _count(rows[start : start + BATCH], days)
    refresh_rankings()
    return len(rows)


def enter_earlier_totals():
    """Enter the totals of the years before the first that was counted, unless some are there."""
    first = SiteTally.objects.order_by("month").values_list("month__year", flat=True).first()
    if first is None or EarlierTotal.objects.exists():
        return
    years = enumerate(EARLIER, start=FIRST_EARLIER_YEAR)
    EarlierTotal.objects.bulk_create(
        EarlierTotal(year=year, views=views, source="예전 블로그(시범 숫자)")
        for year, views in years
        if year <= first
    )


@transaction.atomic
def _count(rows, days):
    today = timezone.localdate()
    tallies, months = [], Counter()
    for pk, title, moment in rows:
        born = timezone.localtime(moment).date()
        by_period = _by_period(_by_day(title, born, min((today - born).days + 1, days)), today)
        tallies += [
            Tally(page_id=pk, period=p, start=s, views=n) for (p, s), n in by_period.items()
        ]
        months.update({s: n for (p, s), n in by_period.items() if p == Period.MONTH})
    Tally.objects.bulk_create(tallies, batch_size=BATCH)
    _add_to_site(months)


def _by_day(title, born, days):
    """Return {day: readers} of a post; its title decides how well it does."""
    chance = random.Random(title)  # noqa: S311 - made-up numbers, no secrets
    first_day = USUAL_FIRST_DAY * math.exp(chance.gauss(0, 0.7))
    lasting = first_day * LASTING / 1000
    return {
        born + dt.timedelta(days=age): round(
            (first_day * FADING**age + lasting) * chance.uniform(0.6, 1.4)
        )
        for age in range(days)
    }


def _by_period(by_day, today):
    """Add the days up to months, years and all; of single days only what is kept anyway."""
    sums = Counter()
    for day, readers in by_day.items():
        for period in Period:
            if period != Period.DAY or (today - day).days < DAYS_KEPT:
                sums[period, period.start(day)] += readers
    return {key: readers for key, readers in sums.items() if readers}


def _add_to_site(months):
    known = dict(SiteTally.objects.filter(month__in=months).values_list("month", "views"))
    SiteTally.objects.bulk_create(
        [SiteTally(month=m, views=n + known.get(m, 0)) for m, n in months.items()],
        update_conflicts=True,
        unique_fields=["month"],
        update_fields=["views"],
    )
