"""Which picture stands for a page where its address is pasted: its photo, or its title drawn."""

from dataclasses import dataclass

from django.conf import settings

from home.share_pictures.cards import SIZE, card_of_post, card_of_site
from newsroom.images.showing import pictures_for

# From this width to height on, places show a picture as wide as the message.
WIDE = 1.5


@dataclass(frozen=True)
class Picture:
    """The whole address of a picture, its size in pixels and its words."""

    address: str
    width: int
    height: int
    alt: str

    @property
    def is_wide(self):
        return self.width / self.height >= WIDE


def picture_of_photo(photo, slot, alt):
    """Return the largest JPEG of a photo in a slot, or None when none is made yet."""
    jpegs = pictures_for(photo, slot).get("jpeg")
    if not jpegs:
        return None
    largest = jpegs[-1]
    return Picture(settings.SITE_URL + largest.url, largest.width, largest.height, alt)


def picture_of_post(post, lead_photo):
    """Return the crop of the lead photo, else a picture drawn with the title."""
    shown = picture_of_photo(lead_photo, "share", post.lead_alt or post.title)
    return shown or _drawn(card_of_post(post))


def picture_of_site():
    """Return the picture of pages that have no other."""
    return _drawn(card_of_site())


def _drawn(card):
    return Picture(settings.SITE_URL + card.path, *SIZE, card.title)
