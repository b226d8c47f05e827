"""Putting another photo in the place of one, in every post at once (모두 바꾸기).

Each text gets a new revision, and what is live is published anew by the editor's act, under the
rules for publishing: nobody changes the live text of a post of their own. Posts that have to stay
as they are, are listed with the reason before and after; all others change together or not at all.
"""

import hashlib
from dataclasses import dataclass

from django.db import transaction
from wagtail.log_actions import log

from newsroom.images.models import UNSETTLED_PEOPLE, Photo
from newsroom.images.permissions import may_keep_desk
from newsroom.images.refusals import PhotoRefused
from newsroom.images.who import who_did
from newsroom.picturedesk import telling
from newsroom.picturedesk.texts import Texts, put, replace_in, words_about
from newsroom.picturedesk.uses import posts_using
from newsroom.posts.permissions import may_edit, may_publish
from newsroom.posts.story import photos_in

OWN_POST = "내가 쓴 글이라 다른 편집자가 바꿔야 해요."
CLOSED = "끝났거나 휴지통에 있는 글이라 그대로 둬요."
STOPPED = "예약이 멈춰 있는 글이에요. 멈춤을 푼 뒤에 바꿔 주세요."
DOUBLE = "바꿀 사진이 이미 들어 있는 글이라 그대로 둬요."


@dataclass
class Place:
    """A post that uses the photo: its words about it, and why it has to stay as it is, if so."""

    post: object
    texts: Texts
    is_live: bool
    words: object
    hindrance: str = ""


def refuse_replacement(photo, replacement):
    """Raise PhotoRefused when the replacement cannot stand where readers see it."""
    if replacement.pk == photo.pk:
        raise PhotoRefused("같은 사진이에요. 다른 사진을 골라 주세요.")
    if replacement.is_withdrawn:
        raise PhotoRefused("거둔 사진이라 쓸 수 없어요. 다른 사진을 골라 주세요.")
    if replacement.people in ["", *UNSETTLED_PEOPLE]:
        raise PhotoRefused("새 사진 속 사람을 먼저 확인해 주세요. 확인한 사진만 쓸 수 있어요.")


def places_of(photo, replacement, user):
    """Return every post that uses the photo, with what would become of it."""
    posts = posts_using(photo).prefetch_related("bylines", "decisions")
    places = [_place(post, photo, replacement, user) for post in posts]
    return [place for place in places if place.words]


def _place(post, photo, replacement, user):
    texts = Texts(post)
    every = texts.all()
    showing = [(revision, text) for revision, text in every if photo.pk in photos_in(text)]
    shown = {revision for revision, _ in showing}
    place = Place(
        post=post,
        texts=texts,
        is_live=texts.live_revision in shown,
        words=next((words_about(text, photo) for _, text in showing), None),
    )
    if not may_edit(user, post):
        place.hindrance = CLOSED
    elif shown & texts.approved and not may_publish(user, post):
        place.hindrance = OWN_POST
    elif texts.is_schedule_stopped:
        place.hindrance = STOPPED
    elif any(replacement.pk in photos_in(text) for _, text in showing):
        place.hindrance = DOUBLE
    return place


def mark_of(places):
    """Return a mark of the list, to know whether it is still what somebody looked at."""
    told = [f"{place.texts.mark}:{place.hindrance}" for place in places]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


@transaction.atomic
def replace_everywhere(photo, replacement, user, seen, words):
    """Replace the photo in all posts of the list that was seen; return their places.

    `words` maps a post's number to new words about the photo; where it names none, every text
    keeps its own. Raises PhotoRefused when anything is no longer as it was seen.
    """
    if not may_keep_desk(user):
        raise PhotoRefused("사진을 바꾸는 일은 편집실에서 해요.")
    photo, replacement = _both_locked(photo, replacement)
    refuse_replacement(photo, replacement)
    list(posts_using(photo).select_for_update().values_list("pk", flat=True))
    places = places_of(photo, replacement, user)
    if mark_of(places) != seen:
        raise PhotoRefused(_out_of_date(photo, places))
    for place in places:
        if not place.hindrance:
            _replace(place, photo, replacement, user, words.get(place.post.pk))
    log(
        instance=photo,
        action="picturedesk.replace_everywhere",
        user=user,
        data={"replacement": replacement.pk, "posts": _numbers(places)},
    )
    return places


def _out_of_date(photo, places):
    if places:
        return "그사이 글이 바뀌었어요. 새 목록을 보고 다시 확인해 주세요."
    who = who_did(photo, "picturedesk.replace_everywhere")
    return f"그사이 {who} 모두 바꿨어요. 이제 이 사진을 쓰는 글이 없어요."


def _both_locked(*photos):
    rows = Photo.objects.select_for_update().order_by("pk").in_bulk([photo.pk for photo in photos])
    return [rows[photo.pk] for photo in photos]


def _numbers(places):
    return [place.post.pk for place in places if not place.hindrance]


def _replace(place, photo, replacement, user, words):
    def change(text):
        if photo.pk not in photos_in(text):
            return False
        put(text, photo, replacement, words)
        return True

    newest = replace_in(place.texts, user, change)
    if newest and not place.is_live:
        telling.replaced(place.post, newest)
