"""Proposals on live posts (수정 제안), the longest wait first."""

from django.urls import reverse

from newsroom.agenda import Line, Section, first_few
from newsroom.desk.claiming import with_claim
from newsroom.desk.today.clock import moment_told, target_for
from newsroom.desk.today.reviews import claim_told
from newsroom.posts.models import Proposal


def section(user):
    waiting = with_claim(Proposal.objects.waiting().select_related("page", "author"))
    waiting = waiting.defer("page__story", "page__search_text").order_by("submitted_at")
    few, count = first_few(waiting)
    lines = [_line(proposal, user) for proposal in few]
    return Section("proposals", "수정 제안", lines, order=30, count=count)


def _line(proposal, user):
    facts = [proposal.author.get_full_name(), moment_told(proposal.submitted_at)]
    if proposal.held_claim:
        facts.append(claim_told(proposal.held_claim, user))
    return Line(
        proposal.page.title,
        reverse("desk:proposal", args=[proposal.pk]),
        " · ".join(facts),
        **target_for(proposal.submitted_at),
    )
