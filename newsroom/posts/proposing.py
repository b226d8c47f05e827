"""A reporter's later change to a live post: kept apart until an editor accepts it (수정 제안)."""

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.log_actions import log
from wagtail.models import Revision

from newsroom.accounts.roles import is_editor
from newsroom.images.uses import record_uses
from newsroom.posts import telling
from newsroom.posts.models.proposal import Proposal
from newsroom.posts.permissions import may_decide, may_propose
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint, overwritable
from newsroom.posts.story import photos_in, photos_without_alt
from newsroom.posts.watching import answer_names
from reporters.terms import days_since_term


class ProposalRefused(Refused):
    """Raised when a proposal cannot go on."""


def is_proposal(post, user):
    """Tell whether saving the post as this user makes a proposal rather than a revision."""
    return post.live and user is not None and not is_editor(user)


def open_proposal(post):
    """Return the proposal on the post that nobody has decided or withdrawn, if there is one."""
    return post.proposals.undecided().select_related("revision").first()


def record_draft_uses(post, newest=None):
    """Note the photos of the newest text, given if at hand, and of a change that waits apart."""
    newest, proposal = newest or post.get_latest_revision_as_object(), open_proposal(post)
    photos = photos_in(newest) + (photos_in(proposal.revision.as_object()) if proposal else [])
    record_uses(
        post,
        photos,
        is_live=False,
        lead_id=newest.lead_photo_id,
        without_alt=photos_without_alt(newest),
    )


def refuse_unentitled(user, post):
    """Raise ProposalRefused for whom may not propose today, also what they began before."""
    if may_propose(user, post):
        return
    if days_since_term(user) is not None:
        raise ProposalRefused(
            "활동 기간이 끝나서 수정을 제안할 수 없어요. 틀린 곳이 있으면 ‘사실 오류 신고’로 "
            "알려 주세요."
        )
    raise ProposalRefused("이 글에 수정을 제안할 수 없어요.")


@transaction.atomic
def save_proposal(post, user=None, log_action=False, overwrite_revision=None, **kwargs):
    """Keep the changed text in a revision beside the post's own; return that revision.

    The text proposed so far is written over only if that is asked for and nobody relied on it.
    """
    refuse_unentitled(user, post)
    proposal = open_proposal(post)
    if proposal and proposal.submitted_at:
        raise ProposalRefused("이미 편집실에 보낸 제안이 있어요. 거둔 뒤 고쳐 주세요.")
    if proposal and overwritable(overwrite_revision) == proposal.revision:
        return _rewrite(proposal, post)
    revision = _kept_beside(post, user)
    if proposal:
        proposal.revision = revision
        proposal.save()
        return revision
    Proposal.objects.create(page=post, revision=revision, base=post.live_revision, author=user)
    log(instance=post, action="posts.propose", user=user, revision=revision)
    return revision


def renew_proposal(proposal, post, base):
    """Keep the proposed text, altered by an editor's hand, in a revision of its own upon `base`.

    The revision somebody may have looked at stays as it is; who is deciding upon it is told.
    """
    proposal.revision = _kept_beside(post, proposal.author)
    proposal.base = base
    proposal.save()
    record_draft_uses(proposal.page)


def _kept_beside(post, user):
    """Return the text as a revision that never becomes the page's latest one."""
    return Revision.objects.create(
        content_object=post,
        base_content_type=post.get_base_content_type(),
        user=user,
        content=post.serializable_data(),
        object_str=str(post),
    )


def _rewrite(proposal, post):
    revision = proposal.revision
    revision.content = post.serializable_data()
    revision.created_at = timezone.now()
    revision.object_str = str(post)
    revision.save()
    return revision


@transaction.atomic
def send_proposal(proposal, user):
    """Hand the proposal to the editors. Raises ProposalRefused for whom may not propose today."""
    if proposal.author_id != user.pk or proposal.submitted_at:
        raise ProposalRefused("이미 보냈거나 보낼 수 없는 제안이에요.")
    refuse_unentitled(user, proposal.page)
    proposal.submitted_at = timezone.now()
    proposal.save()
    log(instance=proposal.page, action="posts.send_proposal", user=user, revision=proposal.revision)
    telling.proposal_sent(proposal)


