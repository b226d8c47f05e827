"""What goes live next (예약); what should be live by now and is not comes first, as late."""

from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from newsroom.agenda import Line, Section, first_few
from newsroom.desk.today.clock import moment_told
from newsroom.posts.halting import with_holds


def section():
    due = with_holds(Revision.objects.filter(approved_go_live_at__isnull=False))
    few, count = first_few(due.order_by("approved_go_live_at").defer("content"))
    return Section(
        "scheduled",
        "다음에 올라갈 글",
        [_line(revision) for revision in few],
        "예약한 글이 없어요. 글을 승인할 때 시각을 정해 둘 수 있어요.",
        order=40,
        url=reverse("aftercare:schedules"),
        count=count,
    )


def _line(revision):
    at = revision.approved_go_live_at
    is_late = at <= timezone.now() and not revision.is_held
    words = "올라갔어야 해요" if is_late else "올라가요"
    return Line(
        revision.object_str,
        reverse("aftercare:schedule", args=[revision.object_id]),
        "예약 모두 멈춤으로 멈춰 두었어요" if revision.is_held else f"{moment_told(at)}에 {words}",
        is_late=is_late,
    )
