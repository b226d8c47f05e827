"""Claiming a review (검토 담당): taking it, taking it over from a colleague, letting it go.

Every act holds the rows of the post and of its review, as deciding does: of two at once one is
first, and the other is told who.
"""

from django.conf import settings
from django.db import transaction
from django.db.models import Prefetch
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.log_actions import log
from wagtail.models import TaskState

from newsroom.desk import telling
from newsroom.desk.models.claim import Claim
from newsroom.desk.permissions import may_claim
from newsroom.korean.working_days import end_of_working_day
from newsroom.posts.models import PostPage
from newsroom.posts.refusals import Refused


class ClaimRefused(Refused):
    """Raised when a claim cannot be had, or a colleague's stands in the way."""


def with_claims(posts):
    """Return the posts with their `held_claims`, one of each kind, for one more query in all."""
    held = Claim.objects.held().named()
    return posts.prefetch_related(Prefetch("claims", held, to_attr="held_claims"))


def with_claim(proposals):
    """Return the proposals with their `held_claim`, or None, for one more query in all."""
    held = Claim.objects.held().named()
    return proposals.prefetch_related(Prefetch("claim", held, to_attr="held_claim"))


def claimed_by(posts, editor):
    return posts.filter(pk__in=_foremost().by(editor).values("page"))


def unclaimed(posts):
    return posts.exclude(pk__in=_foremost().values("page"))


def _foremost():
    """Return the claims on what the queue shows of a post: of its review before its proposal."""
    in_review = PostPage.objects.awaiting_review().order_by().values("pk")
    return Claim.objects.held().exclude(proposal__isnull=False, page__in=in_review)


def claim_on(**what):
    """Return the claim that is held on this `task_state` or this `proposal`, or None."""
    held = Claim.objects.held().named().filter(**what)
    whole = held.select_related("editor", "page__owner", "task_state", "proposal__author")
    return whole.defer("page__story", "page__search_text").first()


def stands_against(claim, user, known=None):
    """Tell whether a colleague's claim asks for a second thought.

    `known` is the number of the claim the user has seen and goes past knowingly. Whoever is on
    leave has somebody standing in, and keeps nobody waiting.
    """
    if claim is None or claim.editor_id == user.pk:
        return False
    return not claim.covered_by and claim.pk != known


def refuse_unnoticed(user, known=None, **what):
    """Raise ClaimRefused where a colleague is reviewing and the user did not say they know."""
    claim = claim_on(**what)
    if stands_against(claim, user, known):
        raise ClaimRefused(
            f"{claim.editor.get_full_name()} 님이 {_when(claim.taken_at)}부터 검토하고 있어요. "
            "알고도 결정하려면 확인에 표시하거나 담당을 먼저 넘겨받아 주세요."
        )


def tell_claimant(decision):
    """Tell whoever is reviewing that a colleague has decided. Call it before the review ends."""
    claim = claim_on(task_state=decision.task_state_id)
    if claim and claim.editor_id != decision.made_by_id:
        telling.decided(claim, decision)


@transaction.atomic
def take(post, user, *, over=None):
    """Claim the review of the post until the working day ends. Raises ClaimRefused.

    `over` is the number of the colleague's claim that is knowingly taken over; if somebody else
    has it by now, nothing happens but that the user is told.
    """
    post, task_state = _open_review(post, user)
    return take_open(post, user, over, task_state=task_state)


@transaction.atomic
def release(post, user):
    """Let one's own claim go. Raises ClaimRefused when it is a colleague's by now."""
    post, task_state = _open_review(post, user)
    release_open(post, user, task_state=task_state)


def take_open(post, user, over, **what):
    """Claim what is locked and open to the user: a `task_state`, or a `proposal`."""
    before = claim_on(**what)
    if before and before.editor_id == user.pk:
        return before
    if stands_against(before, user, over):
        raise ClaimRefused(_who_was_first(before))
    Claim.objects.filter(**what).delete()
    claim = _claim(post, user, what)
    action, data = "desk.claim", {}
    if before:
        action, data = "desk.take_over", {"from": before.editor.get_full_name()}
        telling.taken_over(before, claim)
    log(instance=claim, action=action, user=user, title=_title(post), data=data)
    return claim


def release_open(post, user, **what):
    """Let one's own claim go, of what is locked and open to the user."""
    claim = claim_on(**what)
    if claim and claim.editor_id != user.pk:
        raise ClaimRefused(_who_was_first(claim))
    if claim:
        log(instance=claim, action="desk.release", user=user, title=_title(post))
        claim.delete()


def _open_review(post, user):
    """Return the post and its review, locked in the order deciding locks them.

    It must be a review the user may decide about. Raises ClaimRefused.
    """
    post = PostPage.objects.select_for_update().get(pk=post.pk)
    current = post.current_workflow_task_state
    locked = TaskState.objects.select_for_update().filter(pk=current and current.pk).first()
    if locked is None or locked.status != TaskState.STATUS_IN_PROGRESS:
        raise ClaimRefused("검토가 끝난 글이에요. 목록에서 다시 골라 주세요.")
    if not may_claim(user, post):
        raise ClaimRefused("내가 쓰거나 제출한 글은 다른 편집자가 검토해요.")
    return post, locked


def _claim(post, user, what):
    until = end_of_working_day(timezone.now(), settings.NEWSROOM["WORKING_DAY_ENDS"])
    return Claim.objects.create(page=post, editor=user, lasts_until=until, **what)


def _who_was_first(claim):
    name = claim.editor.get_full_name()
    when = _when(claim.taken_at)
    return f"{name} 님이 {when}에 먼저 맡았어요. 이어서 하려면 담당을 넘겨받아 주세요."


def _title(post):
    return post.draft_title or "제목 없는 글"


def _when(moment):
    return date_format(timezone.localtime(moment), "n. j. H:i")
