"""The forms editors and authors fill in inside the newsroom."""

from django import forms

from newsroom.letters.models import RequestStep
from newsroom.letters.models.measure import LONGEST

Kind = RequestStep.Kind


def _words(label, missing, **kwargs):
    return forms.CharField(
        label=label,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": missing},
        **kwargs,
    )


class PlainForm(forms.Form):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.label_suffix = ""


class PassOnForm(PlainForm):
    text = _words(
        "전할 말",
        "전할 말을 적어 주세요.",
        help_text="글쓴이에게 그대로 보여요. 이름이나 연락처가 있으면 지워 주세요.",
    )


class DecisionForm(PlainForm):
    reason = _words(
        "사유",
        "사유를 적어 주세요.",
        help_text="요청한 분과 글쓴이가 함께 읽어요. 요청한 분의 이름과 연락처는 적지 마세요.",
    )


class MeasureForm(DecisionForm):
    days = forms.IntegerField(
        label="며칠 동안",
        initial=LONGEST.days,
        min_value=1,
        max_value=LONGEST.days,
        help_text=f"법에서 정한 가장 긴 기간은 {LONGEST.days}일이에요.",
        error_messages={
            "required": "며칠 동안인지 적어 주세요.",
            "invalid": "숫자로 적어 주세요.",
            "min_value": "1일부터 할 수 있어요.",
            "max_value": f"{LONGEST.days}일까지 할 수 있어요.",
        },
    )


class FindPostForm(PlainForm):
    address = forms.CharField(
        label="글 주소",
        max_length=300,
        help_text="글 아래 ‘출처 표시’에 있는 주소예요.",
        error_messages={"required": "글 주소를 적어 주세요."},
    )


class ObjectionForm(PlainForm):
    text = _words(
        "이의 제기",
        "까닭을 적어 주세요.",
        help_text="편집실이 읽고 다시 판단해요. 요청한 분에게는 보이지 않아요.",
    )
