"""What is read most, worked out once an hour so that showing it costs one small query."""

import datetime as dt

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from newsroom.counting.models import Period, Ranking, Tally

# The spans a list may look back, in days, and how many pages each keeps.
SPANS = (7, 30)
PLACES = 10


def most_read(pages, *, days=7, limit=5):
    """Return the most read of these pages in the last `days`, one of `SPANS`, most read first.

    `pages` is a queryset of what may be shown, such as `PostPage.objects.published()`: what was
    taken down since the last full hour is not in it. Evaluating the result is one query.
    """
    return pages.filter(rankings__days=days).order_by("rankings__place")[:limit]


def refresh_rankings():
    """Work out the rankings of every span anew; return the spans whose order changed."""
    return [days for days in SPANS if _refresh(days)]


@transaction.atomic
def _refresh(days):
    ranked = _most_read_ids(days)
    kept = Ranking.objects.filter(days=days).order_by("place").values_list("page_id", flat=True)
    if list(kept) == ranked:
        return False
    Ranking.objects.filter(days=days).delete()
    Ranking.objects.bulk_create(
        Ranking(days=days, place=place, page_id=page_id)
        for place, page_id in enumerate(ranked, start=1)
    )
    return True


def _most_read_ids(days):
    since = timezone.localdate() - dt.timedelta(days=days - 1)
    tallies = Tally.objects.filter(period=Period.DAY, start__gte=since, page__live=True)
    sums = tallies.values("page_id").annotate(sum=Sum("views")).order_by("-sum", "-page_id")
    return [row["page_id"] for row in sums[:PLACES]]
