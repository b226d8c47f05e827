"""One's own profile, edited on the phone: what an editor then publishes, and what holds at once."""

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from newsroom.accounts.roles import CHIEFS, EDITORS
from newsroom.images.forms import ANSWERS
from newsroom.notices.digest import next_digest_at
from newsroom.notices.telling import tell
from newsroom.writing.photos import let_in
from reporters.models import ReporterPage

MOST_LINKS = 5


class OwnProfileForm(forms.ModelForm):
    """What a reporter says of themself, with a portrait and up to five links."""

    picture = forms.FileField(
        label="새 얼굴 사진 또는 그림",
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": "image/*,.heic,.heif"}),
        help_text="고르지 않으면 지금 사진을 그대로 써요.",
    )
    people = forms.ChoiceField(
        label="새 사진에 알아볼 수 있는 사람이 있나요?",
        required=False,
        choices=[("", "골라 주세요"), *ANSWERS.items()],
        help_text="내 얼굴이면 ‘있어요. 동의받았어요’를 골라 주세요.",
    )

    class Meta:
        model = ReporterPage
        fields = [
            "introduction",
            "beats",
            "age_band",
            "shows_age_band",
            "occupation",
            "shows_occupation",
            "is_byline_only",
        ]
        widgets = {"introduction": forms.Textarea(attrs={"rows": 5})}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        links = [*self.instance.links.all(), *[None] * MOST_LINKS][:MOST_LINKS]
        for number, link in enumerate(links, start=1):
            self.fields[f"label{number}"] = forms.CharField(
                label=f"링크 {number} 이름", required=False, max_length=40
            )
            self.fields[f"url{number}"] = forms.URLField(
                label=f"링크 {number} 주소", required=False, assume_scheme="https"
            )
            if link:
                self.initial |= {f"label{number}": link.label, f"url{number}": link.url}

    def clean(self):
        """Let the picture in last, when everything else is right: nothing is stored for naught."""
        cleaned = super().clean()
        for number in range(1, MOST_LINKS + 1):
            if bool(cleaned.get(f"label{number}")) != bool(cleaned.get(f"url{number}")):
                self.add_error(f"url{number}", "링크는 이름과 주소를 함께 적어 주세요.")
        picture = self.files.get("picture")
        if picture and not cleaned.get("people"):
            self.add_error("people", "사진 속 사람이 있는지 골라 주세요.")
        if picture and not self.errors:
            self._let_in(picture, cleaned["people"])
        return cleaned

    def _let_in(self, picture, people):
        try:
            photo, is_known = let_in(self.user, picture)
        except ValidationError as refused:
            self.add_error("picture", refused)
            return
        if not is_known:
            type(photo).objects.filter(pk=photo.pk).update(people=people)
        self.instance.portrait = photo

    @property
    def pairs(self):
        """Return the fields of each link side by side."""
        return [(self[f"label{n}"], self[f"url{n}"]) for n in range(1, MOST_LINKS + 1)]

    @transaction.atomic
    def keep(self):
        """Save the words as a draft the editors publish, and tell them; choices hold at once."""
        profile = self.instance
        profile.links.set(
            [
                profile.links.model(
                    label=self.cleaned_data[f"label{n}"],
                    url=self.cleaned_data[f"url{n}"],
                    sort_order=n,
                )
                for n in range(1, MOST_LINKS + 1)
                if self.cleaned_data[f"url{n}"]
            ]
        )
        profile.save_revision(user=self.user, log_action=True, clean=False)
        _tell_editors(profile)


def _tell_editors(profile):
    """Ask the editors, once a day, to publish what a reporter says of themself."""
    editors = get_user_model().objects.in_role(EDITORS, CHIEFS)
    tell(
        editors,
        f"profile:{profile.pk}:{timezone.localdate():%Y%m%d}",
        "시민기자 소개가 바뀌었어요",
        f"{profile.title} 시민기자가 소개를 고쳤어요. 보고 게시해 주세요.",
        page=profile,
        link=reverse("wagtailadmin_pages:edit", args=[profile.pk]),
        mail_at=next_digest_at(),
    )
