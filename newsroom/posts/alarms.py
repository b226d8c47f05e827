"""What editors are told at once, at any hour: something did not go as it should, or was stopped."""

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from newsroom.notices.telling import tell
from newsroom.posts.telling import editors


def _when(moment):
    return date_format(timezone.localtime(moment), "n. j. H:i")


def halted(halt, waiting):
    tell(
        editors(),
        f"halted:{halt.pk}",
        "예약을 모두 멈췄어요",
        f"{halt.started_by_name} 님이 멈췄어요. 사유: {halt.reason} "
        f"기다리는 예약은 {waiting}개예요. 하나씩 풀어야 올라가요.",
        link=reverse("aftercare:schedules"),
    )


def halt_lifted(halt, waiting):
    left = f"아직 풀지 않은 예약이 {waiting}개 있어요." if waiting else "남은 예약이 없어요."
    tell(
        editors(),
        f"halt_lifted:{halt.pk}",
        "예약 멈춤을 풀었어요",
        f"{halt.lifted_by_name} 님이 풀었어요. {left}",
        link=reverse("aftercare:schedules"),
    )


def went_live_late(post, revision, planned):
    """Say so when a post went live long after its time; the post shows the true time."""
    tell(
        editors(),
        f"late:{revision.pk}",
        "예약한 글이 늦게 올라갔어요",
        f"‘{post.title}’ 글이 {_when(planned)}이 아니라 {_when(timezone.now())}에 올라갔어요. "
        "글에는 실제로 올라간 시각이 적혀요.",
        page=post,
        link=reverse("desk:review", args=[post.pk]),
    )


def mistake_reported(report):
    """Say that the author of a live post says that something in it is wrong."""
    tell(
        editors(),
        f"mistake:{report.pk}",
        "사실 오류 신고",
        f"‘{report.post.title}’ 글쓴이가 급히 알렸어요. {report.text}",
        page=report.post,
        link=_report_screen(report),
    )


def mistake_taken_over(report, before):
    tell(
        [before],
        f"mistake_taken:{report.pk}:{report.taken_at:%Y%m%d%H%M%S}",
        "사실 오류 신고의 담당이 바뀌었어요",
        f"‘{report.post.title}’ 글의 신고를 {report.taken_by.get_full_name()} 님이 넘겨받았어요.",
        page=report.post,
        link=_report_screen(report),
    )


def mistake_handed_over(report, before):
    tell(
        [report.taken_by],
        f"mistake_handed:{report.pk}:{before.pk}",
        "사실 오류 신고를 이어받았어요",
        f"{before.get_full_name()} 님이 맡던 ‘{report.post.title}’ 글의 신고예요.",
        page=report.post,
        link=_report_screen(report),
    )


def _report_screen(report):
    return reverse("aftercare:mistake", args=[report.pk])


def mistake_overdue(report):
    tell(
        editors(),
        f"mistake_overdue:{report.pk}",
        "사실 오류 신고의 처리 목표가 지났어요",
        f"‘{report.post.title}’ 글의 신고를 바로 확인해 주세요.",
        page=report.post,
        link=_report_screen(report),
    )


def due_back(decision):
    """Remind of a post that was to be down for a while which is over."""
    tell(
        editors(),
        f"due_back:{decision.pk}",
        "다시 게시할 때가 된 글이 있어요",
        f"‘{decision.page.title}’ 글을 {_when(decision.until)}까지 내려 두기로 했어요. "
        "다시 게시하거나 완전히 내릴지 정해 주세요.",
        page=decision.page,
        link=reverse("desk:review", args=[decision.page_id]),
    )
