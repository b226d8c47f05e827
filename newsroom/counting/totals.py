"""Reading the kept totals."""

from django.db.models import IntegerField, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from newsroom.counting.models import Period, Tally


def with_views(pages, period=Period.EVER, day=None, name="views"):
    """Return the pages, each with its readers in the period that holds `day` as `name`."""
    tallies = Tally.objects.filter(page=OuterRef("pk"), period=period)
    if day:
        tallies = tallies.filter(start=period.start(day))
    found = Subquery(tallies.values("views")[:1], output_field=IntegerField())
    return pages.annotate(**{name: Coalesce(found, Value(0))})
