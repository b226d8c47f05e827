"""Reading the kept totals."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import IntegerField, OuterRef, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from newsroom.counting.models import BEGINNING, EarlierTotal, Period, SiteTally, Tally


def with_views(pages, period=Period.EVER, day=None, name="views"):
    """Return the pages, each with its readers in the period that holds `day` as `name`."""
    tallies = Tally.objects.filter(page=OuterRef("pk"), period=period)
    if day:
        tallies = tallies.filter(start=period.start(day))
    found = Subquery(tallies.values("views")[:1], output_field=IntegerField())
    return pages.annotate(**{name: Coalesce(found, Value(0))})


def monthly(pages=None):
    """Return readers by month, as {first day: views}: of these pages, or of the whole site."""
    if pages is None:
        return dict(SiteTally.objects.values_list("month", "views"))
    tallies = Tally.objects.filter(period=Period.MONTH, page__in=pages.order_by().values("pk"))
    return dict(tallies.order_by().values_list("start").annotate(sum=Sum("views")))


def earlier():
    """Return what editors entered from before the site: by month, and by whole year."""
    months, years = {}, {}
    for year, month, views in EarlierTotal.objects.values_list("year", "month", "views"):
        if month:
            months[dt.date(year, month, 1)] = views
        else:
            years[year] = views
    return months, years


@dataclass(frozen=True)
class PageNumbers:
    """How many readers one page had: since ever, and this month."""

    ever: int
    this_month: int


def numbers_of(page):
    """Return the numbers of a page that was ever live, or None. Who may read it may see them."""
    if not page.first_published_at:
        return None
    month = Period.MONTH.start(timezone.localdate())
    kept = page.view_tallies.filter(start__in=[BEGINNING, month])
    views = {
        (period, start): n for period, start, n in kept.values_list("period", "start", "views")
    }
    return PageNumbers(views.get((Period.EVER, BEGINNING), 0), views.get((Period.MONTH, month), 0))
