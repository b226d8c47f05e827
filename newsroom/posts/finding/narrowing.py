"""The links that narrow an answer down: by topic, by reporter, by year."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from newsroom.posts.finding.indexing import year_of
from newsroom.posts.models import Byline, SearchEntry, Topic
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
    query = hits.query
    if query.topic:
        topic = Topic.objects.filter(slug=query.topic).first()
        return _chosen("주제", topic.name if topic else query.topic, query.narrowed_to(topic=""))
    counts = _counts(hits, "post__topic")
    topics = Topic.objects.all() if hits.are_many else Topic.objects.filter(pk__in=counts)
    choices = [
        _choice(topic.name, query.narrowed_to(topic=topic.slug), counts.get(topic.pk, 0))
        for topic in topics
    ]
    return Group("주제", choices)


def _reporters(hits):
    query = hits.query
    reporters = ReporterPage.objects.live().order_by("title")
    if query.reporter:
        name = reporters.filter(pk=query.reporter).values_list("title", flat=True).first()
        return _chosen("시민기자", name or "시민기자", query.narrowed_to(reporter=0))
    counts = _counts(hits, "post__bylines__reporter")
    writing = Exists(Byline.objects.filter(reporter=OuterRef("pk"), post__live=True))
    reporters = reporters.filter(writing if hits.are_many else Q(pk__in=counts))
    choices = [
        _choice(name, query.narrowed_to(reporter=pk), counts.get(pk, 0))
        for pk, name in reporters.values_list("pk", "title")
    ]
    return Group("시민기자", choices)


def _years(hits):
    query = hits.query
    if query.year:
        return _chosen("연도", f"{query.year}년", query.narrowed_to(year=0))
    counts = Counter() if hits.are_many else Counter(map(year_of, hits.places))
    years = _all_years() if hits.are_many else sorted(counts, reverse=True)
    choices = [_choice(f"{year}년", query.narrowed_to(year=year), counts[year]) for year in years]
    return Group("연도", choices)


def _all_years():
    places = SearchEntry.objects.order_by("place").values_list("place", flat=True)
    oldest, newest = places.first(), places.last()
    return range(year_of(newest), year_of(oldest) - 1, -1) if newest else []


def _counts(hits, field):
    """Return how many of the hits each one has, by its number; nothing of very many hits."""
    if hits.are_many:
        return {}
    entries = SearchEntry.objects.filter(post__in=hits.numbers).values_list(field, "post")
    return Counter(pk for pk, _post in entries.distinct() if pk)


def _choice(label, query, count):
    return Choice(label, query.parameters, count)


def _chosen(name, label, without):
    return Group(name, chosen=label, undone=without.parameters)
