"""What editors are told about each other's reviews. No draft text, no title before it is live."""

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from newsroom.desk.models.stand_in import StandIn
from newsroom.notices.digest import by_day
from newsroom.notices.telling import tell


def taken_over(before, claim):
    """Tell whose claim it was who has it now."""
    name = claim.editor.get_full_name()
    _tell(
        before,
        claim.editor,
        f"claim_taken_over:{claim.pk}",
        f"{name} 님이 검토를 넘겨받았어요",
        f"{_post_of(before)}을 {_when(claim.taken_at)}부터 {name} 님이 검토해요.",
    )


def decided(claim, decision):
    """Tell who was reviewing that a colleague decided in the meantime."""
    name, did = decision.made_by_name, decision.get_kind_display()
    _tell(
        claim,
        decision.made_by,
        f"claim_decided:{decision.pk}",
        f"{name} 님이 먼저 처리했어요",
        f"{_post_of(claim)}을 {_when(decision.made_at)}에 {name} 님이 처리했어요: {did}.",
    )


def proposal_decided(claim, proposal):
    """Tell who was looking at a proposal that a colleague decided about it in the meantime."""
    name = proposal.decided_by.get_full_name()
    _tell(
        claim,
        proposal.decided_by,
        f"claim_proposal_decided:{proposal.pk}",
        f"{name} 님이 먼저 처리했어요",
        f"{_post_of(claim)}을 {_when(proposal.decided_at)}에 {name} 님이 처리했어요: "
        f"{proposal.outcome}.",
    )


def handed_over(claim):
    """Tell the successor of somebody who left which review is theirs now."""
    _tell(
        claim,
        None,
        f"claim_handed_over:{claim.pk}:{claim.editor_id}",
        "검토를 이어받았어요",
        f"{_post_of(claim)}의 검토 담당이 됐어요. {_when(claim.lasts_until)}까지 이어져요.",
    )


def named(row, by):
    """Tell an editor who is away, and who stands in for them, of days somebody else has set."""
    first, last = (date_format(day, "n. j.") for day in (row.starts_on, row.ends_on))
    away, stand_in = row.editor_name, row.stand_in_name
    tell(
        [person for person in (row.editor, row.stand_in) if person != by],
        f"stand_in:{row.pk}:{row.stand_in_id}:{row.starts_on}:{row.ends_on}",
        f"{stand_in} 님이 {away} 님의 업무대행이에요",
        f"{first}부터 {last}까지 {away} 님의 검토를 {stand_in} 님이 대신 살펴요.",
        link=reverse("stand_ins:index"),
        mail_at=by_day(),
    )


def no_longer_named(row, by):
    """Tell an editor who is away, and who stood in for them, that somebody else ended it."""
    tell(
        [person for person in (row.editor, row.stand_in) if person != by],
        f"stand_in:{row.pk}:{row.stand_in_id}:{row.starts_on}:{row.ends_on}:ended",
        f"{row.stand_in_name} 님은 이제 {row.editor_name} 님의 업무대행이 아니에요",
        f"{row.editor_name} 님의 검토를 대신 살피지 않아도 돼요.",
        link=reverse("stand_ins:index"),
        mail_at=by_day(),
    )


def _tell(claim, by, step, subject, message):
    """Tell the claim's editor and who stands in for them, but not whose act it was."""
    covering = StandIn.objects.in_force().filter(editor=claim.editor_id).select_related("stand_in")
    people = [claim.editor, *(row.stand_in for row in covering)]
    tell(
        [person for person in people if person != by],
        step,
        subject,
        message,
        page=claim.page,
        link=_address_of(claim),
        mail_at=by_day(),
    )


def _address_of(claim):
    if claim.proposal:
        return reverse("desk:proposal", args=[claim.proposal_id])
    return reverse("desk:review", args=[claim.page_id])


def _post_of(claim):
    """Return which post or proposal it was, known by its writer and the day it came in."""
    if proposal := claim.proposal:
        sent = date_format(timezone.localtime(proposal.submitted_at), "n. j.")
        return f"{proposal.author.get_full_name()} 님이 {sent}에 보낸 수정 제안"
    came_in = date_format(timezone.localtime(claim.task_state.started_at), "n. j.")
    writer = claim.page.owner
    whose = f"{writer.get_full_name()} 님이 " if writer else ""
    return f"{whose}{came_in}에 제출한 글"


def _when(moment):
    return date_format(timezone.localtime(moment), "n. j. H:i")
