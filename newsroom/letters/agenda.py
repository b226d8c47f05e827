"""What the editors' first screen says about requests and measures: each with its clock."""

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from newsroom.agenda import Line, Section, first_few
from newsroom.letters.models import RemovalRequest
from newsroom.letters.permissions import may_read_letters


def sections(request):
    if not may_read_letters(request.user):
        return []
    known = RemovalRequest.objects.to_look_after().select_related("page", "measure")
    known = known.defer("page__story", "page__search_text").order_by("due_on", "pk")
    few, count = first_few(known)
    return [
        Section(
            "requests",
            "게시 중단 요청과 임시조치",
            [_line(removal) for removal in few],
            order=8,
            url=reverse("letters:requests"),
            count=count,
        )
    ]


def _line(removal):
    title = removal.page.title if removal.page else "글을 아직 찾지 못했어요"
    address = reverse("letters:request", args=[removal.pk])
    if removal.closed_at:
        return Line(title, address, "답을 이메일로 보내지 못했어요", is_late=True)
    ground = removal.get_ground_display()
    if measure := removal.current_measure:
        until = date_format(timezone.localtime(measure.ends_at), "n. j. H:i")
        told = f"임시조치 {until}까지 · {measure.days_left}일 남음"
        return Line(title, address, told)
    return Line(title, address, ground, due=removal.due_on, is_late=removal.is_overdue)
