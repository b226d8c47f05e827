from django import forms


class NumberForm(forms.Form):
    """Asks for the number that the phone shows, in a way phones fill in by themselves."""

    number = forms.CharField(
        label="확인 번호",
        max_length=20,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "autocapitalize": "none",
                "inputmode": "numeric",
                "spellcheck": "false",
            }
        ),
        error_messages={"required": "앱에 보이는 여섯 자리 숫자를 적어 주세요."},
    )


class AnyNumberForm(NumberForm):
    """Takes a recovery number too, whose letters need the whole keyboard."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["number"].label = "확인 번호 또는 복구 번호"
        self.fields["number"].widget.attrs["inputmode"] = "text"
