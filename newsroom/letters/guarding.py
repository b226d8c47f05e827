"""Keeping machines out of the public forms without asking people to prove anything.

A form carries a signed note of when it was opened, and a field people do not see. Whoever is
stopped by mistake is told what to do, keeps every word, and gets through on the second try.
"""

import re
import secrets

from django import forms
from django.core import signing

QUICKEST = 3
OLDEST = 24 * 3600
MOST_LINKS = 2

_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)
# 주민등록번호 and 외국인등록번호. 개인정보 보호법 24조의2 forbids taking them in at all.
_REGISTRATION = re.compile(r"(?<!\d)\d{6}\s?-\s?[1-8]\d{6}(?!\d)")

TRAPPED = "자동으로 보낸 글과 헷갈렸어요. 한 번만 더 눌러 주세요."
TOO_QUICK = "조금만 천천히, 한 번 더 눌러 주세요."
TOO_OLD = "화면을 연 지 오래됐어요. 한 번 더 눌러 주세요."


def refuse_registration_numbers(text):
    """Raise a ValidationError when the text holds a resident registration number."""
    if _REGISTRATION.search(text):
        raise forms.ValidationError("주민등록번호는 받을 수 없어요. 지우고 보내 주세요.")


def refuse_many_links(text):
    """Raise a ValidationError when the text links to more places than people need."""
    if len(_LINK.findall(text)) > MOST_LINKS:
        raise forms.ValidationError(f"인터넷 주소는 {MOST_LINKS}개까지만 적어 주세요.")


class GuardedForm(forms.Form):
    """A form strangers send. `purpose` binds its note to one form about one thing."""

    opened = forms.CharField(widget=forms.HiddenInput, required=False)
    homepage = forms.CharField(
        label="누리집",
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, data=None, *, purpose, **kwargs):
        super().__init__(data.copy() if data else data, **kwargs)
        self.label_suffix = ""
        self.signer = signing.TimestampSigner(salt=f"letters.{purpose}")
        self.initial["opened"] = self._new_note()

    @property
    def typed_fields(self):
        """Return the fields people see and fill in."""
        return [field for field in self.visible_fields() if field.name != "homepage"]

    def clean(self):
        cleaned = super().clean()
        if trouble := self._trouble(cleaned):
            raise forms.ValidationError(trouble)
        return cleaned

    def _trouble(self, cleaned):
        """Return why a complete form is not taken yet; one with gaps hears of its gaps alone."""
        trouble = self._suspicion(cleaned)
        return "" if self.errors else trouble

    def _suspicion(self, cleaned):
        note = cleaned.get("opened", "")
        try:
            cleaned["form_key"] = self.signer.unsign(note, max_age=OLDEST)
        except signing.BadSignature:
            self.data["opened"] = self._new_note()
            return TOO_OLD
        if cleaned.get("homepage"):
            self.data["homepage"] = ""
            return TRAPPED
        return TOO_QUICK if self._was_just_opened(note) else ""

    def _was_just_opened(self, note):
        try:
            self.signer.unsign(note, max_age=QUICKEST)
        except signing.SignatureExpired:
            return False
        return True

    def _new_note(self):
        return self.signer.sign(secrets.token_urlsafe(12))
