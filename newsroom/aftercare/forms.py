"""What editors fill in about posts that are approved, scheduled or live."""

from django import forms

from newsroom.desk.forms import LaterForm, NowForm, SeenForm
from newsroom.posts.models import Correction, MistakeReport


class HaltForm(forms.Form):
    reason = forms.CharField(
        label="왜 멈추나요?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="편집자 모두에게 알려요. 예: 집중호우로 재난 안내에 힘을 모아요.",
        error_messages={"required": "왜 멈추는지 적어 주세요."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.label_suffix = ""


class AtOnceForm(NowForm):
    """Publish what is scheduled now, without waiting for its time."""

    comment = None


class AnotherTimeForm(LaterForm):
    comment = None


class AsSeenForm(SeenForm):
    """A single button: it carries nothing but the text it was pressed upon."""


class CorrectionForm(forms.Form):
    """A correction carries what was looked at: the live text, and the newest correction."""

    kind = forms.ChoiceField(
        label="무엇을 했나요?",
        choices=Correction.Kind.choices,
        initial=Correction.Kind.CORRECTED,
        widget=forms.RadioSelect,
        error_messages={"required": "정정인지 내용 추가인지 골라 주세요."},
    )
    note = forms.CharField(
        label="독자에게 알릴 말",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="무엇이 어떻게 달라졌는지 한두 문장으로 적어 주세요. 누구나 읽어요.",
        error_messages={
            "required": "무엇을 바로잡았는지 적어 주세요.",
            "max_length": "500자까지 적을 수 있어요.",
        },
    )
    live = forms.IntegerField(required=False, widget=forms.HiddenInput)
    newest = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.label_suffix = ""


class SettlingForm(forms.Form):
    """How a reported mistake was settled, and what its author is told."""

    outcome = forms.ChoiceField(
        label="어떻게 했나요?",
        choices=MistakeReport.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "어떻게 했는지 골라 주세요."},
    )
    answer = forms.CharField(
        label="글쓴이에게 하는 답",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="신고한 글쓴이가 그대로 읽어요.",
        error_messages={
            "required": "글쓴이에게 한마디 답해 주세요.",
            "max_length": "1,000자까지 적을 수 있어요.",
        },
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
