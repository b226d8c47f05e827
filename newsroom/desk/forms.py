from django import forms
from django.utils import timezone

from newsroom.posts.models import Halt, ReturnReason


class SeenForm(forms.Form):
    """A decision carries what was looked at: the revision and the fingerprint of its text."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    fingerprint = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.label_suffix = ""


class KnowingForm(forms.Form):
    """A decision about what a colleague may have claimed: it carries that claim, too.

    `despite_claim` is cleaned to the number of the claim that was seen, when it was ticked.
    """

    claim = forms.IntegerField(required=False, widget=forms.HiddenInput)
    despite_claim = forms.BooleanField(
        label="다른 편집자가 검토하고 있는 걸 알고 결정해요", required=False
    )

    def mind(self, claim):
        """Ask about this claim of a colleague's by name; about nothing when there is none."""
        if claim is None:
            del self.fields["claim"], self.fields["despite_claim"]
        else:
            name = claim.editor.get_full_name()
            self.fields["despite_claim"].label = f"{name} 님이 검토하고 있는 걸 알고 결정해요"

    def clean(self):
        cleaned = super().clean()
        seen, is_known = cleaned.pop("claim", None), cleaned.get("despite_claim")
        cleaned["despite_claim"] = seen if is_known else None
        return cleaned


class ReviewForm(KnowingForm, SeenForm):
    """A decision about a review."""


class ReasonForm(ReviewForm):
    reason = forms.CharField(
        label="사유",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        help_text="쓴 사람에게 그대로 보여요. 무엇을 어떻게 하면 좋을지 다정하게 적어 주세요.",
        error_messages={"required": "사유를 적어 주세요."},
    )


class ReturnForm(ReasonForm):
    """A decision against the text as it is: usual reasons to tick, words of one's own, or both.

    `reason` is cleaned to what the writer reads: the words of each ticked reason, then one's own.
    """

    field_order = ["canned", "reason"]
    kind = ReturnReason.Kind.RETURN

    canned = forms.ModelMultipleChoiceField(
        None, label="자주 쓰는 사유", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["canned"].queryset = ReturnReason.objects.offered(self.kind)
        self.fields["reason"].required = False
        self.fields["reason"].label = "더 할 말"

    def clean_canned(self):
        """Return numbers, which travel through every door of Wagtail's; keep the words aside."""
        self.chosen = list(self.cleaned_data["canned"])
        return [reason.pk for reason in self.chosen]

    def clean(self):
        cleaned = super().clean()
        usual = [f"· {reason.name}: {reason.words}" for reason in getattr(self, "chosen", [])]
        own = (cleaned.get("reason") or "").strip()
        if not (usual or own or self.errors):
            self.add_error("reason", "사유를 고르거나 적어 주세요.")
        cleaned["reason"] = "\n\n".join(filter(None, ["\n".join(usual), own]))
        return cleaned


class DeclineForm(ReturnForm):
    kind = ReturnReason.Kind.DECLINE


class NamesForm(forms.Form):
    """What the editor says about names to watch; asked only where some were found."""

    names_answer = forms.CharField(
        label="살펴볼 이름을 확인했어요",
        required=False,
        max_length=300,
        help_text="왜 괜찮은지 한마디 적어 주세요. 처리 이력에 남아요.",
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


class ApprovalForm(NamesForm, GoLiveForm, ReviewForm):
    """Approve now, or at a time: who chose `later` must say when, or nothing happens."""

    field_order = ["go_live_at", "names_answer", "comment"]

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


class OverrideForm(NamesForm, GoLiveForm, ReasonForm):
    field_order = ["reason", "go_live_at", "names_answer"]


class AskWriterForm(NamesForm, GoLiveForm, ReviewForm):
    """Ask the writer's yes first: it carries out the approval, now or at the time named here."""

    field_order = ["words", "go_live_at", "names_answer"]

    words = forms.CharField(
        label="글쓴이에게 할 말 (선택)",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="바뀐 점은 그대로 보여 드려요. 왜 고쳤는지 적어 주면 좋아요.",
    )


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
        help_text="한국 시각이에요. 그때가 되면 편집자에게 알려요. 저절로 올라가지는 않아요.",
        error_messages={"invalid": "날짜와 시각을 다시 골라 주세요."},
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("kind") == "for_good":
            cleaned["until"] = None
        elif (until := cleaned.get("until")) and until <= timezone.now():
            self.add_error("until", "이미 지난 시각이에요. 앞으로 올 시각을 골라 주세요.")
        return cleaned


class AcceptProposalForm(NamesForm, KnowingForm):
    field_order = ["names_answer"]

    fingerprint = forms.CharField(required=False, widget=forms.HiddenInput, max_length=64)


class DeclineProposalForm(KnowingForm):
    field_order = ["reason"]

    reason = forms.CharField(
        label="사유",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        error_messages={"required": "사유를 적어 주세요."},
    )
