"""Handing a post to the editors, and taking it back."""

from django.db import transaction
from wagtail.models import WorkflowState

from newsroom.posts import telling
from newsroom.posts.checklist import missing_from
from newsroom.posts.models.decision import Decision
from newsroom.posts.permissions import may_submit, may_withdraw
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint


class NotReady(Exception):
    """Raised when a post lacks something; `missing` lists what, in Korean."""

    def __init__(self, missing):
        super().__init__(f"{len(missing)}가지만 더 채워 주세요")
        self.missing = missing


def record(post, kind, user, revision, *, reason="", task_state=None, until=None):
    """Add a decision to the post's record, with the text it was made on."""
    return Decision.objects.create(
        page=post,
        kind=kind,
        reason=reason,
        made_by=user,
        made_by_name=user.get_full_name(),
        revision=revision,
        fingerprint=fingerprint(revision),
        task_state=task_state,
        until=until,
    )


@transaction.atomic
def submit(post, user):
    """Start or resume the review of the post's newest revision.

    A second tap changes nothing. Raises NotReady with what is missing, or Refused.
    """
    post = type(post).objects.select_for_update().get(pk=post.pk)
    if post.workflow_in_progress and post.owner_id == user.pk:
        return None
    if not may_submit(user, post):
        raise Refused("지금은 이 글을 제출할 수 없어요.")
    newest = post.get_latest_revision_as_object()
    if missing := missing_from(newest):
        raise NotReady(missing)
    state = post.current_workflow_state
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user)
    else:
        post.get_workflow().start(post, user)
    decision = record(post, Decision.Kind.SUBMITTED, user, post.latest_revision)
    telling.submitted(post, decision)
    return decision


@transaction.atomic
def withdraw(post, user):
    """Take the post back from review; it becomes a draft again. Raises Refused."""
    post = type(post).objects.select_for_update().get(pk=post.pk)
    if not may_withdraw(user, post):
        raise Refused(_too_late(post, user))
    task_state = post.current_workflow_state.current_task_state
    decision = record(
        post, Decision.Kind.WITHDRAWN, user, post.latest_revision, task_state=task_state
    )
    post.current_workflow_state.cancel(user=user)
    telling.withdrawn(post, decision)
    telling.no_longer_reviewed(post, decision)
    return decision


def _too_late(post, user):
    """Tell the writer what the editors did meanwhile; outwardly they are one."""
    last = post.standing.last
    if post.owner_id == user.pk and last and last.made_by_id != user.pk:
        return f"편집실이 먼저 처리했어요: {last.get_kind_display()}"
    return "지금은 제출을 취소할 수 없어요."
