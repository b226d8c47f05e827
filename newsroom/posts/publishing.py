"""The only way a post becomes live, and the only way it stops being live.

Wagtail has several doors that flip `live` (edit form, bulk action, page action, scheduler).
All of them end in saving the page, and `guard` refuses a save that changes what readers see
unless it happens inside `publish` or `unpublish` below.
"""

from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.log_actions import log
from wagtail.models import Page

from newsroom.images.models import UNSETTLED_PEOPLE, Photo
from newsroom.posts import telling
from newsroom.posts.halting import is_held
from newsroom.posts.models.decision import Decision
from newsroom.posts.overriding import overrides
from newsroom.posts.permissions import (
    is_author,
    may_bin,
    may_end,
    may_publish,
    may_restore,
    may_unpublish,
)
from newsroom.posts.refusals import Refused
from newsroom.posts.story import photos_in

_TAKEN_DOWN = (Decision.Kind.UNPUBLISHED, Decision.Kind.ENDED)
_changing_live = ContextVar("changing_live", default=False)


class NotPublishable(Refused):
    """Raised when a post cannot go live or be taken down."""


@contextmanager
def _live_may_change():
    token = _changing_live.set(True)
    try:
        yield
    finally:
        _changing_live.reset(token)


def guard(post):
    """Refuse to save a post whose live text would change by a side door."""
    if _changing_live.get() or post.pk is None:
        if post.pk is None and post.live and not _changing_live.get():
            raise NotPublishable("글은 편집실의 승인을 거쳐 게시돼요.")
        return
    now = Page.objects.filter(pk=post.pk).values_list("live", "live_revision_id").first()
    if now and now != (post.live, post.live_revision_id):
        raise NotPublishable("글은 편집실의 승인을 거쳐 게시하거나 내릴 수 있어요.")


def unsettled_photos(post):
    """Return the photos of a post in which the people are not yet accounted for."""
    shown = Photo.objects.shown().filter(pk__in=photos_in(post))
    return shown.filter(people__in=["", *UNSETTLED_PEOPLE])


def refuse_unsettled(post):
    """Raise NotPublishable when a photo's people are unclear or still to be blurred."""
    if count := unsettled_photos(post).count():
        raise NotPublishable(
            f"사진 속 사람을 확인해야 하는 사진이 {count}장 있어요. "
            "‘확인 필요’나 ‘가림 요청’을 해결한 뒤 게시해 주세요."
        )


def _refuse_what_changed(post, revision):
    """Ask the rules again when the time has come: much may have happened since the approval."""
    if revision.approved_go_live_at is None:
        raise NotPublishable("승인한 사람이 없는 글은 게시할 수 없어요.")
    if post.binned_at or post.standing.is_over:
        raise NotPublishable("그사이 끝난 글이에요. 예약을 취소해 주세요.")
    approval = post.standing.approval
    if approval and approval.was_by_four_eyes and is_author(approval.made_by, revision.as_object()):
        raise NotPublishable(
            "승인한 사람이 그사이 글쓴이가 됐어요. 다른 편집자가 보고 다시 예약해 주세요."
        )


def _refuse_unapproved(post, revision, user):
    if user is None:
        _refuse_what_changed(post, revision)
    if post.workflow_in_progress:
        raise NotPublishable("검토 중인 글이에요. 검토 화면에서 승인하면 게시돼요.")
    if user and not overrides() and not may_publish(user, post):
        raise NotPublishable(
            "내가 쓴 글이거나 게시할 권한이 없어요. 다른 편집자에게 부탁해 주세요."
        )
    if not post.standing.was_approved:
        raise NotPublishable("아직 승인하지 않은 글이에요. 제출한 뒤 승인하면 게시돼요.")


@transaction.atomic
def publish(publish_page, post, revision, user, **kwargs):
    """Publish or schedule an approved revision, by a person or by the scheduler.

    `publish_page` is Wagtail's own act. Raises NotPublishable with what to do about it. What a
    halt holds is passed over by the scheduler without a word: nothing is wrong with it, and
    Wagtail's own command would leave all that follow it behind.
    """
    if user is None and is_held(revision):
        return None
    post = type(post).objects.get(pk=post.pk)
    _refuse_unapproved(post, revision, user)
    refuse_unsettled(revision.as_object())
    kwargs["skip_permission_checks"] = True
    with _live_may_change():
        result = publish_page(revision, user=user, **kwargs)
    fresh = type(post).objects.get(pk=post.pk)
    if fresh.live and fresh.live_revision_id == revision.pk:
        telling.went_live(fresh, revision, was_live=post.live)
    return result


