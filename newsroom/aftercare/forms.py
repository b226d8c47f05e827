"""What editors fill in about posts that are approved, scheduled or live."""

from django import forms

from newsroom.desk.forms import LaterForm, NowForm, SeenForm


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
