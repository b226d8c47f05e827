"""What a reader's page shows around a post's own words."""

from dataclasses import dataclass, field

from django.utils.functional import cached_property

from newsroom.images.showing import fetch_pictures
from newsroom.posts.around import Around
from newsroom.posts.story import photo_items, written_text
from reporters.faces import known_profiles

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

    @cached_property
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
    def photos(self):
        """Return every photo of the post, with the pictures of all of them fetched at once."""
        photos = [self.post.lead_photo] if self.post.lead_photo else []
        photos += [item["photo"] for item in photo_items(self.post)]
        fetch_pictures(photos, "story", "lead", "share", "card")
        return photos

    @property
    def lead_photo(self):
        """Return the lead photo, unless it was withdrawn.

        The page's head asks for it first, and so fetches them all.
        """
        lead = next((photo for photo in self.photos if photo.pk == self.post.lead_photo_id), None)
        return None if lead is None or lead.is_withdrawn else lead

    @cached_property
    def words(self):
        """Return the blocks of the story without its photos, and without fetching them."""
        blocks = enumerate(self.post.story.raw_data)
        return [self.post.story[i] for i, block in blocks if block["type"] != "photos"]

    @cached_property
    def contributors(self):
        """Return the people of the byline in order, each once, with their roles."""
        bylines = self.post.ordered_bylines
        profiles = known_profiles({byline.reporter_id for byline in bylines} - {None})
        people = {}
        for byline in bylines:
            profile = profiles.get(byline.reporter_id)
            person = people.setdefault(
                byline.reporter_id or byline.name, Contributor(byline.name, profile)
            )
            person.roles.append(byline.get_role_display())
        return list(people.values())

    @property
    def reporter(self):
        """Return the first reporter of the byline who has a profile readers can open."""
        return next((person.reporter for person in self.contributors if person.url), None)

    @cached_property
    def around(self):
        """Return where readers may go on from here."""
        return Around(self.post, self.reporter, self.tags)

    @cached_property
    def tags(self):
        return sorted(self.post.tags.all(), key=lambda tag: tag.name)

    @cached_property
    def corrections(self):
        """Return what was put right in the post, newest first."""
        return list(self.post.corrections.all())

    @property
    def last_changed_at(self):
        """Return when readers last met something new: another text, or a correction."""
        moments = [self.post.last_published_at, *(c.made_at for c in self.corrections)]
        return max((moment for moment in moments if moment), default=None)

    @property
    def minutes(self):
        """Return how long the post takes to read, at least a minute."""
        return max(1, round(len(written_text(self.post)) / CHARACTERS_A_MINUTE))
