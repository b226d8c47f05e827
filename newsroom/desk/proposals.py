"""What editors do about a change proposed to a live post: who looks at it, and what they decide.

Every act locks the proposal after its post: of two at once one is first, and the other is told.
"""

from django.db import transaction

from newsroom.desk import telling
from newsroom.desk.claiming import claim_on, refuse_unnoticed, release_open, take_open
from newsroom.posts.proposing import accept_proposal, decline_proposal, open_for_decision


@transaction.atomic
def take(proposal_id, user, *, over=None):
    """Claim the proposal until the working day ends, as a review is claimed. Raises Refused."""
    proposal = open_for_decision(proposal_id, user)
    return take_open(proposal.page, user, over, proposal=proposal)


@transaction.atomic
def release(proposal_id, user):
    proposal = open_for_decision(proposal_id, user)
    release_open(proposal.page, user, proposal=proposal)


@transaction.atomic
def accept(proposal_id, user, seen_fingerprint, *, names_answer="", despite_claim=None):
    """Publish the proposed text. `despite_claim` is the colleague's claim that was passed over."""
    claim = _passed_over(proposal_id, user, despite_claim)
    accept_proposal(proposal_id, user, seen_fingerprint, names_answer=names_answer)
    _tell(claim)


@transaction.atomic
def decline(proposal_id, user, reason, *, despite_claim=None):
    """Leave the live text as it is and tell the reporter why."""
    claim = _passed_over(proposal_id, user, despite_claim)
    decline_proposal(proposal_id, user, reason)
    _tell(claim)


def _passed_over(proposal_id, user, known):
    """Return a colleague's claim on the proposal, if there is one. Raises ClaimRefused."""
    proposal = open_for_decision(proposal_id, user)
    refuse_unnoticed(user, known, proposal=proposal)
    claim = claim_on(proposal=proposal)
    return claim if claim and claim.editor_id != user.pk else None


def _tell(claim):
    if claim:
        claim.proposal.refresh_from_db()
        telling.proposal_decided(claim, claim.proposal)
