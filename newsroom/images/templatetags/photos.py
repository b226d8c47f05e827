from django import template
from django.conf import settings

from newsroom.images.showing import pictures_for, srcset
from newsroom.images.slots import DENSE_PHONE

register = template.Library()

# The slot whose pictures have the shape of the photo; all others are cropped, each to its own.
UNCROPPED = "story"


@register.inclusion_tag("images/photo.html", takes_context=True)
def photo(context, photo, slot="story", sizes="100vw", alt="", eager=False):
    """Show a photo in a slot, in AVIF and JPEG, in the sizes there are.

    The photo's renditions should be prefetched; then this makes no query. `eager` is for the one
    picture a page opens with.
    """
    is_preview = getattr(context.get("request"), "is_preview", False)
    pictures = pictures_for(photo, slot, is_preview=is_preview)
    if sizes.endswith("100vw"):
        sizes = f"{DENSE_PHONE}, {sizes}"
    is_told = photo and not (photo.is_decorative or photo.is_withdrawn)
    shown = {"alt": alt if is_told else "", "sizes": sizes, "eager": eager}
    if not pictures:
        return shown
    jpegs = pictures["jpeg"]
    return shown | {
        "shape": _shape(jpegs[-1]) if slot == UNCROPPED else "",
        "fallback": jpegs[len(jpegs) // 2],
        "largest": jpegs[-1],
        "jpegs": srcset(jpegs),
        "avifs": srcset(pictures["avif"]),
    }


def _shape(picture):
    """Return how wide the picture is for its height: story.css keeps room for it by that."""
    return f"{picture.width / picture.height:.4f}"


@register.simple_tag
def whole_photo(photo):
    """Return the addresses of the largest uncropped picture by format, to read it close up."""
    pictures = pictures_for(photo, "story")
    return {kind: some[-1].url for kind, some in pictures.items() if some}


@register.simple_tag
def photo_url(photo, slot="lead"):
    """Return the absolute address of one JPEG of the photo, for feeds and share tags."""
    pictures = pictures_for(photo, slot)
    return f"{settings.SITE_URL}{pictures['jpeg'][-1].url}" if pictures else ""
