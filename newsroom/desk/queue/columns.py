"""The columns of the queue, each with a cell that also reads well as a line of a card."""

from django.urls import reverse
from wagtail.admin.ui.tables import Column, TitleColumn

from newsroom.desk.queue.waiting import PROPOSAL, STATES, Wait, state_of


def address_of(post):
    """Return where the post is decided about: the review screen, or the proposal's own."""
    if state_of(post) == PROPOSAL:
        return reverse("desk:proposal", args=[post.proposal])
    return reverse("desk:review", args=[post.pk])


def title_of(post):
    return post.get_admin_display_title()


def state_label(post):
    return STATES[state_of(post)]


def round_of(post):
    """Return how often the editors have the post before them: once more each time it went back."""
    return post.returns + 1


def writers_of(post):
    return ", ".join(byline.name for byline in post.bylines.all())


def topic_of(post):
    return post.topic.name if post.topic else ""


def wait_of(post):
    return Wait(post.waiting_since) if post.waiting_since else None


def claim_of(post):
    """Return the claim that a colleague or the user themselves holds on what waits, or None."""
    is_proposal = state_of(post) == PROPOSAL
    of_its_kind = (one for one in post.held_claims if bool(one.proposal_id) == is_proposal)
    return next(of_its_kind, None)


def claimant_of(post):
    claim = claim_of(post)
    return claim.editor.get_full_name() if claim else ""


class StateColumn(Column):
    """Says what is asked of the editors, and which time it is."""

    cell_template_name = "desk/queue/state_cell.html"

    def get_cell_context_data(self, post, parent_context):
        context = super().get_cell_context_data(post, parent_context)
        return {**context, "round": round_of(post) if post.returns else None}


class WaitColumn(Column):
    """Says how long a post waits, by when it should be decided, and whether that is over."""

    cell_template_name = "desk/queue/wait_cell.html"


class ClaimColumn(Column):
    """Says who reviews the post, and who stands in while they are away."""

    cell_template_name = "desk/queue/claim_cell.html"


COLUMNS = [
    TitleColumn("title", label="글", accessor=title_of, get_url=address_of, sort_key="title"),
    StateColumn("state", label="상태", accessor=state_label),
    Column("writers", label="글쓴이", accessor=writers_of, sort_key="writer"),
    Column("topic", label="주제", accessor=topic_of),
    WaitColumn("wait", label="기다린 날", accessor=wait_of, sort_key="waiting_since"),
    ClaimColumn("claim", label="검토 담당", accessor=claim_of),
]
