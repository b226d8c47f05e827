"""Covering faces and number plates (모자이크): burnt into a new file, the old one locked away.

The photo stays the same row, so every post that uses it shows the new file in the moment of the
commit, in all its sizes, and no old revision can bring the face back. The file's name and those
of all pictures are new ones: the old addresses are nobody's from then on.
"""

from pathlib import Path

from django.db import transaction
from wagtail.log_actions import log

from newsroom.images import darkroom, developing, slots
from newsroom.images.arrival import ArrivedFile
from newsroom.images.models import LockedOriginal, People, Photo
from newsroom.images.permissions import may_keep_desk
from newsroom.images.refusals import PhotoRefused, refusal
from newsroom.images.renditions import wanted_specs
from newsroom.images.who import who_did

MOST_REGIONS = 60
# Positions and sizes are thousandths of the photo's width and height, whatever the screen.
WHOLE = 1000


def cover(photo, user, regions, seen_key):
    """Cover regions (left, top, width, height in thousandths) of the photo that was seen.

    Raises PhotoRefused for whom may not, and when the photo became another or was withdrawn
    meanwhile; a ValidationError when the file cannot be worked upon.
    """
    _refuse(photo, user, seen_key)
    boxes = [box_of(region, photo.width, photo.height) for region in regions]
    with darkroom.workbench() as bench:
        arrived, drawn = _redraw(photo, boxes, bench)
        with transaction.atomic():
            photo = Photo.objects.select_for_update().get(pk=photo.pk)
            _refuse(photo, user, seen_key)
            _become(photo, arrived)
            developing.keep(photo, drawn)
            log(instance=photo, action="images.cover", user=user, data={"regions": len(boxes)})
    return photo


def box_of(region, width, height):
    """Return a region as whole pixels (left, top, right, bottom), at least one each way."""
    left, top, across, down = region
    x, y = left * width // WHOLE, top * height // WHOLE
    right = min(width, max(x + 1, -(-(left + across) * width // WHOLE)))
    bottom = min(height, max(y + 1, -(-(top + down) * height // WHOLE)))
    return [min(x, width - 1), min(y, height - 1), right, bottom]


def _refuse(photo, user, seen_key):
    if not may_keep_desk(user):
        raise PhotoRefused("얼굴을 가리는 일은 편집실에서 해요.")
    if photo.is_withdrawn:
        raise PhotoRefused(f"그사이 {who_did(photo, 'images.withdraw')} 거둔 사진이에요.")
    if photo.key != seen_key:
        who = who_did(photo, "images.cover", "wagtail.edit")
        raise PhotoRefused(f"그사이 {who} 사진을 바꿨어요. 새 사진을 보고 다시 가려 주세요.")


def _redraw(photo, boxes, bench):
    """Let the decoder draw the covered photo: its new file, and every picture it needs."""
    kept = darkroom.workbench()
    thumbnails = [
        {"path": str(Path(kept.name) / f"{spec}.jpg"), "within": room}
        for spec, room in slots.THUMBNAILS.items()
    ]
    specs = [spec for spec in wanted_specs(photo) if spec not in slots.THUMBNAILS]
    job = developing.order(photo, specs, bench)
    pictures = job["pictures"]
    job |= {"pictures": [*thumbnails, *pictures], "covered": boxes}
    job["original"] = str(Path(kept.name) / "original")
    [answer] = darkroom.develop([job])
    if "refused" in answer:
        raise refusal(answer["refused"], photo.title)
    sizes = answer["pictures"]
    answer["pictures"] = sizes[: len(thumbnails)]
    answer["taken_at"] = photo.taken_at and photo.taken_at.isoformat()
    drawn = zip(specs, pictures, sizes[len(thumbnails) :], strict=True)
    # The hash stays that of the file once sent: sent again, it is recognised as this photo.
    arrived = ArrivedFile(photo.title, photo.arrival_hash, kept, answer)
    return arrived, [(spec, picture["path"], size) for spec, picture, size in drawn]


def _become(photo, arrived):
    """Take the covered file in the place of the old one, which is locked away."""
    LockedOriginal.objects.create(photo=photo, file=photo.file.name)
    photo.file = arrived
    photo.people = People.BLURRED
    photo.save()
