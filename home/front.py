"""What the front page shows: what the editors chose first, then the newest."""

from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.functional import cached_property

from newsroom.caching.pieces import kept
from newsroom.counting.ranking import most_read
from newsroom.posts import cards
from newsroom.posts.models import PostPage
from newsroom.posts.models.subject import every_topic
from reporters.models import ReporterPage

SECONDS = 2
RIVER = 7
# Two wide, three small, the rest wide: as front.css lays them out.
RIVER_LOOKS = [*[cards.RIVER] * 2, *[cards.RIVER_SMALL] * 3, *[cards.RIVER] * (RIVER - 5)]
STORIES = 1 + SECONDS + RIVER
RAILS = 3
RAIL_POSTS = 3
FACES = 12
MOST_READ = 6
FEWEST_READ = 3

# How far back the front page looks. It is the same however long the archive grows.
POOL = 60


@kept
def _strip_of_faces():
    faces = list(ReporterPage.objects.live().current().with_faces()[:FACES])
    return render_to_string("components/faces.html", {"faces": faces}) if faces else ""


class Front:
    """A lead story, two seconds, a river of stories, then rails by topic and the faces."""

    def __init__(self, home):
        self.home = home

    @property
    def lead(self):
        return next(iter(self._stories), "")

    @property
    def seconds(self):
        return self._stories[1 : 1 + SECONDS]

    @property
    def river(self):
        return self._stories[1 + SECONDS :]

    @property
    def rails(self):
        """Return the topics that have a row of their own, each with its cards."""
        topics = {topic.pk: topic for topic in every_topic()}
        rails = {pk: self._cards_of(self._looks_of_a_rail(n)) for pk, n in self._rails.items()}
        return [(topics[pk], cards) for pk, cards in rails.items() if cards]

    @property
    def faces(self):
        """Return the strip with the faces of the corps, or nothing while there are none."""
        return _strip_of_faces()

    @cached_property
    def most_read(self):
        """Return what was read most this week, or nothing while that is too little for a list."""
        posts = list(most_read(self._published.defer("story", "search_text"), limit=MOST_READ))
        return posts if len(posts) >= FEWEST_READ else []

    @property
    def _stories(self):
        return self._cards_of(self._looks_of_stories)

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

    @property
    def _looks_of_stories(self):
        looks = [cards.LEAD, *[cards.SECOND] * SECONDS, *RIVER_LOOKS]
        return list(zip(self._story_numbers, looks, strict=False))

    def _looks_of_a_rail(self, numbers):
        looks = [cards.RAIL_FIRST, *[cards.RAIL] * (RAIL_POSTS - 1)]
        return list(zip(numbers, looks, strict=False))

    @cached_property
    def _rails(self):
        """Return the posts of each rail by topic, none of which stands further up the page."""
        shown = set(self._story_numbers)
        topics = [chosen.topic_id for chosen in self.home.chosen_topics.all()]
        rows = self._newest_of(topics) if topics else self._newest
        by_topic = {topic: [] for topic in topics}
        for number, topic in rows:
            if topic and number not in shown:
                by_topic.setdefault(topic, []).append(number)
        least = 1 if topics else RAIL_POSTS
        rails = [(pk, found[:RAIL_POSTS]) for pk, found in by_topic.items() if len(found) >= least]
        return dict(rails if topics else rails[:RAILS])

    def _newest_of(self, topics):
        """Return number and topic of the newest posts of each topic, all in one question."""
        newest = Q()
        for topic in topics:
            posts = self._published.filter(topic=topic).values("pk")
            newest |= Q(pk__in=posts[: RAIL_POSTS + STORIES])
        return self._published.filter(newest).values_list("pk", "topic_id")

    @cached_property
    def _cards(self):
        """Return all cards of the page by post and look; those that are not kept made together."""
        looks = [*self._looks_of_stories]
        for numbers in self._rails.values():
            looks += self._looks_of_a_rail(numbers)
        return cards.by_look(looks)

    def _cards_of(self, looks):
        return [self._cards[pair] for pair in looks if pair in self._cards]
