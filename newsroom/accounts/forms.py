from django import forms
from django.contrib.auth.forms import PasswordResetForm as DjangoPasswordResetForm
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm

from newsroom.accounts.models import PasswordResetRequest
from newsroom.accounts.roles import is_only_reporter
from newsroom.accounts.throttling import client_address

SUSPENDED = "지금은 활동이 중지되어 로그인할 수 없어요. 궁금한 점은 편집실에 물어봐 주세요."
DOES_NOT_MATCH = "계정 이름(이메일)이나 비밀번호가 맞지 않아요. 다시 확인해 주세요."


class LoginForm(WagtailLoginForm):
    """Asks for what one remembers, in a way phones can fill in by themselves."""

    error_messages = {"invalid_login": DOES_NOT_MATCH, "inactive": DOES_NOT_MATCH}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        name, password = self.fields["username"], self.fields["password"]
        name.label = "계정 이름 또는 이메일"
        name.widget.attrs.update(
            autocomplete="username", autocapitalize="none", spellcheck="false", placeholder=""
        )
        password.label = "비밀번호"
        password.widget.attrs.update(autocomplete="current-password", placeholder="")

    def confirm_login_allowed(self, user):
        """Tell whoever is suspended so, once the password has shown who they are."""
        super().confirm_login_allowed(user)
        if user.is_suspended:
            raise forms.ValidationError(SUSPENDED, code="suspended")

    def clean(self):
        """Keep reporters logged in on their phones; everyone else until the window closes."""
        cleaned = super().clean()
        cleaned["remember"] = self.user_cache is not None and is_only_reporter(self.user_cache)
        return cleaned


class PasswordResetForm(DjangoPasswordResetForm):
    """Takes an e-mail address down and says nothing about whose it is."""

    email = forms.EmailField(
        label="가입한 이메일",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    extra_fields = ()

    def save(self, *args, request=None, **kwargs):
        PasswordResetRequest.objects.create(
            email=self.cleaned_data["email"], address=client_address(request)
        )
