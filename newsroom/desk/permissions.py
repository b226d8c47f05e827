"""Who may do what at the desk. Every door calls these functions."""

from newsroom.accounts.roles import is_chief, is_editor
from newsroom.posts.permissions import may_decide


def may_claim(user, post):
    """A review is claimed, taken over and released by those who may decide about the post."""
    return post.workflow_in_progress and may_decide(user, post)


def may_claim_proposal(user, proposal):
    """So is a change proposed to a live post, while it waits for them."""
    return proposal.is_waiting and may_decide(user, proposal.page)


def may_hold(user, claim):
    """Tell whether a claim may go on as the user's own."""
    if claim.proposal:
        return may_claim_proposal(user, claim.proposal)
    return may_claim(user, claim.page)


def may_name_stand_in(user, editor):
    """Editors say who stands in for them; chiefs do so for anybody, as one may fall ill."""
    return is_chief(user) or (is_editor(user) and editor.pk == user.pk)