@transaction.atomic
def unpublish(unpublish_page, post, *args, **kwargs):
    """Take a post down because its time is over; people use `take_down`, which asks why."""
    if kwargs.get("user") is not None or not kwargs.get("set_expired"):
        raise NotPublishable("글을 내릴 때는 사유를 적어 주세요.")
    with _live_may_change():
        return unpublish_page(*args, **kwargs)


@transaction.atomic
def take_down(post, user, reason, *, is_final=False, until=None):
    """Unpublish a post, for a while or for good, with the reason its authors are told.

    Raises NotPublishable for whom may not, and when somebody else was first.
    """
    post = type(post).objects.select_for_update().get(pk=post.pk)
    if not may_unpublish(user, post):
        raise NotPublishable(who_took_down(post) or "이 글을 내릴 권한이 없어요.")
    decision = _decide_down(post, user, reason, is_final=is_final, until=until)
    with _live_may_change():
        Page.unpublish(post, user=user, log_action=False)
    telling.taken_down(post, decision)
    return decision


@transaction.atomic
def end(post, user, reason):
    """Take a post down for good, also one that is down for a while or past its time.

    Raises NotPublishable for whom may not, when somebody else was first, and when its next text
    is being reviewed: a colleague may have claimed it, and whoever decides about it says so there.
    """
    post = type(post).objects.select_for_update().get(pk=post.pk)
    if not may_end(user, post):
        raise NotPublishable(who_took_down(post) or "이 글을 내릴 권한이 없어요.")
    if post.live:
        return take_down(post, user, reason, is_final=True)
    if post.workflow_in_progress:
        raise NotPublishable("다시 검토하고 있는 글이에요. 검토를 먼저 끝내 주세요.")
    _call_off_what_was_to_come(post, user)
    decision = _decide_down(post, user, reason, is_final=True)
    telling.stays_down(post, decision)
    return decision


def _call_off_what_was_to_come(post, user):
    post.revisions.update(approved_go_live_at=None)
    if state := post.current_workflow_state:
        state.cancel(user=user)


def _decide_down(post, user, reason, *, is_final, until=None):
    """Write down, in the record of decisions and in the log, that a post is down and why."""
    kind = Decision.Kind.ENDED if is_final else Decision.Kind.UNPUBLISHED
    revision = post.live_revision
    decision = Decision.objects.create(
        page=post,
        kind=kind,
        reason=reason,
        made_by=user,
        made_by_name=user.get_full_name(),
        revision=revision,
        until=until,
    )
    log(
        instance=post,
        action="posts.take_down",
        user=user,
        data={"reason": reason, "kind": kind},
        revision=revision,
    )
    return decision


def who_took_down(post):
    """Tell who took the post down, and when; nothing about a post that is up or never was."""
    last = post.standing.last
    if post.live or last is None or last.kind not in _TAKEN_DOWN:
        return ""
    when = date_format(timezone.localtime(last.made_at), "n. j. H:i")
    return f"{last.made_by_name} 님이 {when}에 먼저 내렸어요: {last.get_kind_display()}"


@transaction.atomic
def bin_draft(post, user):
    """Put a draft that was never submitted into the bin, where it waits 30 days."""
    if user is None or not may_bin(user, post):
        raise NotPublishable("제출했거나 게시한 글은 지울 수 없어요.")
    post.binned_at = timezone.now()
    type(post).objects.filter(pk=post.pk).update(binned_at=post.binned_at)
    log(instance=post, action="posts.bin", user=user)


@transaction.atomic
def restore_from_bin(post, user):
    """Take a draft back out of the bin."""
    if not may_restore(user, post):
        raise NotPublishable("휴지통에서 꺼낼 수 없는 글이에요.")
    type(post).objects.filter(pk=post.pk).update(binned_at=None)
    post.binned_at = None
    log(instance=post, action="posts.restore", user=user)
