"""The pictures every photo needs, made in the background before anybody asks for them."""

import logging
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.images.models import Filter, SourceImageIOError

from newsroom.images import darkroom, developing, slots
from newsroom.images.models import Photo, PhotoUse, Rendition

logger = logging.getLogger(__name__)

# A worker that took a photo on and was never heard of again is given up after this.
CLAIM_LASTS = timedelta(minutes=10)


def wanted_specs(photo):
    """Return the filters of all pictures the photo needs, for the places it is used in."""
    if photo.is_withdrawn:
        return [*slots.THUMBNAILS]
    names = slots.EVERY_PHOTO + _special_slots(photo)
    steps = dict.fromkeys(step for name in names for step in _worthwhile(photo, slots.SLOTS[name]))
    public = [slots.spec(step, kind) for step in steps for kind in slots.formats_of(step)]
    return [*slots.THUMBNAILS, *public]


def missing_specs(photo):
    """Return those of the wanted filters for which there is no picture yet."""
    there = set(photo.renditions.values_list("filter_spec", "focal_point_key"))
    return [
        spec
        for spec in wanted_specs(photo)
        if (spec, Filter(spec).get_cache_key(photo)) not in there
    ]


def prepare(photo):
    """Make whatever pictures of the photo are missing, now."""
    if not _take_on(photo):
        return
    specs = missing_specs(photo)
    try:
        if specs:
            developing.make(photo, specs)
    except SourceImageIOError as error:
        logger.error("The original of photo %s is missing or rotten: %s", photo.pk, error)
    _mark_prepared(photo)


def prepare_waiting(limit=20):
    """Prepare some waiting photos, those readers are waiting for first; return how many.

    Several workers may do this at once: each takes a photo on before it begins.
    """
    done = 0
    for photo in _waiting()[:limit]:
        if _take_on(photo, only_if_free=True):
            prepare(photo)
            done += 1
    return done


def await_new_sizes():
    """Let photos prepared for other sizes wait for those shown now; return how many.

    Call it now and then: after an update the first call finds all photos, later ones none.
    """
    smallest = slots.spec(slots.STORY[0], slots.FORMATS[0])
    pictures = Rendition.objects.filter(image=OuterRef("pk"))
    photos = Photo.objects.shown().filter(
        Exists(pictures.filter(filter_spec__in=slots.PUBLIC_SPECS)),
        ~Exists(pictures.filter(filter_spec=smallest)),
        prepared_at__isnull=False,
    )
    return photos.update(prepared_at=None, claimed_at=None)


def prepare_many(photos, processes=2):
    """Prepare many photos with several decoders at work; yield each photo when it is done."""
    photos = list(photos)
    with darkroom.workbench() as bench:
        jobs = []
        for photo in photos:
            _take_on(photo)
            jobs.append(developing.order(photo, missing_specs(photo), bench))
        done = darkroom.develop_side_by_side(jobs, processes)
        for photo, (job, answer) in zip(photos, done, strict=True):
            if "refused" not in answer:
                developing.file_away(photo, job, answer)
            _mark_prepared(photo)
            yield photo


def _waiting():
    is_shown = Exists(PhotoUse.objects.filter(photo=OuterRef("pk"), is_live=True))
    return Photo.objects.awaiting_renditions().filter(_free()).order_by(is_shown.desc(), "-pk")


def _free():
    return Q(claimed_at=None) | Q(claimed_at__lt=timezone.now() - CLAIM_LASTS)


def _take_on(photo, *, only_if_free=False):
    """Write down that this worker makes the pictures, of the photo as it is now; tell if it may."""
    rows = Photo.objects.filter(_free() if only_if_free else Q(), pk=photo.pk)
    if not rows.update(claimed_at=timezone.now()):
        return False
    photo.refresh_from_db()
    return True


def _mark_prepared(photo):
    """Note that nothing is missing, unless the photo changed or got a new place meanwhile."""
    photo.prepared_at = timezone.now()
    unchanged = Photo.objects.filter(pk=photo.pk, claimed_at=photo.claimed_at)
    unchanged.update(prepared_at=photo.prepared_at)


def _special_slots(photo):
    """Return the slots for what the photo does besides standing in a story."""
    pages = photo.uses.filter(is_lead=True).values_list("page__reporterpage", flat=True)
    names = [slots.LEAD_OF_A_POST if profile is None else slots.PORTRAIT for profile in pages]
    return [slot for some in names for slot in some]


def _worthwhile(photo, steps):
    """Yield the steps up to the first that shows all the pixels the photo has."""
    widest = 0
    for step in steps:
        width = developing.crop(photo, step)["size"][0]
        if width > widest:
            yield step
        widest = width
