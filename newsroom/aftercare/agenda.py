"""What the first screen says of posts that are out: reported mistakes, and promises to return."""

from django.urls import reverse
from django.utils import timezone

from newsroom.agenda import Line, Section, first_few
from newsroom.posts.models import Decision, MistakeReport
from newsroom.posts.permissions import may_see_reviews


def sections(request):
    return [_mistakes(), _due_back()] if may_see_reviews(request.user) else []


def _mistakes():
    """Tell of each open report who made it, who took it on and by when it should be settled."""
    known = MistakeReport.objects.open().select_related("post", "taken_by")
    known = known.defer("post__story", "post__search_text").order_by("due_at", "pk")
    few, count = first_few(known)
    return Section(
        "mistakes",
        "사실 오류 신고",
        [_mistake_line(report) for report in few],
        order=5,
        url=reverse("aftercare:mistakes"),
        count=count,
    )


def _mistake_line(report):
    facts = [report.made_by_name, _age(report.made_at)]
    if report.taken_by:
        facts.append(f"담당 {report.taken_by.get_full_name()}")
    return Line(
        report.post.title,
        reverse("aftercare:mistake", args=[report.pk]),
        " · ".join(facts),
        due=report.due_at,
        is_late=report.is_overdue,
    )


def _due_back():
    """Tell of posts taken down for a while (게시 중단) whose promised day has come."""
    few, count = first_few(Decision.objects.due_back().select_related("page").order_by("until"))
    lines = [
        Line(
            decision.page.title,
            reverse("desk:review", args=[decision.page_id]),
            f"{decision.made_by_name} 님이 내렸어요",
            due=decision.until,
            is_late=timezone.localdate(decision.until) < timezone.localdate(),
        )
        for decision in few
    ]
    return Section("due_back", "다시 게시할 때가 된 글", lines, order=35, count=count)


def _age(moment):
    days = (timezone.localdate() - timezone.localdate(moment)).days
    return f"{days}일 전에 신고했어요" if days else "오늘 신고했어요"
