"""What an editor who leaves has in hand at the desk: claims, and days of standing in."""

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.formats import date_format
from wagtail.log_actions import log

from newsroom.accounts.leaving import OpenWork
from newsroom.desk import telling
from newsroom.desk.models import Claim, StandIn
from newsroom.desk.permissions import may_hold


def work_at_the_desk(person):
    """Return the reviews the person has claimed, and the leaves they stand in for or named."""
    held = list(Claim.objects.held().by(person).select_related("page", "proposal"))
    covering = list(StandIn.objects.to_come().filter(stand_in=person).select_related("editor"))
    away = list(StandIn.objects.to_come().filter(editor=person).select_related("stand_in"))
    return [
        OpenWork("검토 담당", [_claim_line(claim) for claim in held], move=_hand_over(held)),
        OpenWork("업무대행", [_leave_line(row) for row in covering], move=_cover(covering)),
        OpenWork(
            "자리를 비우는 동안의 업무대행",
            [_leave_line(row) for row in away],
            note="떠난 뒤에는 필요 없어서 지워요.",
            move=lambda successor: _remove(away),
        ),
    ]


def _claim_line(claim):
    title = claim.page.draft_title or "제목 없는 글"
    return title, reverse("desk:read", args=[claim.page_id])


def _leave_line(row):
    first, last = (date_format(day, "n. j.") for day in (row.starts_on, row.ends_on))
    return f"{row.editor_name} → {row.stand_in_name}, {first}~{last}", ""


def _hand_over(claims):
    """Return how claims go on: with the successor, or with nobody where they wrote the post."""

    def move(successor):
        for claim in claims:
            as_known = Claim.objects.filter(pk=claim.pk, editor=claim.editor_id)
            if not may_hold(successor, claim):
                as_known.delete()
            elif as_known.update(editor=successor):
                claim.editor = successor
                telling.handed_over(claim)

    return move


def _cover(rows):
    """Return how leaves are covered from now on: by the successor, where they are there."""

    def move(successor):
        for row in rows:
            row.stand_in = successor
            try:
                row.clean()
            except ValidationError:
                _remove([row])
            else:
                row.save(update_fields=["stand_in"])
                log(instance=row, action="wagtail.edit")

    return move


def _remove(rows):
    for row in rows:
        log(instance=row, action="wagtail.delete")
        row.delete()
