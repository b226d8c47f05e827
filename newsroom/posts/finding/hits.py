"""The posts a query finds, in the one order there is: title hits first, then the newest."""

from functools import cached_property

from django.db.models import Q

from newsroom.posts.finding.indexing import first_place_of, number_of
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
        return min(len(self.places), MOST)

    def __getitem__(self, part):
        """Return these posts, with the plain text that shows why they were found."""
        return _posts_numbered(self._ordered(part.stop)[part])

    def first(self, count):
        """Return the first of the same posts, without counting how many there are."""
        first = self._first(count) if self.words else []
        return _posts_numbered([number for _place, number in first])

    @property
    def are_many(self):
        return len(self.places) > MOST

    @cached_property
    def places(self):
        """Return where the posts found stand in time, in any order: all, or one more than `MOST`.

        A place tells the post's number, too, so the index alone is read.
        """
        if not self.words:
            return []
        return list(self.entries.values_list("place", flat=True)[: MOST + 1])

    def _ordered(self, stop):
        """Return the numbers of the posts found, in order: of very many, of the first only."""
        if self.are_many:
            return [number for _place, number in self._first(min(stop, MOST))]
        return [number_of(place) for place in self._sorted()]

    def _sorted(self):
        """Return the places in order; a single one has no order to be asked for."""
        if len(self.places) < 2:
            return self.places
        titled = set(self._titled.values_list("place", flat=True))
        return sorted(self.places, key=lambda place: (place not in titled, -place))

    def _first(self, stop):
        """Return place and number of the first of very many hits, without sorting them all."""
        row = ("place", "post_id")
        titled = list(self._titled.order_by("-place").values_list(*row)[:stop])
        others = self.entries.exclude(self._in_title).order_by("-place").values_list(*row)
        return titled + list(others[: stop - len(titled)]) if len(titled) < stop else titled

    @property
    def _titled(self):
        """Return the entries with the words in the title, with which the text begins."""
        return self._narrowed.filter(title__holds=self.words)

    @property
    def _in_title(self):
        return Q(*(Q(title__contains=word) for word in self.words))

    @property
    def entries(self):
        """Return the entries of the posts found."""
        return self._narrowed.filter(words__holds=self.words)

    @cached_property
    def _narrowed(self):
        entries = SearchEntry.objects.readable()
        if self.query.topic:
            entries = entries.filter(post__topic__slug=self.query.topic)
        if self.query.reporter:
            own = Byline.objects.filter(reporter=self.query.reporter)
            entries = entries.filter(post__in=own.values("post"))
        if self.query.year:
            entries = entries.filter(**_within(self.query.year))
        return entries


def found(query):
    """Return the hits of a query, and the query that found them: the first way that finds any."""
    ways = [Hits(way) for way in query.ways]
    hits = next((hits for hits in ways if hits.count()), ways[0])
    return hits, hits.query


def _posts_numbered(numbers):
    """Return the posts of these numbers, in this order."""
    posts = {post.pk: post for post in _posts.ask_about(numbers)}
    return [posts[number] for number in numbers if number in posts]


def _within(year):
    """Return the condition that a post was first published in a Korean year."""
    return {"place__gte": first_place_of(year), "place__lt": first_place_of(year + 1)}
