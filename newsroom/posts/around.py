"""Where readers may go on from a post: chosen the same way each time, and at the same cost."""

from collections import Counter
from functools import cached_property
from typing import NamedTuple

from newsroom.caching import shows
from newsroom.caching.pieces import Pieces
from newsroom.posts import lists
from newsroom.posts.cards import MORE, cards

COUNT = 3
# However long the archive grows, no more than these are weighed: tags of the post, posts under
# each tag and in the topic, bylines of the reporter. The last written count as the newest.
TAGS = 8
WINDOW = 15
OWN = 40
BACK = {"lt": "gt", "gt": "lt"}

# The newest under each tag, in each topic, by each reporter: the same for every post there.
_newest = Pieces()


class Found(NamedTuple):
    """One post near another, and when it was published."""

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
        return self._beside("lt", "-")

    @cached_property
    def later(self):
        """Return the post published just after this one."""
        return self._beside("gt", "")

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
        tagged = tag.tagged_posts.filter(content_object__live=True).order_by("-pk")
        return self._newest(lists.of_tag(tag), tagged.values("content_object")[:WINDOW])

    @property
    def _in_topic(self):
        if not self.post.topic_id:
            return []
        posts = self._live.filter(topic_id=self.post.topic_id).order_by("-pk")
        return self._newest(lists.of_topic(self.post.topic), posts.values("pk")[:WINDOW])

    @property
    def _own(self):
        if not self.reporter:
            return []
        latest = self.reporter.bylines.order_by("-pk").values("post")[:OWN]
        return self._newest(lists.by_reporter(self.reporter), latest)

    def _newest(self, within, latest):
        """Return those of the latest posts in a list that readers may see, newest first."""
        return _newest.get(within, lambda: self._asked_for(within, latest))

    def _asked_for(self, within, latest):
        posts = type(self.post).objects.published(within).filter(pk__in=latest)
        return [Found(*row) for row in posts.values_list("first_published_at", "pk")]

    def _beside(self, side, order):
        """Return the next post on one side, asked for so that an index leads straight to it.

        A draft in the preview has no place among the others, and nobody beside it.
        """
        moment, pk = self.post.first_published_at, self.post.pk
        if moment is None:
            return None
        shows(lists.beside(pk))
        posts = type(self.post).objects.published(within=None)
        posts = posts.filter(**{f"first_published_at__{side}e": moment})
        posts = posts.exclude(**{"first_published_at": moment, f"pk__{BACK[side]}e": pk})
        posts = posts.order_by(f"{order}first_published_at", f"{order}pk")
        return posts.only("title", "slug", "url_path").first()

    @property
    def _live(self):
        """Return candidates, cheap to ask for; which of them readers may see is asked of all."""
        return type(self.post).objects.live()
