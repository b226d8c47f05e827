"""The screens of the second step: entering a number, setting a phone up, looking after both."""

from django.contrib.auth import get_user_model, update_session_auth_hash
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import FormView, TemplateView
from django_otp import login as pass_second_step
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from newsroom.accounts.models import LoginRecord
from newsroom.accounts.recording import record
from newsroom.accounts.two_step import phones
from newsroom.accounts.two_step.forms import AnyNumberForm, NumberForm
from newsroom.accounts.two_step.rules import has_set_up, may_reset, may_turn_off, must_have

Kind = LoginRecord.Kind


class NumberView(FormView):
    """A form for a number; a wrong one is said and written down, and may be tried again."""

    form_class = NumberForm
    heading = ""

    def form_valid(self, form):
        try:
            return self.number_given(form.cleaned_data["number"])
        except phones.WrongNumber as wrong:
            record(self.request, Kind.SECOND_FAILURE, self.request.user)
            form.add_error("number", str(wrong))
            return self.form_invalid(form)

    def where_one_wanted(self):
        """Return the address one was on the way to, if it is one of ours."""
        wanted = self.request.POST.get("next") or self.request.GET.get("next") or ""
        ours = url_has_allowed_host_and_scheme(wanted, {self.request.get_host()})
        return wanted if ours else reverse("wagtailadmin_home")

    def get_context_data(self, **kwargs):
        words = {"heading": self.heading, "next": self.where_one_wanted()}
        return super().get_context_data(**words, **kwargs)

    def let_in(self, device):
        """Open the newsroom to this session, under a new key as after any login."""
        pass_second_step(self.request, device)
        self.request.session.cycle_key()
        record(self.request, Kind.SECOND_STEP, self.request.user)


class EnterView(NumberView):
    """The second step of a login."""

    form_class = AnyNumberForm
    template_name = "accounts/two_step/enter.html"
    heading = "한 단계 더"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_authenticated:
            return redirect("wagtailadmin_login")
        if not request.owes_second_step:
            return redirect(self.where_one_wanted())
        if not has_set_up(request.user):
            return redirect("set_up_second_step")
        return super().dispatch(request, *args, **kwargs)

    def number_given(self, number):
        self.let_in(phones.open_with(self.request.user, number))
        return redirect(self.where_one_wanted())


class SetUpView(NumberView):
    """Tie a phone to the account; then the recovery numbers are shown, once."""

    template_name = "accounts/two_step/set_up.html"
    heading = "휴대전화 연결"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_authenticated:
            return redirect("wagtailadmin_login")
        if has_set_up(request.user):
            return redirect("second_step" if request.owes_second_step else "accounts:two_step")
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        phone = phones.new_phone(self.request.user, self.request.session)
        return super().get_context_data(
            picture=phones.picture_of(phone),
            key=phones.key_of(phone),
            is_required=must_have(self.request.user),
            **kwargs,
        )

    def number_given(self, number):
        user = self.request.user
        phone = phones.confirm(user, self.request.session, number)
        user.log_out_everywhere()
        update_session_auth_hash(self.request, user)
        self.let_in(phone)
        numbers = phones.new_recovery_numbers(user)
        return show_once(self.request, numbers, self.where_one_wanted())


def show_once(request, numbers, on):
    """Show new recovery numbers. They are shown by the answer to the act, and by no address."""
    context = {"heading": "복구 번호", "numbers": numbers, "next": on}
    page = render(request, "accounts/two_step/numbers.html", context)
    page["Cache-Control"] = "no-store"
    return page


class KeepView(WagtailAdminTemplateMixin, NumberView):
    """One's own second step: how many recovery numbers are left, new ones, turning it off."""

    form_class = AnyNumberForm
    template_name = "accounts/two_step/keep.html"
    page_title = heading = "두 단계 로그인"
    header_icon = "lock"

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def dispatch(self, request, *args, **kwargs):
        if not has_set_up(request.user):
            return redirect("set_up_second_step")
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            left=phones.recovery_numbers_left(self.request.user),
            may_turn_off=may_turn_off(self.request.user),
            **kwargs,
        )

    def number_given(self, number):
        """Do what the button says, for whoever holds the phone."""
        phones.open_with(self.request.user, number)
        if self.request.POST.get("act") == "turn_off":
            return self.turn_off()
        numbers = phones.new_recovery_numbers(self.request.user)
        return show_once(self.request, numbers, reverse("accounts:two_step"))

    def turn_off(self):
        if not may_turn_off(self.request.user):
            raise PermissionDenied
        phones.let_go(self.request.user)
        record(self.request, Kind.SECOND_OFF, self.request.user)
        messages.success(self.request, "두 단계 로그인을 껐어요. 이제 비밀번호만으로 로그인해요.")
        return redirect("wagtailadmin_account")


class ResetView(WagtailAdminTemplateMixin, TemplateView):
    """For those who keep the accounts: let somebody who lost their phone begin anew."""

    template_name = "accounts/two_step/reset.html"
    page_title = "두 단계 로그인 초기화"
    header_icon = "lock-open"

    def dispatch(self, request, pk, *args, **kwargs):
        self.person = get_object_or_404(get_user_model(), pk=pk)
        if not may_reset(request.user, self.person):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        label = f"{self.page_title}: {self.person.get_full_name()}"
        return [*super().get_breadcrumbs_items(), {"url": "", "label": label}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(person=self.person, **kwargs)

    def post(self, request, *args, **kwargs):
        if not has_set_up(self.person):
            messages.warning(request, "연결한 휴대전화가 없어요. 초기화할 것이 없어요.")
            return redirect("wagtailusers_users:edit", self.person.pk)
        phones.let_go(self.person)
        self.person.log_out_everywhere()
        record(request, Kind.SECOND_OFF, self.person)
        log(instance=self.person, action="accounts.reset_two_step", user=request.user)
        messages.success(
            request, f"{self.person.get_full_name()} 님이 휴대전화를 다시 연결할 수 있어요."
        )
        return redirect("wagtailusers_users:edit", self.person.pk)