@transaction.atomic
def withdraw_proposal(proposal, user):
    """Let the reporter take the proposal back; the live text never changed."""
    proposal = _locked(proposal.pk)
    if proposal.author_id != user.pk or proposal.withdrawn_at:
        raise ProposalRefused("거둘 수 없는 제안이에요.")
    if proposal.decided_at:
        raise ProposalRefused(f"편집실이 먼저 처리했어요: 수정 제안 {proposal.outcome}")
    proposal.withdrawn_at = timezone.now()
    proposal.save(update_fields=["withdrawn_at"])
    telling.proposal_withdrawn(proposal)
    record_draft_uses(proposal.page)
    log(
        instance=proposal.page,
        action="posts.withdraw_proposal",
        user=user,
        revision=proposal.revision,
    )


def _locked(proposal_id):
    """Return the proposal as it is now, locked after its post, in the order all acts lock them."""
    post = Proposal.objects.select_related("page").get(pk=proposal_id).page
    post = type(post).objects.select_for_update().get(pk=post.pk)
    proposal = Proposal.objects.select_for_update().get(pk=proposal_id)
    proposal.page = post
    return proposal


def open_for_decision(proposal_id, user):
    """Return the proposal, locked, when the user may decide about it. Raises ProposalRefused."""
    proposal = _locked(proposal_id)
    if not may_decide(user, proposal.page):
        raise ProposalRefused("내가 쓴 글의 제안은 다른 편집자가 처리해요.")
    if proposal.decided_at or proposal.withdrawn_at:
        raise ProposalRefused(_who_was_first(proposal))
    if not proposal.submitted_at:
        raise ProposalRefused("아직 편집실에 보내지 않은 제안이에요.")
    return proposal


def _who_was_first(proposal):
    """Tell an editor who decided about the proposal or took it back, and when."""
    moment = proposal.decided_at or proposal.withdrawn_at
    when = date_format(timezone.localtime(moment), "n. j. H:i")
    if proposal.withdrawn_at:
        return f"{proposal.author.get_full_name()} 님이 {when}에 먼저 제안을 거뒀어요."
    who = f"{proposal.decided_by.get_full_name()} 님이 " if proposal.decided_by else ""
    return f"{who}{when}에 먼저 처리했어요: {proposal.outcome}"


@transaction.atomic
def accept_proposal(proposal_id, user, seen_fingerprint, *, names_answer=""):
    """Publish the proposed text upon the very text it was written for.

    Raises ProposalRefused when either text is no longer the one that was looked at: nothing is
    ever overwritten. Where names to watch stand in it, `names_answer` says that somebody looked,
    as for an approval.
    """
    proposal = open_for_decision(proposal_id, user)
    if proposal.base_has_moved:
        raise ProposalRefused("제안한 뒤에 글이 바뀌었어요. 바뀐 점을 보고 직접 고쳐 주세요.")
    if fingerprint(proposal.revision) != seen_fingerprint:
        raise ProposalRefused("그사이 제안한 글이 바뀌었어요. 다시 보고 정해 주세요.")
    _decide(proposal, user, is_accepted=True, reason="")
    accepted = proposal.revision.as_object()
    revision = accepted.save_revision(user=user, log_action="posts.accept_proposal")
    answer_names(accepted, user, names_answer)
    revision.publish(user=user)
    return revision


@transaction.atomic
def decline_proposal(proposal_id, user, reason):
    """Leave the live text as it is and tell the reporter why."""
    proposal = open_for_decision(proposal_id, user)
    _decide(proposal, user, is_accepted=False, reason=reason)
    record_draft_uses(proposal.page)
    log(
        instance=proposal.page,
        action="posts.decline_proposal",
        user=user,
        data={"reason": reason},
        revision=proposal.revision,
    )
    telling.proposal_declined(proposal)


def _decide(proposal, user, *, is_accepted, reason):
    proposal.decided_at = timezone.now()
    proposal.decided_by = user
    proposal.is_accepted = is_accepted
    proposal.reason = reason
    proposal.save(update_fields=["decided_at", "decided_by", "is_accepted", "reason"])
