"""Deciding about a post in review: approve, request changes, decline.

A decision names the revision it was made on and the fingerprint of the text that was seen.
Whatever door it comes by, it passes `open_review`, and exactly one decision stands. Where a
colleague has claimed the review, `despite_claim` names the claim that was seen and passed over.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.log_actions import log
from wagtail.models import TaskState

from newsroom.desk.claiming import refuse_unnoticed, tell_claimant
from newsroom.posts import telling
from newsroom.posts.differing import difference
from newsroom.posts.models import Decision, PostPage
from newsroom.posts.overriding import overriding
from newsroom.posts.permissions import may_decide, may_override
from newsroom.posts.publishing import refuse_unsettled
from newsroom.posts.refusals import Refused
from newsroom.posts.scheduling import put_time, refuse_live, refuse_past, refuse_stale
from newsroom.posts.submitting import record
from newsroom.posts.telling import changes
from newsroom.posts.watching import answer_names

Kind = Decision.Kind


class DecisionRefused(Refused):
    """Raised when a decision does not stand."""


class AlreadyDecided(DecisionRefused):
    """Raised when someone else was first; the message says who did what and when."""


def request_changes(task_state_id, user, seen, reason, *, canned=(), despite_claim=None):
    """Send the post back to its writer with a reason; `canned` are the usual ones it holds."""
    reason = _required(reason, "무엇을 고치면 좋을지 적어 주세요.")
    with transaction.atomic():
        task_state, post = open_review(task_state_id, user, seen, despite_claim)
        decision = _record(post, Kind.CHANGES_REQUESTED, user, task_state, reason)
        decision.canned.set(canned)
        task_state.reject(user=user, comment=reason)
        telling.changes_requested(post, decision)
    return decision


def decline(task_state_id, user, seen, reason, *, canned=(), despite_claim=None):
    """End the review for good: the post is not taken. It stays readable to its writer."""
    reason = _required(reason, "싣지 못하는 까닭을 적어 주세요.")
    with transaction.atomic():
        task_state, post = open_review(task_state_id, user, seen, despite_claim)
        decision = _record(post, Kind.DECLINED, user, task_state, reason)
        decision.canned.set(canned)
        task_state.workflow_state.cancel(user=user)
        log(
            instance=post,
            action="posts.decline",
            user=user,
            data={"reason": reason},
            revision=decision.revision,
        )
        telling.declined(post, decision)
    return decision


def approve(
    task_state_id, user, seen, *, go_live_at=None, comment="", names_answer="", despite_claim=None
):
    """Approve the text that was seen: live now, or at `go_live_at`, a moment to come.

    Where names to watch stand in it, `names_answer` says that somebody looked, and is logged.
    """
    refuse_past(go_live_at)
    with transaction.atomic():
        task_state, post = open_review(task_state_id, user, seen, despite_claim)
        check_newest(post, user, names_answer)
        decision = _record(post, Kind.APPROVED, user, task_state, comment)
        put_time(post, user, go_live_at)
        task_state.approve(user=user, comment=comment)
        if go_live_at:
            telling.scheduled(post, decision, go_live_at)
    return decision


def override(
    task_state_id, user, seen, reason, *, go_live_at=None, names_answer="", despite_claim=None
):
    """Approve where four eyes stand against it: chiefs only, with a reason that is recorded."""
    reason = _required(reason, "예외로 승인하는 사유를 적어 주세요.")
    refuse_past(go_live_at)
    with transaction.atomic():
        task_state, post = open_review(task_state_id, user, seen, despite_claim, by_override=True)
        check_newest(post, user, names_answer)
        decision = _record(post, Kind.OVERRIDDEN, user, task_state, reason)
        log(
            instance=post,
            action="posts.override",
            user=user,
            data={"reason": reason},
            revision=decision.revision,
        )
        with overriding():
            put_time(post, user, go_live_at)
            task_state.approve(user=user, comment=reason)
        if go_live_at:
            telling.scheduled(post, decision, go_live_at)
    return decision


def publish_approved(post, user, seen, *, go_live_at=None, names_answer=""):
    """Publish or schedule again a post that was approved before and is not live now."""
    refuse_past(go_live_at)
    with transaction.atomic():
        post = PostPage.objects.select_for_update().get(pk=post.pk)
        refuse_live(post)
        refuse_stale(post, seen)
        answer_names(post.get_latest_revision_as_object(), user, names_answer)
        revision = put_time(post, user, go_live_at) or post.latest_revision
        revision.publish(user=user)
        if go_live_at:
            telling.scheduled_anew(post, f"scheduled:{revision.pk}", go_live_at)
    return revision


def open_review(task_state_id, user, seen, despite_claim=None, *, by_override=False):
    """Return the review and its post when this user may decide on the text they saw.

    `seen` is the pair (revision id, fingerprint). Raises DecisionRefused, AlreadyDecided, or
    ClaimRefused where a colleague is reviewing and `despite_claim` is not their claim.
    """
    reviews = TaskState.objects.select_related("workflow_state")
    known = reviews.filter(pk=task_state_id).first()
    if known is None:
        raise DecisionRefused("없는 검토예요. 목록에서 다시 열어 주세요.")
    # The post before its review, in the order writers' acts lock them.
    post = PostPage.objects.select_for_update().get(pk=known.workflow_state.object_id)
    task_state = reviews.select_for_update().get(pk=task_state_id)
    if task_state.status != TaskState.STATUS_IN_PROGRESS:
        raise AlreadyDecided(who_was_first(post))
    allowed = may_override(user, post) if by_override else may_decide(user, post)
    if not allowed:
        raise DecisionRefused("내가 쓰거나 제출한 글은 다른 편집자가 검토해요.")
    refuse_unnoticed(user, despite_claim, task_state=task_state)
    refuse_stale(post, seen)
    return task_state, post


def check_newest(post, user, names_answer):
    """Refuse a text whose photos or names nobody has accounted for."""
    newest = post.get_latest_revision_as_object()
    refuse_unsettled(newest)
    answer_names(newest, user, names_answer)


def who_was_first(post):
    """Tell who ended the review of the post, when and how."""
    last = post.standing.last
    if last is None:
        return "이미 끝난 검토예요."
    when = date_format(timezone.localtime(last.made_at), "n. j. H:i")
    return f"{last.made_by_name} 님이 {when}에 먼저 처리했어요: {last.get_kind_display()}"


def _record(post, kind, user, task_state, reason):
    newest = post.latest_revision
    decision = record(post, kind, user, newest, reason=reason, task_state=task_state)
    tell_claimant(decision)
    if kind != Kind.DECLINED and _was_mended(post, decision):
        changes.mended(post, decision)
    return decision


def _was_mended(post, decision):
    """Tell whether the text differs from what was handed in, and the writer has not agreed yet."""
    handed_in = post.decisions.filter(kind=Kind.SUBMITTED).select_related("revision").first()
    if handed_in is None or handed_in.revision is None:
        return False
    if handed_in.fingerprint == decision.fingerprint:
        return False
    agreed = post.consents.filter(fingerprint=decision.fingerprint, is_agreed=True)
    return not agreed.exists() and bool(difference(handed_in.revision, decision.revision))


def _required(text, message):
    if not (text := (text or "").strip()):
        raise DecisionRefused(message)
    return text
