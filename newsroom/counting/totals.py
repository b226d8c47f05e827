"""Reading the kept totals."""

import datetime as dt

from django.db.models import IntegerField, OuterRef, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from newsroom.counting.models import EarlierTotal, Period, SiteTally, Tally


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
