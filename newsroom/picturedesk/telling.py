"""Who hears what became of a photo: its uploader, the writers of its posts, the other editors."""

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import reverse

from newsroom.accounts.roles import CHIEFS, EDITORS, is_editor
from newsroom.notices.digest import by_day
from newsroom.notices.telling import tell
from newsroom.posts.telling import authors_of


def people_of(photo, posts):
    """Return everyone the photo concerns who is no editor: its uploader and its posts' writers."""
    writers = [person for post in posts for person in authors_of(post)]
    people = {person.pk: person for person in [photo.uploaded_by_user, *writers] if person}
    return [person for person in people.values() if not is_editor(person)]


def _editors_but(user):
    editors = get_user_model().objects.in_role(EDITORS, CHIEFS)
    return editors.filter(~Q(pk=user.pk))


def withdrawn(photo, posts, user, reason):
    """Tell the writers once, however many of their posts use the photo, and the editors."""
    step = f"photo_withdrawn:{photo.pk}:{photo.withdrawn_at:%Y%m%d%H%M%S}"
    tell(
        people_of(photo, posts),
        step,
        "사진 한 장을 거두었어요",
        f"편집실이 사진을 모든 글에서 거두었어요. 사유: {reason} "
        "글은 그대로 있고 사진 자리만 비어요. 다른 사진을 넣고 싶으면 글을 열어 바꿔 주세요.",
        link=reverse("writing:mine"),
        mail_at=by_day(),
    )
    tell(
        _editors_but(user),
        step,
        "사진 한 장을 거두었어요",
        f"{user.get_full_name()} 님이 사진을 모든 글에서 거두었어요. 사유: {reason}",
        link=reverse("wagtailimages:edit", args=[photo.pk]),
    )


def given_back(photo, posts, user, moment):
    step = f"photo_given_back:{photo.pk}:{moment:%Y%m%d%H%M%S}"
    message = "거두었던 사진이 다시 보여요. 사진을 쓴 글에 그대로 돌아왔어요."
    tell(
        people_of(photo, posts),
        step,
        "사진을 되돌렸어요",
        message,
        link=reverse("writing:mine"),
        mail_at=by_day(),
    )
    tell(
        _editors_but(user),
        step,
        "사진을 되돌렸어요",
        f"{user.get_full_name()} 님이 거두었던 사진을 되돌렸어요.",
        link=reverse("wagtailimages:edit", args=[photo.pk]),
    )


def replaced(post, revision):
    """Tell the writers of a text that is not live; of a live one the publishing tells them."""
    tell(
        authors_of(post),
        f"photo_replaced:{revision.pk}",
        "사진을 바꿨어요",
        "편집실이 글의 사진 한 장을 다른 사진으로 바꿨어요. 글을 열면 보여요.",
        page=post,
        link=reverse("writing:history", args=[post.pk]),
        mail_at=by_day(),
    )
