"""Telling readers what was put right in a post they have met (정정, 내용 추가)."""

from django.db import transaction
from wagtail.log_actions import log

from newsroom.caching import changed
from newsroom.posts import lists, telling
from newsroom.posts.models.correction import Correction
from newsroom.posts.permissions import may_correct
from newsroom.posts.refusals import Refused


class CorrectionRefused(Refused):
    """Raised when a correction cannot be added; says why, and what another editor did."""


def seen_of(post):
    """Return what a form carries of the post: its live text and its newest correction."""
    newest = post.corrections.first()
    return {"live": post.live_revision_id, "newest": newest.pk if newest else None}


@transaction.atomic
def correct(post, user, seen, kind, note):
    """Add a correction to the live post as it was seen. Raises CorrectionRefused."""
    post = type(post).objects.select_for_update().get(pk=post.pk)
    if not may_correct(user, post):
        raise CorrectionRefused("게시한 적 있는 글을, 글쓴이가 아닌 편집자만 정정할 수 있어요.")
    if not (note := (note or "").strip()):
        raise CorrectionRefused("무엇을 바로잡았는지 적어 주세요.")
    _refuse_stale(post, seen)
    correction = Correction.objects.create(
        post=post,
        kind=kind,
        note=note,
        made_by=user,
        made_by_name=user.get_full_name(),
        revision=post.live_revision,
    )
    # The page with the post, and every list its corrections stand in, are made anew.
    changed(f"page:{post.pk}", lists.CORRECTIONS)
    log(
        instance=post,
        action="posts.correct",
        user=user,
        data={"reason": note, "kind": kind},
        revision=post.live_revision,
    )
    telling.corrected(correction)
    return correction


def _refuse_stale(post, seen):
    now = seen_of(post)
    if seen["live"] != now["live"]:
        raise CorrectionRefused("그사이 올라간 글이 바뀌었어요. 바뀐 글을 보고 다시 남겨 주세요.")
    if seen["newest"] != now["newest"]:
        first = post.corrections.first()
        raise CorrectionRefused(
            f"{first.made_by_name} 님이 먼저 정정을 남겼어요: {first.note} "
            "그래도 더 알릴 것이 있으면 다시 남겨 주세요."
        )
