"""Pictures as the darkroom would have made them, without making them."""

import re

from newsroom.images import slots
from newsroom.images.models import Photo, Rendition


def develop_all():
    """Give every photo its pictures for every slot; only their rows, no files."""
    steps = dict.fromkeys(step for slot in slots.SLOTS.values() for step in slot)
    Rendition.objects.bulk_create(
        Rendition(
            image=photo,
            filter_spec=slots.spec(step, kind),
            file=f"renditions/{photo.key}/{step}.{kind}",
            width=width,
            height=height,
        )
        for photo in Photo.objects.all()
        for step in steps
        for width, height in [_size(step)]
        for kind in slots.FORMATS
    )


def _size(step):
    """Return how large a picture of this step is, of a photo in three by two where it may be."""
    width, *height = map(int, re.findall(r"\d+", step))
    return width, height[0] if height else round(width * 2 / 3)
