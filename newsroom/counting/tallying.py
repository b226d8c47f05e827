"""Writing what was seen into the tallies, many readings at a time, each reader once a day."""

from collections import Counter, defaultdict

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from wagtail.models import Page

from newsroom.counting.models import DayKey, Period, Sighting, SiteTally, Tally

# Readers of one page in one day behind one address: a school or an office, not a crowd.
MOST_IN_ONE_PLACE = 20


def tally(sightings):
    """Write what is new among the sightings, unsaved rows, in one transaction for each day."""
    by_day = defaultdict(list)
    for sighting in sightings:
        by_day[sighting.day].append(sighting)
    for day, seen in by_day.items():
        _tally_day(day, seen)


@transaction.atomic
def _tally_day(day, sightings):
    # Whoever holds the day's key counts alone: what others saw meanwhile is there to compare.
    DayKey.objects.select_for_update().filter(day=day).first()
    new = _only_new(day, _only_live(sightings))
    Sighting.objects.bulk_create(new, ignore_conflicts=True)
    add_views(day, Counter(sighting.page_id for sighting in new))


def _only_live(sightings):
    """Leave out pages nobody may read, and those whose kind is not counted."""
    app, model = settings.COUNTED_PAGES.lower().split(".")
    counted = Q(content_type__app_label=app, content_type__model=model)
    unexpired = Q(expire_at=None) | Q(expire_at__gt=timezone.now())
    pages = Page.objects.live().public().filter(counted, unexpired)
    ids = {sighting.page_id for sighting in sightings}
    live = set(pages.filter(pk__in=ids).values_list("pk", flat=True))
    return [sighting for sighting in sightings if sighting.page_id in live]


def _only_new(day, sightings):
    """Leave out who was seen before, and everybody beyond the most one place may send."""
    pages = {sighting.page_id for sighting in sightings}
    places = {sighting.place for sighting in sightings}
    before = Sighting.objects.filter(day=day, page__in=pages, place__in=places)
    known = set(before.values_list("page_id", "reader"))
    crowd = Counter(before.values_list("page_id", "place"))
    new = []
    for sighting in sightings:
        reader, place = (sighting.page_id, sighting.reader), (sighting.page_id, sighting.place)
        if reader not in known and crowd[place] < MOST_IN_ONE_PLACE:
            known.add(reader)
            crowd[place] += 1
            new.append(sighting)
    return new


def add_views(day, views):
    """Add to every tally that holds this day; `views` maps pages to their new readers."""
    starts = {period: period.start(day) for period in Period}
    Tally.objects.bulk_create(
        [
            Tally(page_id=page_id, period=period, start=start)
            for page_id in sorted(views)
            for period, start in starts.items()
        ],
        ignore_conflicts=True,
    )
    for number, pages in _by_number(views).items():
        Tally.objects.filter(_any(starts), page__in=pages).update(views=F("views") + number)
    if total := sum(views.values()):
        month = starts[Period.MONTH]
        SiteTally.objects.get_or_create(month=month)
        SiteTally.objects.filter(month=month).update(views=F("views") + total)


def _by_number(views):
    pages = defaultdict(list)
    for page_id, number in views.items():
        pages[number].append(page_id)
    return pages


def _any(starts):
    chosen = Q()
    for period, start in starts.items():
        chosen |= Q(period=period, start=start)
    return chosen
