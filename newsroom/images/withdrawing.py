"""Withdrawing a photo everywhere at once, as when somebody in it takes their consent back.

The photo's own row says so, and everything that shows, serves or offers photos asks it: no text
is rewritten, and no old revision can bring the photo back. What happened stays in the log; the
file stays for the editors alone, and is deleted after some weeks.
"""

from datetime import timedelta

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from newsroom.caching import changed
from newsroom.images import developing, slots
from newsroom.images.models import UNSETTLED_PEOPLE, LockedOriginal, People, Photo
from newsroom.images.permissions import may_keep_desk
from newsroom.images.refusals import PhotoRefused
from newsroom.images.who import who_did


def _locked(photo_id, user):
    if not may_keep_desk(user):
        raise PhotoRefused("사진을 거두고 되돌리는 일은 편집실에서 해요.")
    return Photo.objects.select_for_update().get(pk=photo_id)


@transaction.atomic
def withdraw(photo_id, user, reason):
    """Hide the photo from everyone but the editors, from this transaction on.

    What is known of the people in it is open again. Raises PhotoRefused.
    """
    photo = _locked(photo_id, user)
    if photo.is_withdrawn:
        raise PhotoRefused(f"{who_did(photo, 'images.withdraw')} 먼저 거둔 사진이에요.")
    photo.withdrawn_at = timezone.now()
    photo.people = People.UNCLEAR
    photo.save(update_fields=["withdrawn_at", "people"])
    photo.renditions.exclude(filter_spec__in=slots.THUMBNAILS).delete()
    changed(f"photo:{photo.pk}", developing.PICTURES)
    log(instance=photo, action="images.withdraw", user=user, data={"reason": reason})
    return photo


@transaction.atomic
def give_back(photo_id, user, reason, people):
    """Show the photo again where it stands, with what is now known of the people in it.

    Raises PhotoRefused when it is shown already, or when its file is deleted.
    """
    photo = _locked(photo_id, user)
    if not photo.is_withdrawn:
        raise PhotoRefused(f"{who_did(photo, 'images.give_back')} 먼저 되돌린 사진이에요.")
    if photo.forgotten_at:
        raise PhotoRefused("파일을 이미 지워서 되돌릴 수 없어요. 사진을 새로 올려 주세요.")
    if people in ["", *UNSETTLED_PEOPLE]:
        raise PhotoRefused("사진 속 사람을 확인해야 되돌릴 수 있어요.")
    photo.withdrawn_at = None
    photo.people = people
    photo.save(update_fields=["withdrawn_at", "people"])
    photo.await_renditions()
    log(instance=photo, action="images.give_back", user=user, data={"reason": reason})
    return photo


def forget_locked_files():
    """Delete the files that were locked away long enough; return how many."""
    before = timezone.now() - timedelta(days=settings.NEWSROOM["LOCKED_PHOTO_DAYS"])
    withdrawn = Photo.objects.filter(withdrawn_at__lt=before, forgotten_at=None)
    replaced = LockedOriginal.objects.filter(locked_at__lt=before)
    ids = [*withdrawn.values_list("pk", flat=True)]
    return sum(_forget(pk, before) for pk in ids) + sum(_delete(locked) for locked in replaced)


@transaction.atomic
def _forget(photo_id, before):
    """Delete a withdrawn photo's file and all pictures, unless it was given back meanwhile."""
    rows = Photo.objects.select_for_update().filter(pk=photo_id, withdrawn_at__lt=before)
    photo = rows.first()
    if photo is None:
        return 0
    photo.forgotten_at = timezone.now()
    photo.save(update_fields=["forgotten_at"])
    photo.renditions.all().delete()
    name = photo.file.name
    transaction.on_commit(lambda: default_storage.delete(name))
    for locked in photo.locked_originals.all():
        _delete(locked)
    return 1


@transaction.atomic
def _delete(locked):
    locked.delete()
    transaction.on_commit(lambda: default_storage.delete(locked.file))
    return 1
