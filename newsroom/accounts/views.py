"""The screens around logging in that differ from Wagtail's."""

from axes.utils import reset
from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.views import account

from newsroom.accounts.models import LoginRecord, PasswordResetRequest
from newsroom.accounts.recording import record
from newsroom.accounts.roles import is_only_reporter
from newsroom.accounts.throttling import client_address

ASKED_TOO_OFTEN = 10


class LoginView(account.LoginView):
    """The login. Whoever only reports lands where reporters write, unless led elsewhere."""

    def get_success_url(self):
        address = super().get_success_url()
        if address == reverse("wagtailadmin_home") and is_only_reporter(self.request.user):
            return reverse(settings.REPORTERS_LANDING)
        return address


class AccountView(account.AccountView):
    """One's own settings: how the screens look, and the password.

    Names stay with those who keep the accounts, since they stand under decisions; a picture
    belongs to the profile, where it goes through the same cleaning as every photo.
    """

    page_title = "내 계정"

    def get_panels(self):
        user = self.request.user
        profile = account.UserProfile.get_for_user(user)
        kinds = [account.ThemeSettingsPanel, account.ChangePasswordPanel]
        panels = [kind(self.request, user, profile) for kind in kinds]
        return [panel for panel in panels if panel.is_active()]


class PasswordResetView(account.PasswordResetView):
    def post(self, request, *args, **kwargs):
        if _asks_too_often(request):
            until = timezone.now() + settings.AXES_COOLOFF_TIME
            return render(request, "accounts/locked_out.html", {"until": until}, status=429)
        return super().post(request, *args, **kwargs)


def _asks_too_often(request):
    since = timezone.now() - settings.AXES_COOLOFF_TIME
    asked = PasswordResetRequest.objects.filter(
        address=client_address(request), asked_at__gte=since
    )
    return asked.count() >= ASKED_TOO_OFTEN


class PasswordResetConfirmView(account.PasswordResetConfirmView):
    def form_valid(self, form):
        """Let in again whoever was kept waiting for the password they had forgotten."""
        response = super().form_valid(form)
        reset(username=self.user.get_username())
        record(self.request, LoginRecord.Kind.PASSWORD, self.user)
        return response
