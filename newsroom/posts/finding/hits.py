"""The posts a query finds, in the one order there is: title hits first, then the newest."""

import datetime as dt
from functools import cached_property

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.utils import timezone

from newsroom.posts.finding.indexing import place_of
from newsroom.posts.models import Byline, PostPage, SearchEntry
from newsroom.prepared import PreparedForSeveral

# Nobody reads further, and counting every post with 오산 in it would cost more than finding them.
MOST = 1000

_posts = PreparedForSeveral(
    lambda numbers: PostPage.objects.filter(id__in=numbers).only(
        "title", "slug", "url_path", "standfirst", "search_text"
    )
)


class Hits:
    """What a query finds, for a paginator: counts and slices, both without reading the texts.

    `count()` is exact up to `MOST`; when there are more, `are_many` says so.
    """

    def __init__(self, query):
        self.query = query
        self.words = query.words

    def count(self):
        return min(len(self._rows), MOST)

    def __getitem__(self, part):
        """Return these posts, with the plain text that shows why they were found."""
        numbers = [row[1] for row in self._ordered(part.stop)[part]]
        return sorted(_posts.ask_about(numbers), key=lambda post: numbers.index(post.pk))

    @property
    def are_many(self):
        return len(self._rows) > MOST

    @property
    def numbers(self):
        """Return the numbers of the posts found, in order; of very many, of the first only."""
        return [row[1] for row in self._ordered(MOST)]

    @property
    def places(self):
        """Return where the posts found stand in time, in any order; of very many, of some only."""
        return [row[0] for row in self._rows]

    @cached_property
    def _rows(self):
        """Return place and number of the hits in any order: all, or one more than `MOST`."""
        if not self.words:
            return []
        rows = self._entries.annotate(titled=self._in_title)
        return list(rows.values_list("place", "post_id", "titled")[: MOST + 1])

    def _ordered(self, stop):
        if self.are_many:
            return self._first(min(stop, MOST))
        return sorted(self._rows, key=lambda row: (not row[2], -row[0]))

    def _first(self, stop):
        """Return the first of very many hits, without sorting them all."""
        entries = self._entries.order_by("-place").values_list("place", "post_id")
        titled = list(entries.filter(title__holds=self.words)[:stop])
        others = entries.exclude(self._in_title.expression)
        return titled + list(others[: stop - len(titled)]) if len(titled) < stop else titled

    @property
    def _in_title(self):
        in_title = Q(*(Q(title__contains=word) for word in self.words))
        return ExpressionWrapper(in_title, output_field=BooleanField())

    @cached_property
    def _entries(self):
        entries = SearchEntry.objects.readable().filter(words__holds=self.words)
        if self.query.topic:
            entries = entries.filter(post__topic__slug=self.query.topic)
        if self.query.reporter:
            own = Byline.objects.filter(reporter=self.query.reporter)
            entries = entries.filter(post__in=own.values("post"))
        if self.query.year:
            entries = entries.filter(**_within(self.query.year))
        return entries


def found(query):
    """Return the hits of a query, and the query that found them.

    Where nothing is found, the keyboard may have been in the wrong mode: ehrtkstjd is 독산성.
    """
    hits = Hits(query)
    if not hits.count() and (other := query.in_other_mode):
        others = Hits(other)
        return (others, other) if others.count() else (hits, query)
    return hits, query


def _within(year):
    """Return the condition that a post was first published in a Korean year."""
    zone = timezone.get_default_timezone()
    starts, ends = (dt.datetime(number, 1, 1, tzinfo=zone) for number in (year, year + 1))
    return {"place__gte": place_of(starts), "place__lt": place_of(ends)}
