"""How the newest posts are laid out on the front page."""

from django.utils.functional import cached_property

from newsroom.posts.models import PostPage
from reporters.models import ReporterPage

SECONDS = 2
RIVER = 7
RAILS = 3
RAIL_POSTS = 3
FACES = 12

# How far back the front page looks. It is the same however long the archive grows.
POOL = 60


class Front:
    """A lead story, two seconds, a river of stories, then rails by topic and the faces."""

    @cached_property
    def _newest(self):
        """Return the number and the topic of each of the newest posts."""
        return list(PostPage.objects.published().values_list("pk", "topic_id")[:POOL])

    @cached_property
    def _rail_ids(self):
        """Return the posts of each topic that has enough left to fill a rail."""
        by_topic = {}
        for pk, topic_id in self._newest[1 + SECONDS + RIVER :]:
            if topic_id:
                by_topic.setdefault(topic_id, []).append(pk)
        full = [ids[:RAIL_POSTS] for ids in by_topic.values() if len(ids) >= RAIL_POSTS]
        return full[:RAILS]

    @cached_property
    def _posts(self):
        """Return all posts the page shows, fetched together."""
        wanted = [pk for pk, _ in self._newest[: 1 + SECONDS + RIVER]]
        wanted += [pk for ids in self._rail_ids for pk in ids]
        return PostPage.objects.published().filter(pk__in=wanted).for_cards().in_bulk()

    def _shown(self, start, count):
        ids = [pk for pk, _ in self._newest[start : start + count]]
        return [self._posts[pk] for pk in ids if pk in self._posts]

    @property
    def lead(self):
        return next(iter(self._shown(0, 1)), None)

    @property
    def seconds(self):
        return self._shown(1, SECONDS)

    @property
    def river(self):
        return self._shown(1 + SECONDS, RIVER)

    @property
    def rails(self):
        """Return groups of posts, each about one topic."""
        rails = [[self._posts[pk] for pk in ids if pk in self._posts] for ids in self._rail_ids]
        return [posts for posts in rails if posts]

    @cached_property
    def faces(self):
        return list(ReporterPage.objects.live().current().with_faces()[:FACES])
