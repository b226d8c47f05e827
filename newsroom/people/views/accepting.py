"""Where an invitation is opened and accepted, on any phone, logged in or not, without scripts.

Messengers fetch links before anybody taps them, so opening one changes nothing: only sending
the form spends it. The address carries the key, so it is told to no other page
(Referrer-Policy; `no-referrer` itself would make browsers hide where the form comes from, which
the protection against forged forms needs to know), kept by no cache and no search engine.
"""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.db import IntegrityError, transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import FormView

from newsroom.accounts.models import LoginRecord
from newsroom.accounts.recording import record
from newsroom.accounts.roles import is_only_reporter
from newsroom.accounts.throttling import may_knock, note_wrong_link
from newsroom.people.accepting import accept, invitation_for
from newsroom.people.forms import NewAccountForm, PasswordForm
from newsroom.posts.refusals import Refused

DOOR = "invitation link"
BACKEND = "newsroom.accounts.backends.NameOrEmailBackend"
JUST_TAKEN = "방금 다른 분이 같은 계정 이름이나 이메일을 썼어요. 다르게 적어 주세요."
PASSWORD_SET = "새 비밀번호를 정했어요. 이제 로그인해 주세요."  # noqa: S105 - a sentence


@method_decorator(never_cache, name="dispatch")
class AcceptView(FormView):
    """Greets by name, takes a password and lets in. Whatever else is asked for gets one answer."""

    http_method_names = ["get", "head", "post"]
    template_name = "people/accept.html"

    def dispatch(self, request, *args, **kwargs):
        response = self._answer(request, *args, **kwargs)
        response["Referrer-Policy"] = "strict-origin"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def _answer(self, request, *args, **kwargs):
        if not may_knock(request, DOOR):
            return _not_usable(request, status=429)
        self.invitation = invitation_for(self.kwargs["token"])
        if self.invitation is None:
            note_wrong_link(request, DOOR)
        if self.invitation is None or not self.invitation.is_open:
            return _not_usable(request, status=404)
        return super().dispatch(request, *args, **kwargs)

    def get_form_class(self):
        return PasswordForm if self.invitation.user else NewAccountForm

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "invitation": self.invitation}

    def get_initial(self):
        return {"email": self.invitation.email}

    def get_context_data(self, **kwargs):
        return super().get_context_data(invitation=self.invitation, **kwargs)

    def form_valid(self, form):
        try:
            with transaction.atomic():
                person = accept(self.invitation, form.cleaned_data)
        except IntegrityError:
            form.add_error(None, JUST_TAKEN)
            return self.form_invalid(form)
        except Refused as refused:
            return _not_usable(self.request, status=404, told=str(refused))
        record(self.request, LoginRecord.Kind.PASSWORD, person)
        return self._let_in(person)

    def _let_in(self, person):
        """Log a newcomer in; whoever had an account goes by the door, with all it asks for."""
        if self.invitation.user:
            messages.success(self.request, PASSWORD_SET)
            return redirect("wagtailadmin_login")
        login(self.request, person, backend=BACKEND)
        landing = settings.REPORTERS_LANDING if is_only_reporter(person) else "wagtailadmin_home"
        return redirect(reverse(landing))


def _not_usable(request, status, told=""):
    """Answer every link that lets nobody in alike; `told` is for who was just about to use it."""
    context = {"waits": status == 429, "told": told}
    return render(request, "people/not_usable.html", context, status=status)
