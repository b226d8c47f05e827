"""Making the pictures of a photo that is kept: the decoder draws, the rows say where they are.

Wagtail would decode in the web process and once for every size; here one decoder draws all
sizes of a photo from one reading of its original.
"""

from pathlib import Path

from django.core.files.storage import default_storage
from django.db import transaction
from wagtail.images.models import Filter, SourceImageIOError

from newsroom.caching import changed
from newsroom.images import darkroom
from newsroom.images.slots import THUMBNAILS

# All pictures together, for pages that list them.
PICTURES = "pictures"

_KINDS = {".jpg": "JPEG", ".png": "PNG"}


def make(photo, specs):
    """Make these pictures of the photo now and return them by filter.

    Raises Wagtail's SourceImageIOError when the original is missing or rotten, for which every
    screen of Wagtail has a placeholder.
    """
    with darkroom.workbench() as bench:
        job = order(photo, specs, bench)
        [answer] = darkroom.develop([job])
        if "refused" in answer:
            raise SourceImageIOError(f"{photo.file.name}: {answer['refused']}")
        file_away(photo, job, answer)
    return {
        picture.filter_spec: picture for picture in photo.renditions.filter(filter_spec__in=specs)
    }


def order(photo, specs, bench):
    """Return the decoder's job for these pictures of a photo."""
    pictures = [
        {"path": str(Path(bench) / f"{photo.key}-{number}{_ending(spec)}"), **crop(photo, spec)}
        for number, spec in enumerate(specs)
    ]
    source = Path(photo.file.path)
    return {
        "source": str(source),
        "kind": _KINDS.get(source.suffix, "JPEG"),
        "pictures": pictures,
        "specs": list(specs),
    }


def crop(photo, spec):
    """Return which part of the photo a filter shows and how large, exactly as Wagtail sees it.

    Where Wagtail's sums come out a fraction over the edge, the part ends at the edge.
    """
    transform = Filter(spec).get_transform(photo)
    part = transform.get_rect().round()
    right, bottom = min(part.right, photo.width), min(part.bottom, photo.height)
    box = [part.left, part.top, right, bottom]
    return {"box": box, "size": list(transform.size)}


@transaction.atomic
def file_away(photo, job, answer):
    """Put the drawn pictures in their places, unless the photo has become another meanwhile.

    Of a photo that was withdrawn meanwhile only what editors look at is kept.
    """
    photos = type(photo).objects.select_for_update().filter(pk=photo.pk, key=photo.key)
    now = photos.first()
    if now is None:
        return
    drawn = zip(job["specs"], job["pictures"], answer["pictures"], strict=True)
    keep(
        photo,
        [
            (spec, picture["path"], size)
            for spec, picture, size in drawn
            if spec in THUMBNAILS or not now.is_withdrawn
        ],
    )


def keep(photo, drawn):
    """Keep drawn pictures, given as (filter, path, size); what is there already stays."""
    changed(f"photo:{photo.pk}", PICTURES)
    Rendition = photo.get_rendition_model()
    Rendition.objects.bulk_create(
        [
            Rendition(
                image=photo,
                filter_spec=spec,
                focal_point_key=Filter(spec).get_cache_key(photo),
                file=_put_in_place(photo, spec, path),
                **size,
            )
            for spec, path, size in drawn
        ],
        ignore_conflicts=True,
    )


def _put_in_place(photo, spec, path):
    """Rename a finished file into its place; a name says all that the picture depends on."""
    focus = Filter(spec).get_cache_key(photo)
    parts = [spec.replace("|", "."), *([focus] if focus else [])]
    name = f"renditions/{photo.key}/{'.'.join(parts)}{Path(path).suffix}"
    target = Path(default_storage.path(name))
    target.parent.mkdir(parents=True, exist_ok=True)
    Path(path).replace(target)
    return name


def _ending(spec):
    return ".avif" if "format-avif" in spec else ".jpg"
