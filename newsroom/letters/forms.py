"""The forms readers fill in."""

import re

from django import forms
from django.core.validators import validate_email

from newsroom.letters.guarding import (
    GuardedForm,
    refuse_many_links,
    refuse_registration_numbers,
)
from newsroom.letters.models import RemovalRequest

_PHONE = re.compile(r"\A\+?[\d\s()-]{8,20}\Z")
NOT_A_CONTACT = "이메일이나 전화번호를 다시 확인해 주세요. 예: osan@example.com, 010-0000-0000"


def _words(label, length, missing, *, rows=5, **kwargs):
    return forms.CharField(
        label=label,
        max_length=length,
        required=bool(missing),
        widget=forms.Textarea(attrs={"rows": rows}),
        validators=[refuse_registration_numbers],
        error_messages={
            "required": missing,
            "max_length": f"{length:,}자까지 보낼 수 있어요. 지금은 %(show_value)d자예요.",
        },
        **kwargs,
    )


def _line(label, length, missing, **kwargs):
    return forms.CharField(
        label=label,
        max_length=length,
        validators=[refuse_registration_numbers],
        error_messages={"required": missing, "max_length": f"{length}자까지 적을 수 있어요."},
        **kwargs,
    )


def _choice(choices, missing):
    return forms.ChoiceField(
        choices=choices.choices,
        label="",
        widget=forms.RadioSelect,
        error_messages={"required": missing, "invalid_choice": missing},
    )


class MessageForm(GuardedForm):
    """A word to the editors: a text and nothing else."""

    text = _words("한마디", 1000, "한마디를 적어 주세요.", rows=7, help_text="1,000자까지")

    def clean_text(self):
        text = self.cleaned_data["text"]
        refuse_many_links(text)
        return text


class RemovalForm(GuardedForm):
    """Asking for a post to be taken down: which, why, and how to reach whoever asks."""

    address = _line(
        "글 주소",
        300,
        "어느 글인지 주소를 적어 주세요.",
        help_text="글 아래 ‘출처 표시’에 있는 주소를 그대로 붙여 넣어 주세요.",
    )
    ground = _choice(RemovalRequest.Ground, "까닭을 하나 골라 주세요.")
    part = _line(
        "어느 부분인가요?",
        300,
        "어느 사진이나 문장인지 적어 주세요.",
        help_text="예: 세 번째 사진 왼쪽 사람, 두 번째 문단의 가게 이름",
    )
    reason = _words("어떤 일인가요?", 2000, "어떤 일인지 적어 주세요.", help_text="2,000자까지")
    evidence = _words(
        "확인에 도움이 되는 내용 (선택)",
        2000,
        "",
        rows=3,
        help_text="원본이 실린 주소나 찍은 날처럼, 알고 있으면 빨리 확인할 수 있어요.",
    )
    relation = _choice(RemovalRequest.Relation, "누구의 일인지 골라 주세요.")
    name = _line(
        "이름",
        60,
        "이름을 적어 주세요.",
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    contact = _line(
        "이메일이나 전화번호",
        254,
        "답을 받을 이메일이나 전화번호를 적어 주세요.",
        widget=forms.TextInput(attrs={"autocomplete": "email"}),
        help_text="하나만 적어 주세요. 이메일을 적으면 접수와 결과를 이메일로 알려 드려요.",
    )
    consent = forms.BooleanField(
        label="개인정보를 이렇게 쓰는 데 동의해요",
        error_messages={"required": "동의해야 요청을 확인하고 답을 드릴 수 있어요."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["ground"].label = "까닭"
        self.fields["relation"].label = "누구의 일인가요?"

    def clean_contact(self):
        contact = self.cleaned_data["contact"].strip()
        if "@" in contact:
            validate_email(contact)
        elif not _PHONE.match(contact):
            raise forms.ValidationError(NOT_A_CONTACT)
        return contact
