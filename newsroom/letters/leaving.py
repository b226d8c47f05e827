"""What an editor who leaves has dealt with among readers' requests, and has not ended.

A request is nobody's: whoever is there decides next, and every editor is told of its clock. So
nothing moves, and a measure somebody took stays in force until its day; the screen of the
handover shows what they know most about.
"""

from django.urls import reverse

from newsroom.accounts.leaving import OpenWork
from newsroom.letters.models import RemovalRequest


def work_among_letters(person):
    known = RemovalRequest.objects.open().filter(steps__made_by=person).distinct()
    known = known.select_related("page", "measure").defer("page__story", "page__search_text")
    return [
        OpenWork(
            "처리하던 게시 중단 요청과 임시조치",
            [_line(removal) for removal in known.order_by("due_on", "pk")],
            note="담당이 따로 없어서 누구나 이어서 처리해요. 임시조치는 기한까지 그대로예요.",
        )
    ]


def _line(removal):
    page = removal.page
    title = page.title if page else "글을 아직 찾지 못했어요"
    address = reverse("desk:read", args=[page.pk]) if page else ""
    return f"{title} · {removal.state}", address
