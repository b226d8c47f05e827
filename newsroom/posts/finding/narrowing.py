"""The links that narrow an answer down: by topic, by reporter, by year."""

from bisect import bisect_left
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef

from newsroom.caching import shows
from newsroom.caching.pieces import kept
from newsroom.posts.finding.indexing import first_place_of, year_of
from newsroom.posts.lists import WORDS
from newsroom.posts.models import Byline, SearchEntry
from newsroom.posts.models.subject import every_topic
from reporters.models import ReporterPage


@dataclass(frozen=True)
class Choice:
    """One link: what it says, where it leads, and how many posts are there if that is known."""

    label: str
    parameters: str
    count: int = 0


@dataclass(frozen=True)
class Group:
    """One way to narrow down: the choices there are, or what was `chosen` and how to undo it."""

    name: str
    choices: list = ()
    chosen: str = ""
    undone: str = ""


def narrowing(hits):
    """Return the ways to narrow the hits down: those taken, and those that still lead somewhere."""
    ways = [_topics(hits), _reporters(hits), _years(hits)]
    return {
        "chosen": [way for way in ways if way.chosen],
        "open": [way for way in ways if _narrows(way, hits)],
    }


def _narrows(way, hits):
    """Tell whether some choice leaves some posts out; of very many posts every choice does."""
    return any(hits.are_many or choice.count < hits.count() for choice in way.choices)


def _topics(hits):
    query, every = hits.query, every_topic()
    if query.topic:
        name = next((topic.name for topic in every if topic.slug == query.topic), query.topic)
        return _chosen("주제", name, query.narrowed_to(topic=""))
    counts = _counts(hits, "post__topic")
    choices = [
        _choice(topic.name, query.narrowed_to(topic=topic.slug), counts.get(topic.pk, 0))
        for topic in every
        if hits.are_many or topic.pk in counts
    ]
    return Group("주제", choices)


def _reporters(hits):
    query, every = hits.query, every_reporter()
    if query.reporter:
        name = next((name for pk, name, _writes in every if pk == query.reporter), "시민기자")
        return _chosen("시민기자", name, query.narrowed_to(reporter=0))
    counts = _counts(hits, "post__bylines__reporter")
    choices = [
        _choice(name, query.narrowed_to(reporter=pk), counts.get(pk, 0))
        for pk, name, writes in every
        if (writes if hits.are_many else pk in counts)
    ]
    return Group("시민기자", choices)


@kept
def every_reporter():
    """Return number and name of each reporter, by name, and whether live posts bear that name."""
    shows(WORDS)
    written = Byline.objects.filter(reporter=OuterRef("pk"), post__live=True)
    reporters = ReporterPage.objects.live().order_by("title").only("title")
    every = reporters.annotate(writes=Exists(written))
    return [(reporter.pk, reporter.title, reporter.writes) for reporter in every]


def _years(hits):
    query = hits.query
    if query.year:
        return _chosen("연도", f"{query.year}년", query.narrowed_to(year=0))
    counts = {} if hits.are_many else _counts_of_years(sorted(hits.places))
    years = _all_years() if hits.are_many else sorted(counts, reverse=True)
    choices = [
        _choice(f"{year}년", query.narrowed_to(year=year), counts.get(year, 0)) for year in years
    ]
    return Group("연도", choices)


@kept
def _all_years():
    places = SearchEntry.objects.order_by("place").values_list("place", flat=True)
    oldest, newest = places.first(), places.last()
    return range(year_of(newest), year_of(oldest) - 1, -1) if newest else []


def _counts_of_years(places):
    """Return how many of the places, given in their order, lie in each year that has any."""
    if not places:
        return {}
    years = range(year_of(places[0]), year_of(places[-1]) + 1)
    starts = [bisect_left(places, first_place_of(year)) for year in years]
    ends = [*starts[1:], len(places)]
    counts = {year: end - start for year, start, end in zip(years, starts, ends, strict=True)}
    return {year: count for year, count in counts.items() if count}


def _counts(hits, field):
    """Return how many of the hits each one has, by its number; nothing of very many hits."""
    if hits.are_many:
        return {}
    return dict(hits.entries.values_list(field).annotate(Count("post", distinct=True)))


def _choice(label, query, count):
    return Choice(label, query.parameters, count)


def _chosen(name, label, without):
    return Group(name, chosen=label, undone=without.parameters)
