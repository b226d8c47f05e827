"""What is asked before something is done to a photo everywhere."""

import json

from django import forms
from wagtail.images.widgets import AdminImageChooser

from newsroom.images.covering import MOST_REGIONS, WHOLE
from newsroom.images.forms import ANSWERS
from newsroom.images.models import UNSETTLED_PEOPLE, Photo
from newsroom.picturedesk.texts import Words

NO_REGION = "가릴 곳을 한 군데 이상 골라 주세요."


class PlainForm(forms.Form):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.label_suffix = ""


class ReasonForm(PlainForm):
    reason = forms.CharField(
        label="사유",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        help_text="글쓴이와 편집실에 그대로 보여요. 요청한 분의 이름이나 연락처는 적지 마세요.",
        error_messages={"required": "사유를 적어 주세요."},
    )


class GiveBackForm(ReasonForm):
    field_order = ["people", "reason"]

    people = forms.ChoiceField(
        label="알아볼 수 있는 사람이 있나요?",
        choices=[
            ("", "골라 주세요"),
            *((value, words) for value, words in ANSWERS.items() if value not in UNSETTLED_PEOPLE),
        ],
        error_messages={"required": "사진 속 사람이 있는지 골라 주세요."},
    )


class CoverForm(PlainForm):
    """The regions to cover, drawn by hand, and the mark of the photo they were drawn on."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=32)
    regions = forms.CharField(
        widget=forms.HiddenInput, max_length=4000, error_messages={"required": NO_REGION}
    )

    def clean_regions(self):
        """Return the regions as lists of left, top, width and height in thousandths."""
        try:
            regions = json.loads(self.cleaned_data["regions"])
        except ValueError:
            regions = []
        if not isinstance(regions, list) or not 0 < len(regions) <= MOST_REGIONS:
            raise forms.ValidationError(NO_REGION)
        if not all(_is_region(region) for region in regions):
            raise forms.ValidationError("가릴 곳을 알아볼 수 없어요. 다시 골라 주세요.")
        return regions


def _is_region(region):
    if not isinstance(region, list) or [type(part) for part in region] != [int] * 4:
        return False
    left, top, width, height = region
    is_inside = left >= 0 and top >= 0 and left + width <= WHOLE and top + height <= WHOLE
    return is_inside and width > 0 and height > 0


class ReplacementForm(PlainForm):
    replacement = forms.ModelChoiceField(
        label="새 사진",
        queryset=Photo.objects.shown(),
        widget=AdminImageChooser,
        error_messages={
            "required": "새 사진을 골라 주세요.",
            "invalid_choice": "쓸 수 없는 사진이에요. 다른 사진을 골라 주세요.",
        },
    )


class WordsForm(PlainForm):
    """What one post says of the photo; left as it is, each text of the post keeps its own."""

    alt = forms.CharField(
        label="대체 텍스트",
        max_length=200,
        required=False,
        help_text="사진을 못 보는 분께 읽어 드려요",
    )
    caption = forms.CharField(label="사진 설명", max_length=200, required=False)

    @classmethod
    def about(cls, place, data=None):
        initial = {"alt": place.words.alt, "caption": place.words.caption}
        return cls(data, prefix=f"post-{place.post.pk}", initial=initial)

    @property
    def words(self):
        """Return the new words, or None when nobody changed them."""
        return Words(**self.cleaned_data) if self.has_changed() else None
