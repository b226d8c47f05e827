from django import forms
from django.utils import timezone

from newsroom.posts.models import Halt


class SeenForm(forms.Form):
    """A decision carries what was looked at: the revision and the fingerprint of its text."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    fingerprint = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.label_suffix = ""


class ReasonForm(SeenForm):
    reason = forms.CharField(
        label="사유",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        help_text="쓴 사람에게 그대로 보여요. 무엇을 어떻게 하면 좋을지 다정하게 적어 주세요.",
        error_messages={"required": "사유를 적어 주세요."},
    )


class GoLiveForm(forms.Form):
    go_live_at = forms.DateTimeField(
        label="예약할 시각",
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text="비워 두면 바로 게시돼요. 한국 시각이에요.",
        error_messages={"invalid": "날짜와 시각을 다시 골라 주세요."},
    )

    def clean_go_live_at(self):
        moment = self.cleaned_data["go_live_at"]
        if moment and moment <= timezone.now():
            raise forms.ValidationError("이미 지난 시각이에요. 앞으로 올 시각을 골라 주세요.")
        return moment


class ApprovalForm(GoLiveForm, SeenForm):
    """Approve now, or at a time: who chose `later` must say when, or nothing happens."""

    field_order = ["go_live_at", "comment"]

    later = forms.BooleanField(required=False, widget=forms.HiddenInput)
    comment = forms.CharField(
        label="남길 말 (선택)", required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("later") and not (cleaned.get("go_live_at") or self.errors):
            self.add_error("go_live_at", "언제 게시할지 골라 주세요.")
        return cleaned


class NowForm(ApprovalForm):
    go_live_at = None
    later = None


class LaterForm(ApprovalForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["later"] = True
        self.fields["go_live_at"].required = True
        self.fields["go_live_at"].help_text = f"한국 시각이에요.{self._while_halted()}"

    @staticmethod
    def _while_halted():
        """Return what to know of a new schedule while all of them are stopped."""
        if not Halt.objects.in_force().exists():
            return ""
        return " 지금은 예약을 모두 멈춘 때라, 예약 화면에서 풀어야 올라가요."


class OverrideForm(GoLiveForm, ReasonForm):
    field_order = ["reason", "go_live_at"]


class TakeDownForm(forms.Form):
    KINDS = [("for_now", "잠시 내리기"), ("for_good", "완전히 내리기")]

    kind = forms.ChoiceField(label="어떻게 내릴까요?", choices=KINDS, widget=forms.RadioSelect)
    reason = forms.CharField(
        label="사유",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        error_messages={"required": "사유를 적어 주세요."},
    )
    until = forms.DateTimeField(
        label="언제까지 (잠시 내릴 때, 선택)",
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )


class DeclineProposalForm(forms.Form):
    reason = forms.CharField(
        label="사유",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        error_messages={"required": "사유를 적어 주세요."},
    )
