"""Posts as feeds tell them: their blocks in order, the pictures of all of them fetched at once."""

from dataclasses import dataclass

from django.utils.functional import cached_property

from newsroom.images.models import Photo
from newsroom.images.showing import pictures_for

# Blocks whose page templates hold nothing but words and links.
WORDS = {"paragraph", "heading", "quote", "link", "list"}


@dataclass
class Picture:
    """One photo in a feed: its picture, and what is said of it."""

    picture: object
    alt: str
    caption: str
    photo: object


@dataclass
class Part:
    """A block of a story, of the kind the feed's template goes by."""

    kind: str
    block: object = None
    pictures: tuple = ()


class Story:
    """A post and the photos it shows."""

    def __init__(self, post, photos):
        self.post = post
        self.photos = photos

    @cached_property
    def lead(self):
        post = self.post
        return self._picture(post.lead_photo_id, post.lead_alt, post.lead_caption)

    @property
    def rows(self):
        """Return every row the story shows anything of."""
        photos = (self.photos.get(number) for number in set(photo_ids(self.post)))
        return [self.post, *self.post.ordered_bylines, *filter(None, photos)]

    @property
    def parts(self):
        for number, block in enumerate(self.post.story.raw_data):
            kind = block["type"]
            if kind == "photos":
                yield Part(kind, pictures=tuple(self._pictures(block)))
            else:
                yield Part("words" if kind in WORDS else kind, self.post.story[number])

    def _pictures(self, block):
        for item in items_in(block):
            shown = self._picture(item.get("photo"), item.get("alt"), item.get("caption"))
            if shown:
                yield shown

    def _picture(self, photo_id, alt, caption):
        photo = self.photos.get(photo_id)
        found = pictures_for(photo, "story").get("jpeg") if photo else None
        if not found:
            return None
        alt = "" if photo.is_decorative else alt or ""
        return Picture(found[len(found) // 2], alt, caption or "", photo)


def tell(posts):
    """Return a story for each post, asking for all their photos in two questions."""
    posts = list(posts)
    wanted = {photo_id for post in posts for photo_id in photo_ids(post)}
    photos = Photo.objects.with_renditions().in_bulk(wanted)
    return [Story(post, photos) for post in posts]


def photo_ids(post):
    """Yield the ids of the photos a post shows, without fetching any."""
    yield post.lead_photo_id
    for block in post.story.raw_data:
        if block["type"] == "photos":
            yield from (item.get("photo") for item in items_in(block))


def items_in(block):
    """Return the values of a list block as they are stored."""
    return [item.get("value", item) for item in block["value"]]
