"""The inbox: what one was told, newest first."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST
from django.views.generic import ListView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from newsroom.accounts.roles import is_administrator, is_editor, oversees
from newsroom.exporting import ExportedRows
from newsroom.notices.models import Notice

A_SCREEN = 30


class InboxView(ExportedRows, WagtailAdminTemplateMixin, ListView):
    """One's own notices. The link of each leads on and marks it read."""

    template_name = "notices/inbox.html"
    page_title = "알림"
    header_icon = "mail"
    paginate_by = A_SCREEN
    context_object_name = "notices"
    columns = ["때", "제목", "내용", "읽은 때"]
    file_name = "greenwings-notices"

    def get_queryset(self):
        return self.request.user.notices.all()

    def get_rows(self):
        return self.get_queryset()

    def cells(self, notice):
        return [notice.created_at, notice.subject, notice.message, notice.read_at]

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def paginate_queryset(self, queryset, page_size):
        paginator = self.get_paginator(queryset, page_size)
        page = paginator.get_page(self.request.GET.get("page"))
        return paginator, page, page.object_list, page.has_other_pages()

    def get_context_data(self, **kwargs):
        stuck = Notice.objects.undeliverable().count() if oversees(self.request.user) else 0
        unread = self.request.user.notices.unread().exists()
        return super().get_context_data(stuck=stuck, has_unread=unread, **kwargs)


def looks_after_mail(user):
    """Tell whether the user may mend what kept a mail back, and send it again."""
    return is_editor(user) or is_administrator(user)


def open_notice(request, pk):
    """Mark one of one's own notices read and go where it leads."""
    notice = get_object_or_404(request.user.notices, pk=pk)
    notice.mark_read()
    inbox = reverse("notices:inbox")
    return redirect(notice.link if _leads_inside(notice.link) else inbox)


def _leads_inside(link):
    return bool(link) and url_has_allowed_host_and_scheme(link, allowed_hosts=None)


@require_POST
def read_all(request):
    request.user.notices.mark_read()
    return redirect("notices:inbox")


class UndeliverableView(InboxView):
    """Mails that were given up: all staff see them, those who can mend something send them."""

    template_name = "notices/undeliverable.html"
    page_title = "보내지 못한 이메일"
    header_icon = "warning"
    columns = ["받는 사람", "이메일", "제목", "그만둔 때", "까닭"]
    file_name = "greenwings-undeliverable"

    def dispatch(self, request, *args, **kwargs):
        if not oversees(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        may_send = looks_after_mail(self.request.user)
        return super().get_context_data(may_send=may_send, **kwargs)

    def get_queryset(self):
        return Notice.objects.undeliverable().select_related("recipient")

    def cells(self, notice):
        person = notice.recipient
        return [
            person.get_full_name(),
            person.email,
            notice.subject,
            notice.mail_given_up_at,
            notice.mail_trouble,
        ]

    def post(self, request, *args, **kwargs):
        if not looks_after_mail(request.user):
            raise PermissionDenied
        count = Notice.objects.send_again()
        messages.success(request, f"이메일 {count}통을 다시 보낼게요.")
        return redirect("notices:inbox")
