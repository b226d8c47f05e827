"""What a reader's page shows around a post's own words."""

from dataclasses import dataclass, field

from django.db.models import Q, prefetch_related_objects
from django.utils.functional import cached_property

from newsroom.posts.story import photo_items, written_text

CHARACTERS_A_MINUTE = 500


@dataclass
class Contributor:
    """One person under a headline, with everything they did for the post."""

    name: str
    reporter: object = None
    roles: list = field(default_factory=list)

    @property
    def face(self):
        return self.reporter.face if self.reporter else None

    @property
    def url(self):
        return self.reporter.url if self.reporter and self.reporter.live else ""

    @property
    def standing(self):
        return self.reporter.title_with_term if self.reporter else ""


class Reading:
    """A post as its readers meet it. Asks the database as often for ten posts as for a thousand."""

    def __init__(self, post):
        self.post = post

    @cached_property
    def story(self):
        """Return the story with the renditions of all its photos fetched at once."""
        photos = [item["photo"] for item in photo_items(self.post)]
        photos += [self.post.lead_photo] if self.post.lead_photo_id else []
        prefetch_related_objects(photos, "renditions")
        return self.post.story

    @cached_property
    def contributors(self):
        """Return the people of the byline in order, each once, with their roles."""
        bylines = self.post.ordered_bylines
        prefetch_related_objects(bylines, "reporter__portrait__renditions", "reporter__terms")
        people = {}
        for byline in bylines:
            person = people.setdefault(
                byline.reporter_id or byline.name, Contributor(byline.name, byline.reporter)
            )
            person.roles.append(byline.get_role_display())
        return list(people.values())

    @property
    def reporter(self):
        """Return the first reporter of the byline who has a profile readers can open."""
        return next((person.reporter for person in self.contributors if person.url), None)

    @cached_property
    def more(self):
        """Return the reporter's three newest other posts."""
        if not self.reporter:
            return []
        return list(self.reporter.posts.exclude(pk=self.post.pk).for_cards()[:3])

    @cached_property
    def earlier(self):
        return self._neighbour("lt", "-first_published_at", "-pk")

    @cached_property
    def later(self):
        return self._neighbour("gt", "first_published_at", "pk")

    @cached_property
    def tags(self):
        return sorted(self.post.tags.all(), key=lambda tag: tag.name)

    @property
    def minutes(self):
        """Return how long the post takes to read, at least a minute."""
        return max(1, round(len(written_text(self.post)) / CHARACTERS_A_MINUTE))

    def _neighbour(self, side, *order):
        moment = self.post.first_published_at
        if moment is None:
            return None
        beyond = Q(**{f"first_published_at__{side}": moment})
        same = Q(**{"first_published_at": moment, f"pk__{side}": self.post.pk})
        posts = type(self.post).objects.published().filter(beyond | same)
        return posts.defer("story", "search_text").order_by(*order).first()
