from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from newsroom.accounts.managing import nobody_elses
from newsroom.accounts.models import User
from newsroom.accounts.roles import LABELS, REPORTERS, is_editor
from newsroom.people.permissions import may_invite, may_take_over

A_DAY = {"invalid": "날짜를 2026. 1. 31.처럼 적어 주세요."}


class Day(forms.DateField):
    """A day, chosen on the screen or written as 2026-1-31."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_error_messages = A_DAY

    def __init__(self, **kwargs):
        super().__init__(input_formats=["%Y-%m-%d"], **kwargs)


class DaysMixin:
    """The first day comes before the last."""

    def clean(self):
        cleaned = super().clean()
        first, last = cleaned.get("starts_on"), cleaned.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", "마지막 날이 첫날보다 앞서요.")
        return cleaned


class AppointmentForm(DaysMixin, forms.Form):
    """One term: its 기수 and its days."""

    number = forms.IntegerField(
        label="기수",
        min_value=1,
        max_value=999,
        error_messages={
            "required": "기수를 적어 주세요.",
            "invalid": "기수는 3처럼 숫자로 적어 주세요.",
        },
    )
    starts_on = Day(label="활동 첫날", error_messages={"required": "활동 첫날을 적어 주세요."})
    ends_on = Day(
        label="활동 마지막 날", error_messages={"required": "활동 마지막 날을 적어 주세요."}
    )


class RenewalForm(AppointmentForm):
    """Appointing again: the days ahead, since nothing is appointed backwards."""

    def clean_ends_on(self):
        if self.cleaned_data["ends_on"] < timezone.localdate():
            raise ValidationError("마지막 날이 이미 지났어요.")
        return self.cleaned_data["ends_on"]


class LineForm(RenewalForm):
    """One reporter to be: a line of a cohort, or the form for a single invitation."""

    field_order = ["name", "email", "number", "starts_on", "ends_on", "pen_name"]

    name = forms.CharField(
        label="이름", max_length=40, error_messages={"required": "이름을 적어 주세요."}
    )
    email = forms.EmailField(
        label="이메일",
        required=False,
        help_text="없으면 비워 두고 링크만 전해 주세요. 적으면 초대 링크를 이메일로도 보내요.",
        error_messages={"invalid": "이메일 주소를 확인해 주세요."},
    )
    pen_name = forms.CharField(
        label="필명",
        max_length=40,
        required=False,
        help_text="독자에게 보이는 이름이에요. 비워 두면 이름을 그대로 써요.",
    )


class CohortForm(DaysMixin, forms.Form):
    """A whole cohort: its lines, and what holds for every line that says nothing else."""

    number = forms.IntegerField(label="기수", required=False, min_value=1, max_value=999)
    starts_on = Day(label="활동 첫날", required=False)
    ends_on = Day(label="활동 마지막 날", required=False)
    lines = forms.CharField(
        label="기자단 명단",
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false", "wrap": "off"}),
        help_text="엑셀에서 복사해 붙여 넣으세요. 순서는 이름, 이메일, 기수, 기간, 필명이에요. "
        "제목 줄이 있으면 순서는 상관없어요.",
        error_messages={"required": "명단을 붙여 넣어 주세요."},
    )


class StaffForm(forms.Form):
    """An invitation for somebody of the editors' room."""

    role = forms.ChoiceField(label="역할")
    name = LineForm.base_fields["name"]
    email = LineForm.base_fields["email"]

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [
            (name, label)
            for name, label in LABELS.items()
            if name != REPORTERS and may_invite(by, name)
        ]

    def clean_email(self):
        taken = "이미 계정이 있는 이메일이에요. ‘사용자’에서 그 계정의 역할을 바꿔 주세요."
        email = self.cleaned_data["email"]
        return nobody_elses(User(), "email", email, taken) if email else email


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="사유",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="처리 이력에 남아요. 본인에게는 보이지 않아요.",
        error_messages={"required": "사유를 적어 주세요."},
    )


class SuspensionForm(DaysMixin, ReasonForm):
    field_order = ["starts_on", "ends_on", "reason"]

    starts_on = Day(label="언제부터", initial=timezone.localdate)
    ends_on = Day(label="언제까지", required=False, help_text="비워 두면 풀 때까지 이어져요.")

    def clean_ends_on(self):
        last = self.cleaned_data["ends_on"]
        if last and last < timezone.localdate():
            raise ValidationError("마지막 날이 이미 지났어요.")
        return last


class HandOverForm(ReasonForm):
    """To whom the open work goes."""

    field_order = ["successor", "reason"]

    successor = forms.ModelChoiceField(
        label="이어받을 사람",
        empty_label="골라 주세요",
        queryset=User.objects.none(),
        error_messages={
            "required": "이어받을 사람을 골라 주세요.",
            "invalid_choice": "지금은 맡을 수 없는 사람이에요. 다시 골라 주세요.",
        },
    )

    def __init__(self, *args, leaving, **kwargs):
        super().__init__(*args, **kwargs)
        able = [
            person.pk
            for person in User.objects.filter(is_active=True)
            if is_editor(person) and may_take_over(person, leaving)
        ]
        self.fields["successor"].queryset = User.objects.filter(pk__in=able).order_by("pk")
        self.fields["successor"].label_from_instance = User.get_full_name


class PasswordForm(forms.Form):
    """A password, typed once: it can be looked at while typing."""

    password = forms.CharField(
        label="비밀번호",
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="10자 이상이고, 숫자만으로는 안 돼요. 좋아하는 낱말 서너 개를 이어도 좋아요.",
        error_messages={"required": "비밀번호를 정해 주세요."},
    )

    def __init__(self, *args, invitation, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.invitation = invitation

    def person(self):
        return self.invitation.user

    def clean(self):
        cleaned = super().clean()
        if password := cleaned.get("password"):
            try:
                validate_password(password, self.person())
            except ValidationError as weak:
                self.add_error("password", weak)
        return cleaned


class NewAccountForm(PasswordForm):
    """What a newcomer says: under which name to log in, where mail goes, and the password."""

    field_order = ["username", "email", "password"]

    username = forms.CharField(
        label="계정 이름",
        max_length=30,
        help_text="로그인할 때 써요. 영문과 숫자로 짧게 정해 주세요. 예: minji2026",
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
        error_messages={"required": "계정 이름을 정해 주세요."},
    )
    email = forms.EmailField(
        label="이메일",
        required=False,
        help_text="편집실의 알림을 받을 주소예요. 없으면 비워 두세요.",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": "이메일 주소를 확인해 주세요."},
    )

    def person(self):
        told = {name: self.cleaned_data.get(name, "") for name in ("username", "email")}
        names = {"last_name": self.invitation.last_name, "first_name": self.invitation.first_name}
        return User(**told, **names)

    def clean_username(self):
        name = self.cleaned_data["username"]
        if not User.username_validator.regex.fullmatch(name) or "@" in name:
            raise ValidationError("글자와 숫자, 그리고 . + - _만 쓸 수 있어요.")
        taken = "이미 다른 사람이 쓰는 계정 이름이에요. 숫자를 붙여 보세요."
        return nobody_elses(User(), "username", name, taken)

    def clean_email(self):
        email = self.cleaned_data["email"]
        taken = "이미 다른 계정이 쓰는 이메일이에요. 다른 주소를 적거나 비워 두세요."
        return nobody_elses(User(), "email", email, taken) if email else email
