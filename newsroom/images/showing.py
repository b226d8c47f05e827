"""Which of a photo's pictures a place on a page shows. Only what exists; nothing is made here."""

import functools
from typing import NamedTuple

from django.apps import apps
from django.core.files.storage import default_storage
from django.db.models import Prefetch

from newsroom.images import slots
from newsroom.prepared import PreparedForSeveral

# What authors see in a preview while the public sizes are still being made.
_PREVIEW = "max-800x600"
_photos = PreparedForSeveral(
    lambda numbers: apps.get_model("images", "Photo").objects.filter(id__in=numbers)
)


class Picture(NamedTuple):
    """What a page says of one picture. A post shows some forty: too dear as a model's objects."""

    photo: int
    spec: str
    name: str
    width: int
    height: int

    @property
    def url(self):
        return f"{default_storage.base_url}{self.name}"


def photos_numbered(numbers):
    """Return the photos of these numbers, by number, in a question that is built only once."""
    return {photo.pk: photo for photo in _photos.ask_about(numbers)}


def pictures_for(photo, slot, *, is_preview=False):
    """Return the photo's pictures for the slot by format, small to large; empty when none exist.

    A photo that has just become the lead has no crops for a moment: its story sizes stand in.
    """
    if photo is None or photo.is_withdrawn:
        return {}
    there = {picture.spec: picture for picture in _pictures(photo)}
    for steps in _choices(slot):
        if jpegs := _in(there, steps, "jpeg"):
            return {"avif": _in(there, steps, "avif"), "jpeg": jpegs}
    if is_preview and _PREVIEW in there:
        return {"avif": [], "jpeg": [there[_PREVIEW]]}
    return {}


def pictures_of(path, *names):
    """Return what to prefetch for the photo at `path` when it is shown in these slots only.

    A photo has many times the pictures that one slot needs, and a list shows many photos. Of
    what may stand in, only the smallest is fetched.
    """
    return Prefetch(f"{path}__renditions", _pictures_in(names), to_attr="prefetched_renditions")


def fetch_pictures(photos, *names):
    """Fetch the same for photos at hand, by a question that is built only once."""
    by_photo = {photo.pk: [] for photo in photos}
    for row in _question_for(names).rows_about(by_photo):
        picture = Picture(*row)
        by_photo[picture.photo].append(picture)
    for photo in photos:
        photo.pictures = by_photo[photo.pk]


@functools.cache
def _question_for(names):
    return PreparedForSeveral(
        lambda numbers: (
            _pictures_in(names)
            .filter(image__id__in=numbers)
            .values_list("image", "filter_spec", "file", "width", "height")
        )
    )


def _pictures_in(names):
    renditions = apps.get_model("images", "Rendition").objects.filter(
        filter_spec__in=_specs_of(names)
    )
    return renditions.defer("focal_point_key")


@functools.cache
def _specs_of(names):
    steps = {step for name in names for some in _choices(name) for step in some}
    if not set(slots.EVERY_PHOTO).intersection(names):
        steps -= {step for some in _choices(slots.EVERY_PHOTO[0]) for step in some[1:]}
        return [slots.spec(step, kind) for step in steps for kind in slots.FORMATS]
    return [_PREVIEW, *(slots.spec(step, kind) for step in steps for kind in slots.FORMATS)]


def _choices(slot):
    """Yield the slot's steps, then what may stand in for them."""
    for name in (slot, *slots.EVERY_PHOTO):
        yield slots.SLOTS[name]
        yield slots.RETIRED.get(name, [])


def _pictures(photo):
    if hasattr(photo, "pictures"):
        return photo.pictures
    there = getattr(photo, "prefetched_renditions", None)
    return [
        Picture(photo.pk, made.filter_spec, made.file.name, made.width, made.height)
        for made in (photo.renditions.all() if there is None else there)
    ]


def _in(there, steps, kind):
    specs = [slots.spec(step, kind) for step in steps]
    return [there[spec] for spec in specs if spec in there]


def srcset(pictures):
    """Return the pictures as a browser chooses among them."""
    # The names are ours and plain ASCII, so nothing is quoted; the storage is asked once, for it is
    # a lazy object.
    root = default_storage.base_url
    return ", ".join(f"{root}{picture.name} {picture.width}w" for picture in pictures)
