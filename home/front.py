"""What the front page shows: what the editors chose first, then the newest."""

from django.db.models import Q
from django.utils.functional import cached_property

from newsroom.counting.ranking import most_read
from newsroom.posts.models import PostPage
from reporters.models import ReporterPage

SECONDS = 2
RIVER = 7
STORIES = 1 + SECONDS + RIVER
RAILS = 3
RAIL_POSTS = 3
FACES = 12
MOST_READ = 6
FEWEST_READ = 3

# How far back the front page looks. It is the same however long the archive grows.
POOL = 60


class Front:
    """A lead story, two seconds, a river of stories, then rails by topic and the faces."""

    def __init__(self, home):
        self.home = home

    @property
    def lead(self):
        return next(iter(self._stories), None)

    @property
    def seconds(self):
        return self._stories[1 : 1 + SECONDS]

    @property
    def river(self):
        return self._stories[1 + SECONDS :]

    @property
    def rails(self):
        """Return groups of posts, each about one topic."""
        rails = [self._fetched(numbers) for numbers in self._rail_numbers]
        return [posts for posts in rails if posts]

    @cached_property
    def faces(self):
        return list(ReporterPage.objects.live().current().with_faces()[:FACES])

    @cached_property
    def most_read(self):
        """Return what was read most this week, or nothing while that is too little for a list."""
        posts = list(most_read(self._published.defer("story", "search_text"), limit=MOST_READ))
        return posts if len(posts) >= FEWEST_READ else []

    @property
    def _stories(self):
        return self._fetched(self._story_numbers)

    @cached_property
    def _published(self):
        return PostPage.objects.published()

    @cached_property
    def _newest(self):
        """Return the number and the topic of each of the newest posts."""
        return list(self._published.values_list("pk", "topic_id")[:POOL])

    @cached_property
    def _chosen(self):
        """Return the numbers of the chosen posts that readers may read, in the chosen order."""
        chosen = [story.post_id for story in self.home.chosen_stories.all()]
        if not chosen:
            return []
        readable = set(self._published.filter(pk__in=chosen).values_list("pk", flat=True))
        return [number for number in dict.fromkeys(chosen) if number in readable]

    @cached_property
    def _story_numbers(self):
        newest = [number for number, _topic in self._newest]
        return list(dict.fromkeys([*self._chosen, *newest]))[:STORIES]

    @cached_property
    def _rail_numbers(self):
        """Return the posts of each rail, none of which stands further up the page."""
        shown = set(self._story_numbers)
        topics = [chosen.topic_id for chosen in self.home.chosen_topics.all()]
        rows = self._newest_of(topics) if topics else self._newest
        by_topic = {topic: [] for topic in topics}
        for number, topic in rows:
            if topic and number not in shown:
                by_topic.setdefault(topic, []).append(number)
        least = 1 if topics else RAIL_POSTS
        rails = [numbers[:RAIL_POSTS] for numbers in by_topic.values() if len(numbers) >= least]
        return rails if topics else rails[:RAILS]

    def _newest_of(self, topics):
        """Return number and topic of the newest posts of each topic, all in one question."""
        newest = Q()
        for topic in topics:
            posts = self._published.filter(topic=topic).values("pk")
            newest |= Q(pk__in=posts[: RAIL_POSTS + STORIES])
        return self._published.filter(newest).values_list("pk", "topic_id")

    @cached_property
    def _posts(self):
        """Return all posts the page shows, fetched together."""
        wanted = [*self._story_numbers, *(n for rail in self._rail_numbers for n in rail)]
        return self._published.filter(pk__in=wanted).for_cards().in_bulk()

    def _fetched(self, numbers):
        return [self._posts[number] for number in numbers if number in self._posts]
