"""What the first screen says about e-mails that reached nobody."""

from django.urls import reverse

from newsroom.agenda import Line, Section
from newsroom.notices.models import Notice
from newsroom.notices.views import looks_after_mail


def sections(request):
    if not looks_after_mail(request.user):
        return []
    address = reverse("notices:undeliverable")
    stuck = Notice.objects.undeliverable().select_related("recipient")
    lines = [
        Line(notice.recipient.get_full_name(), address, notice.subject, is_late=True)
        for notice in stuck
    ]
    empty = "보내지 못한 이메일이 없어요."
    return [Section("undeliverable", "보내지 못한 이메일", lines, empty, order=90, url=address)]
