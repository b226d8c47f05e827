"""Where readers may go on from a post: chosen the same way each time, and at the same cost."""

from collections import Counter
from functools import cached_property
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q, Value

from newsroom.caching import shows
from newsroom.images.showing import pictures_of
from newsroom.posts import lists

COUNT = 3
# However long the archive grows, no more than these are weighed: tags of the post, posts under
# each tag and in the topic, bylines of the reporter. The last written count as the newest.
TAGS = 8
WINDOW = 15
OWN = 40
# Live posts that readers may not see at this moment, passed over at each place; there are hardly
# ever any.
SPARE = 7
BACK = {"lt": "gt", "gt": "lt"}
CARD_FIELDS = ["title", "slug", "url_path", "first_published_at", "lead_photo"]


class Found(NamedTuple):
    """One post near another: when it was published, and what it has in common."""

    moment: object
    pk: int
    topic_id: int
    is_own: bool


class Around:
    """The posts around one post. `published` are those readers may see."""

    def __init__(self, post, reporter, tags, published):
        self.post, self.reporter, self.published = post, reporter, published
        self.tags = [tag for tag in tags if tag.pk][:TAGS]

    @property
    def more(self):
        """Return the reporter's three newest other posts."""
        return self._shown(self._more_ids)

    @property
    def related(self):
        """Return the three that share the most tags, then those of the topic; the newest first."""
        return self._shown(self._related_ids)

    @property
    def earlier(self):
        """Return the post published just before this one."""
        return next(iter(self._shown(self._earlier_ids)), None)

    @property
    def later(self):
        """Return the post published just after this one."""
        return next(iter(self._shown(self._later_ids)), None)

    def _shown(self, numbers):
        return [self._cards[pk] for pk in numbers if pk in self._cards]

    @cached_property
    def _cards(self):
        """Return all posts to be shown by their number, fetched together."""
        wanted = [*self._more_ids, *self._related_ids, *self._earlier_ids, *self._later_ids]
        posts = type(self.post).objects.filter(pk__in=wanted).only(*CARD_FIELDS)
        posts = posts.select_related("lead_photo")
        return posts.prefetch_related(pictures_of("lead_photo", "card")).in_bulk()

    @cached_property
    def _more_ids(self):
        return [found.pk for found in self._found if found.is_own][:COUNT]

    @cached_property
    def _related_ids(self):
        def is_related(found):
            same_topic = self.post.topic_id and found.topic_id == self.post.topic_id
            return found.pk not in self._more_ids and (self._shared[found.pk] or same_topic)

        related = filter(is_related, self._found)
        return [f.pk for f in sorted(related, key=lambda f: -self._shared[f.pk])][:COUNT]

    @property
    def _earlier_ids(self):
        return [found.pk for found in self._found if self._is_beside and found < self._place][:1]

    @property
    def _later_ids(self):
        return [found.pk for found in self._found if self._is_beside and found > self._place][-1:]

    @property
    def _is_beside(self):
        """Tell whether the post has a place among the others; a draft in the preview has none."""
        return self.post.first_published_at is not None

    @property
    def _place(self):
        return self.post.first_published_at, self.post.pk

    @cached_property
    def _found(self):
        """Return all posts that come into question, newest first, found in one question."""
        near = Q(pk__in=[pk for pk, _ in self._shared.most_common(WINDOW)])
        near |= self._of_the_topic() | self._by_the_reporter() | self._beside()
        posts = self.published.filter(near, first_published_at__isnull=False)
        posts = posts.exclude(pk=self.post.pk).annotate(is_own=self._is_own()).order_by()
        rows = posts.values_list("first_published_at", "pk", "topic_id", "is_own")
        return sorted((Found(*row) for row in rows), reverse=True)

    def _is_own(self):
        if not self.reporter:
            return Value(False)
        return Exists(self.reporter.bylines.filter(post=OuterRef("pk")))

    @cached_property
    def _shared(self):
        """Count how many of the tags each post has, among those tagged last."""
        newest = Q()
        for tag in self.tags:
            shows(lists.of_tag(tag))
            tagged = tag.tagged_posts.filter(content_object__live=True)
            newest |= Q(pk__in=tagged.order_by("-pk").values("pk")[:WINDOW])
        if not self.tags:
            return Counter()
        rows = self.tags[0].tagged_posts.model.objects.filter(newest).order_by("-pk")
        return Counter(rows.values_list("content_object_id", flat=True))

    def _of_the_topic(self):
        if not self.post.topic_id:
            return Q()
        shows(lists.of_topic(self.post.topic))
        posts = self._live.filter(topic_id=self.post.topic_id).order_by("-pk")
        return Q(pk__in=posts.values("pk")[:WINDOW])

    def _by_the_reporter(self):
        if not self.reporter:
            return Q()
        shows(lists.by_reporter(self.reporter))
        latest = self.reporter.bylines.order_by("-pk").values("post")[:OWN]
        own = self._live.filter(pk__in=latest)
        newest = own.exclude(pk=self.post.pk).order_by("-first_published_at", "-pk")
        return Q(pk__in=newest.values("pk")[: COUNT + SPARE])

    def _beside(self):
        """Return the posts just before and just after this one."""
        if not self._is_beside:
            return Q()
        shows(lists.beside(self.post.pk))
        return Q(pk__in=self._beyond("lt", "-")) | Q(pk__in=self._beyond("gt", ""))

    def _beyond(self, side, order):
        """Return the next posts on one side, written so that an index leads straight to them."""
        moment, pk = self._place
        posts = self._live.filter(**{f"first_published_at__{side}e": moment})
        posts = posts.exclude(**{"first_published_at": moment, f"pk__{BACK[side]}e": pk})
        return posts.order_by(f"{order}first_published_at", f"{order}pk").values("pk")[: 1 + SPARE]

    @property
    def _live(self):
        """Return candidates, cheap to ask for; which of them readers may see is asked of all."""
        return type(self.post).objects.live()
