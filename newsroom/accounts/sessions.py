"""Ending sessions: one's own on every device, or somebody's whose phone is lost."""

from django.contrib.auth import get_user_model, logout
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from newsroom.accounts.models import LoginRecord
from newsroom.accounts.recording import record


class LogOutView(WagtailAdminTemplateMixin, TemplateView):
    """Asks once, then ends every session of a person."""

    template_name = "accounts/log_out_everywhere.html"
    page_title = "모든 기기에서 로그아웃"
    header_icon = "logout"

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(person=self.get_person(), **kwargs)

    def post(self, request, *args, **kwargs):
        person = self.get_person()
        person.log_out_everywhere()
        record(request, LoginRecord.Kind.EVERYWHERE, person)
        return self.finish(person)


class LogMyselfOutView(LogOutView):
    def get_person(self):
        return self.request.user

    def finish(self, person):
        logout(self.request)
        messages.success(self.request, "모든 기기에서 로그아웃했어요.")
        return redirect("wagtailadmin_login")


class LogPersonOutView(LogOutView):
    """For those who keep the accounts. A superuser's sessions are a superuser's to end."""

    def get_person(self):
        person = get_object_or_404(get_user_model(), pk=self.kwargs["pk"])
        manager = self.request.user
        if not manager.has_perm("accounts.change_user"):
            raise PermissionDenied
        if person.is_superuser and not manager.is_superuser:
            raise PermissionDenied
        return person

    def finish(self, person):
        messages.success(
            self.request, f"{person.get_full_name()} 님을 모든 기기에서 로그아웃했어요."
        )
        return redirect(reverse("wagtailusers_users:edit", args=[person.pk]))
