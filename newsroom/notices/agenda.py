"""What the first screen says about e-mails that reached nobody."""

from django.urls import reverse

from newsroom.accounts.roles import oversees
from newsroom.agenda import Line, Section, first_few
from newsroom.notices.models import Notice


def sections(request):
    if not oversees(request.user):
        return []
    address = reverse("notices:undeliverable")
    stuck, count = first_few(Notice.objects.undeliverable().select_related("recipient"))
    lines = [
        Line(notice.recipient.get_full_name(), address, notice.subject, is_late=True)
        for notice in stuck
    ]
    title = "보내지 못한 이메일"
    return [Section("undeliverable", title, lines, order=90, url=address, count=count)]
