"""Reporting a mistake in a live post (사실 오류 신고), and what editors do about it.

Whatever an editor does passes `_open`: the report is locked, the post is none of the editor's
own, and nobody else was first.
"""

import datetime as dt

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.log_actions import log

from newsroom.korean.working_days import is_working_day, next_working_day, working_days_on
from newsroom.posts import alarms, telling
from newsroom.posts.models.mistake import MistakeReport
from newsroom.posts.permissions import may_decide, may_report_mistake
from newsroom.posts.refusals import Refused

LONGEST = 1000
# The hours in which the clock of a report runs, on working days.
OPENS, CLOSES = dt.time(9), dt.time(18)


class ReportRefused(Refused):
    """Raised when something about a report does not stand; says who was first, if somebody was."""


def due_at(moment=None):
    """Return by when a report that is made at the moment (now) should be settled.

    The same hour, some working days on; what is made outside of working hours counts from the
    next morning.
    """
    now = timezone.localtime(moment)
    day, hour = now.date(), max(now.time(), OPENS)
    if hour >= CLOSES or not is_working_day(day):
        day, hour = next_working_day(day), OPENS
    day = working_days_on(day, settings.NEWSROOM["MISTAKE_WORKING_DAYS"])
    return timezone.make_aware(dt.datetime.combine(day, hour))


@transaction.atomic
def report_mistake(post, user, text):
    """Open a work item and alarm the editors at once. The same words again change nothing.

    Raises ReportRefused.
    """
    text = text.strip()
    post = type(post).objects.select_for_update().get(pk=post.pk)
    if not may_report_mistake(user, post):
        raise ReportRefused("게시 중인 내 글만 신고할 수 있어요.")
    if not text or len(text) > LONGEST:
        raise ReportRefused(f"무엇이 틀렸는지 {LONGEST:,}자까지 적어 주세요.")
    report, is_new = post.mistake_reports.open().get_or_create(
        post=post,
        made_by=user,
        text=text,
        defaults={"made_by_name": user.get_full_name(), "due_at": due_at()},
    )
    if is_new:
        log(instance=post, action="posts.report_mistake", user=user, data={"reason": text})
        alarms.mistake_reported(report)
    return report


@transaction.atomic
def take(report_id, user, *, over=False):
    """Take the report on; `over` takes it from another editor, who is told.

    Raises ReportRefused.
    """
    report = _open(report_id, user)
    before = report.taken_by
    if before == user:
        return report
    if before and not over:
        raise ReportRefused(f"{before.get_full_name()} 님이 먼저 맡았어요.")
    report.taken_by, report.taken_at = user, timezone.now()
    report.save(update_fields=["taken_by", "taken_at"])
    log(instance=report.post, action="posts.take_mistake", user=user)
    if before:
        alarms.mistake_taken_over(report, before)
    return report


@transaction.atomic
def hand_over(person, successor):
    """Give a colleague the open reports somebody took on; those of their own posts go to nobody."""
    for report in MistakeReport.objects.open().filter(taken_by=person).select_for_update():
        may_take = may_decide(successor, report.post)
        report.taken_by = successor if may_take else None
        report.taken_at = timezone.now() if may_take else None
        report.save(update_fields=["taken_by", "taken_at"])
        if may_take:
            alarms.mistake_handed_over(report, person)


@transaction.atomic
def settle(report_id, user, outcome, answer):
    """Say what was done about the report; its author reads the answer. Raises ReportRefused."""
    report = _open(report_id, user)
    if not (answer := (answer or "").strip()):
        raise ReportRefused("글쓴이에게 한마디 답해 주세요.")
    _refuse_undone(report, outcome)
    report.outcome, report.answer = outcome, answer
    report.closed_at = timezone.now()
    report.closed_by, report.closed_by_name = user, user.get_full_name()
    report.save(update_fields=["outcome", "answer", "closed_at", "closed_by", "closed_by_name"])
    data = {"reason": f"{report.get_outcome_display()}. {answer}"}
    log(instance=report.post, action="posts.settle_mistake", user=user, data=data)
    telling.mistake_settled(report)
    return report


def _refuse_undone(report, outcome):
    """Refuse to say that something was done which was not."""
    since = report.post.corrections.filter(made_at__gte=report.made_at)
    if outcome == MistakeReport.Outcome.CORRECTED and not since.exists():
        raise ReportRefused("아직 남긴 정정이 없어요. 먼저 ‘정정 남기기’를 해 주세요.")
    if outcome == MistakeReport.Outcome.TAKEN_DOWN and report.post.live:
        raise ReportRefused("아직 게시 중인 글이에요. 먼저 ‘글 내리기’를 해 주세요.")


def _open(report_id, user):
    """Return the open report, locked; who took it on is read after the lock, as it is now."""
    report = MistakeReport.objects.select_for_update().get(pk=report_id)
    if not may_decide(user, report.post):
        raise ReportRefused("내가 쓴 글의 신고는 다른 편집자가 처리해요.")
    if report.closed_at:
        when = date_format(timezone.localtime(report.closed_at), "n. j. H:i")
        raise ReportRefused(
            f"{report.closed_by_name} 님이 {when}에 먼저 끝냈어요: {report.get_outcome_display()}"
        )
    return report
