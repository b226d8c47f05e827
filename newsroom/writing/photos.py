"""Photos on their way from a phone into a post, and what is asked about each."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from django.utils import timezone

from newsroom.images.arrival import inspect, unpack
from newsroom.images.forms import ANSWERS
from newsroom.images.models import Photo, Rendition
from newsroom.images.permissions import may_add, may_change
from newsroom.images.refusals import refusal
from newsroom.posts.refusals import Refused
from newsroom.posts.story import photos_in

THUMBNAIL = "max-800x600"
SMALL = "max-165x165"
FIRST_PHONES = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def let_in(user, file, *, taken_at=None):
    """Take one file in and return (photo, whether this person sent it before).

    `taken_at` is when it was taken, for a file that does not say so itself.

    Sending the same bytes again, after a lost reply or by a second choice, gives the same photo.
    Raises a ValidationError that says in Korean why a file is refused, and Refused.
    """
    if not may_add(user):
        raise Refused("지금은 사진을 올릴 수 없어요. 활동 기간을 확인해 주세요.")
    if file is None:
        raise ValidationError("사진이 함께 오지 않았어요. 다시 골라 주세요.")
    parcel = inspect(file)
    if known := Photo.objects.recognised(user, parcel.hash):
        if known.is_withdrawn:
            raise refusal("withdrawn", parcel.name)
        return known, True
    arrived = unpack(parcel)
    arrived.taken_at = arrived.taken_at or taken_at
    return Photo.objects.take_in(arrived, by=user, credit=own_name(user)), False


def moment_of(milliseconds):
    """Return the moment a phone names in milliseconds since 1970; nothing for nonsense."""
    try:
        moment = dt.datetime.fromtimestamp(int(milliseconds or 0) / 1000, dt.UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment if FIRST_PHONES <= moment <= timezone.now() else None


def own_name(user):
    """Return the name that stands under what the user photographed: the credit starts as it."""
    profile = getattr(user, "profile", None)
    return profile.title if profile else user.get_full_name()


def answer_about(user, photo, sent):
    """Keep what the writer says about a photo. Raises Refused or a ValidationError."""
    if not may_change(user, photo):
        raise Refused("독자가 보고 있거나 편집실에서 보고 있는 사진이라 지금은 고칠 수 없어요.")
    if "people" in sent:
        if sent["people"] not in {"", *ANSWERS}:
            raise ValidationError("사진 속 사람이 있는지 다시 골라 주세요.")
        photo.people = sent["people"]
    if "credit" in sent:
        photo.credit = str(sent["credit"]).strip()[:60]
    if "is_ai_made" in sent:
        photo.is_ai_made = bool(sent["is_ai_made"])
    photo.save(update_fields=["people", "credit", "is_ai_made"])
    return photo


def seen_in(post):
    """Return the photos of a post with the pictures made of them."""
    return Photo.objects.filter(pk__in=photos_in(post)).with_renditions()


def facts_of(photo, user):
    """Return what the writing screen shows and asks about a photo."""
    return {
        "id": photo.pk,
        "address": "" if photo.is_withdrawn else _thumbnail(photo),
        "is_withdrawn": photo.is_withdrawn,
        "width": photo.width,
        "height": photo.height,
        "people": photo.people,
        "credit": photo.credit,
        "is_ai_made": photo.is_ai_made,
        "taken_at": photo.taken_at.isoformat() if photo.taken_at else "",
        "is_mine": photo.uploaded_by_user_id == user.pk,
    }


def _thumbnail(photo):
    there = {picture.filter_spec: picture for picture in photo.renditions.all()}
    return there[THUMBNAIL].url if THUMBNAIL in there else ""


def small_pictures_of(path):
    """Return what to prefetch for the photos at `path` when only a small picture is shown."""
    renditions = Rendition.objects.filter(filter_spec=SMALL)
    return Prefetch(f"{path}__renditions", renditions, to_attr="small_pictures")


def small_picture(photo):
    """Return the address of a small picture of a photo fetched with them, or nothing."""
    return photo.small_pictures[0].url if photo and photo.small_pictures else ""
