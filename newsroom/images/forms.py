"""What is asked about a photo, on every screen that asks."""

from django import forms
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from newsroom.accounts.roles import is_editor, is_reporter
from newsroom.images.arrival import inspect, unpack
from newsroom.images.models import People, Photo
from newsroom.images.querysets import title_from
from newsroom.images.refusals import refusal
from newsroom.images.renditions import prepare
from newsroom.korean.text import tidy

# The answers to the question whether anybody can be recognised, as somebody would give them.
ANSWERS = {
    People.NONE: "없어요",
    People.CONSENT: "있어요. 동의받았어요",
    People.GUARDIAN: "미성년자, 보호자께 동의받았어요",
    People.BLURRED: "있어요. 얼굴을 가렸어요",
    People.BLUR_REQUESTED: "있어요. 가려 주세요",
    People.NOT_IDENTIFIABLE: "누군지 알아보기 어려워요",
    People.UNCLEAR: "아직 몰라요",
}
HELP = {
    "title": "사진 목록에서 찾을 때 써요.",
    "credit": "예: 김오산, 제공: 오산문화원",
    "people": "알아볼 수 있는 사람이 있나요?",
    "is_ai_made": "AI로 만들거나 크게 고친 사진이면 표시해 주세요.",
    "is_decorative": "읽어 주지 않아도 되는 사진이에요.",
}


class ArrivingFileField(WagtailImageField):
    """A file input that leaves every judgement of the file to the arrival."""

    default_validators = []

    def __init__(self, **kwargs):
        super().__init__(allow_empty_file=True, **kwargs)
        self.help_text = "JPEG, PNG, WebP, AVIF, HEIC 사진을 25MB까지 올릴 수 있어요."

    def to_python(self, data):
        return forms.FileField.to_python(self, data)


class PhotoForm(BaseImageForm):
    """The form of a photo. What reporters need not decide is not in it."""

    class Meta(BaseImageForm.Meta):
        labels = {"title": "사진 이름"}
        help_texts = HELP

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        self.user = user
        self.recognised = None
        # Wagtail would delete the old file and every picture after saving; the photo sees to it.
        self.original_file = None
        self._tailor()

    def _tailor(self):
        if "file" in self.fields:
            field = self.fields["file"]
            self.fields["file"] = ArrivingFileField(label="사진 파일", widget=field.widget)
        if "title" in self.fields:
            self.fields["title"].required = "file" not in self.fields
        if "people" in self.fields:
            self._ask_about_people(self.fields["people"])
        if not is_editor(self.user):
            self.fields.pop("is_decorative", None)
        if is_reporter(self.user) and not self.instance.credit:
            self.initial["credit"] = self._own_name()

    def _ask_about_people(self, field):
        field.required = True
        field.choices = [("", "골라 주세요"), *ANSWERS.items()]
        field.error_messages["required"] = "사진 속 사람이 있는지 골라 주세요."
        field.widget.attrs["class"] = "w-w-full"  # Wagtail's; the answers are wider than a phone

    def _own_name(self):
        profile = getattr(self.user, "profile", None)
        return profile.title if profile else self.user.get_full_name()

    def clean_file(self):
        """Let the file in, unless this very person sent the same one before."""
        file = self.cleaned_data["file"]
        if "file" not in self.changed_data:
            return file
        parcel = inspect(file)
        others = Photo.objects.exclude(pk=self.instance.pk)
        known = self.user and others.recognised(self.user, parcel.hash)
        if known and known.is_withdrawn:
            raise refusal("withdrawn", parcel.name)
        self.recognised = known
        if known:
            raise refusal("recognised", parcel.name)
        return unpack(parcel)

    def clean_title(self):
        """Name the photo after its file when nobody gave it a name of its own."""
        title = tidy(self.cleaned_data["title"])
        file = self.files.get(self.add_prefix("file"))
        return title_from(file.name) if file and title in ("", tidy(file.name)) else title

    def save(self, commit=True):
        photo = super().save(commit=commit)
        if commit and photo.prepared_at is None and photo.uses.filter(is_live=True).exists():
            prepare(photo)  # readers see this photo already and are not to wait
        return photo
