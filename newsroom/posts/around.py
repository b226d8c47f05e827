"""Where readers may go on from a post: chosen the same way each time, and at the same cost."""

from collections import Counter
from functools import cached_property
from typing import NamedTuple

from django.apps import apps
from django.db.models import BigAutoField, DateTimeField
from django.utils import timezone

from newsroom.caching import shows
from newsroom.caching.pieces import Pieces
from newsroom.caching.rows import are_pages_private
from newsroom.posts import lists
from newsroom.posts.cards import MORE, cards
from newsroom.prepared import Given, Prepared

COUNT = 3
# However long the archive grows, no more than these are weighed: tags of the post, posts under
# each tag and in the topic, bylines of the reporter. The last written count as the newest.
TAGS = 8
WINDOW = 15
OWN = 40

NOW = Given("now", DateTimeField())
MOMENT = Given("moment", DateTimeField())
POST = Given("post", BigAutoField())
IN = Given("list", BigAutoField())

# The newest under each tag, in each topic, by each reporter: the same for every post there.
_newest = Pieces()


class Found(NamedTuple):
    """One post near another, and when it was published, as the database says it."""

    moment: object
    pk: int


class Around:
    """The posts around one post."""

    def __init__(self, post, reporter, tags):
        self.post, self.reporter = post, reporter
        self.tags = [tag for tag in tags if tag.pk][:TAGS]

    @property
    def more(self):
        """Return cards of the reporter's three newest other posts."""
        return self._cards[: len(self._more)]

    @property
    def related(self):
        """Return cards of the three that share the most tags, then those of the topic."""
        return self._cards[len(self._more) :]

    @cached_property
    def earlier(self):
        """Return the post published just before this one."""
        return self._beside(_before)

    @cached_property
    def later(self):
        """Return the post published just after this one."""
        return self._beside(_after)

    @cached_property
    def _cards(self):
        """Return all cards, so that those that are not kept are made at once."""
        return cards([(pk, MORE) for pk in [*self._more, *self._related]])

    @cached_property
    def _more(self):
        return [found.pk for found in self._own if found.pk != self.post.pk][:COUNT]

    @cached_property
    def _related(self):
        """Return the numbers of those that have the most in common, among equals the newest."""
        shared = Counter(found for tag in self.tags for found in self._under(tag))
        shared.update(dict.fromkeys(self._in_topic, 0))
        order = sorted(shared, key=lambda found: (shared[found], found), reverse=True)
        passed_over = {self.post.pk, *self._more}
        return [found.pk for found in order if found.pk not in passed_over][:COUNT]

    def _under(self, tag):
        return _newest_in(lists.of_tag(tag), _tagged, tag.pk)

    @property
    def _in_topic(self):
        topic = self.post.topic
        return _newest_in(lists.of_topic(topic), _on_topic, topic.pk) if topic else []

    @property
    def _own(self):
        reporter = self.reporter
        return _newest_in(lists.by_reporter(reporter), _written, reporter.pk) if reporter else []

    def _beside(self, question):
        """Return the next post on one side.

        A draft in the preview has no place among the others, and nobody beside it.
        """
        moment, pk = self.post.first_published_at, self.post.pk
        if moment is None:
            return None
        lists.note(None)
        shows(lists.beside(pk))
        return question.first(post=pk, moment=moment, now=timezone.now())


def _posts():
    return apps.get_model("posts", "PostPage").objects


def _beside(side, back, order):
    """Return the question for the next post on one side; an index leads straight to it."""
    posts = _posts().for_strangers(NOW).filter(**{f"first_published_at__{side}e": MOMENT})
    posts = posts.exclude(**{"first_published_at": MOMENT, f"pk__{back}e": POST})
    posts = posts.order_by(f"{order}first_published_at", f"{order}pk")
    return posts.only("title", "slug", "url_path")[:1]


def _newest_of(latest):
    """Return the question which of some posts readers may see, newest first."""
    posts = _posts().for_strangers(NOW).filter(pk__in=latest)
    return posts.values_list("first_published_at", "pk")


def _tagged_lately():
    tagged = apps.get_model("posts", "PostTag").objects.filter(tag=IN, content_object__live=True)
    return _newest_of(tagged.order_by("-pk").values("content_object")[:WINDOW])


def _on_topic_lately():
    return _newest_of(_posts().live().filter(topic=IN).order_by("-pk").values("pk")[:WINDOW])


def _written_lately():
    bylines = apps.get_model("posts", "Byline").objects.filter(reporter=IN, post__live=True)
    return _newest_of(bylines.order_by("-pk").values("post")[:OWN])


_before = Prepared(lambda: _beside("lt", "gt", "-"), unless=are_pages_private)
_after = Prepared(lambda: _beside("gt", "lt", ""), unless=are_pages_private)
_tagged = Prepared(_tagged_lately, unless=are_pages_private)
_on_topic = Prepared(_on_topic_lately, unless=are_pages_private)
_written = Prepared(_written_lately, unless=are_pages_private)


def _newest_in(within, question, number):
    """Return the latest posts in a list of `newsroom.posts.lists`, newest first."""

    def ask():
        lists.note(within)
        return [Found(*row) for row in question.rows(list=number, now=timezone.now())]

    return _newest.get(within, ask)
