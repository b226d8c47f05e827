from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from newsroom.accounts.roles import is_administrator
from reporters.forms import LoginForm
from reporters.models import ReporterPage


class LinkLoginView(WagtailAdminTemplateMixin, FormView):
    """Tie a profile to the account its reporter logs in with, or untie it."""

    form_class = LoginForm
    template_name = "reporters/link_login.html"
    page_title = "로그인 연결"
    header_icon = "user"

    def dispatch(self, request, page_id, *args, **kwargs):
        if not is_administrator(request.user):
            raise PermissionDenied
        self.profile = get_object_or_404(ReporterPage, pk=page_id)
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.profile.title

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "profile": self.profile}

    def form_valid(self, form):
        user = form.cleaned_data["user"]
        self.profile.link(user)
        log(
            instance=self.profile,
            action="reporters.link_login",
            user=self.request.user,
            data={"account": user.get_username() if user else ""},
        )
        messages.success(self.request, "로그인 계정을 연결했어요.")
        return redirect("wagtailadmin_pages:edit", self.profile.pk)
