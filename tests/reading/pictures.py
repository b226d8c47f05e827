"""Pictures as the darkroom would have made them, without making them."""

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
            width=960,
            height=640,
        )
        for photo in Photo.objects.all()
        for step in steps
        for kind in slots.FORMATS
    )
