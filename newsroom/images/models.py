import secrets

from django.db import models

from wagtail.images.models import AbstractImage, AbstractRendition, ImageQuerySet


class People(models.TextChoices):
    """What is known of the people in a photo. Never prefilled: someone has to look and say."""

    NONE = "none", "사람 없음"
    CONSENT = "consent", "동의 받음"
    GUARDIAN = "guardian", "보호자 동의"
    BLURRED = "blurred", "가림 완료"
    BLUR_REQUESTED = "blur_requested", "가림 요청"
    NOT_IDENTIFIABLE = "not_identifiable", "식별 어려움"
    UNCLEAR = "unclear", "확인 필요"


# These may be submitted, but no door publishes them.
UNSETTLED_PEOPLE = [People.BLUR_REQUESTED, People.UNCLEAR]


def new_key():
    """Return the unguessable ASCII name a photo's files go by."""
    return secrets.token_hex(16)


class PhotoQuerySet(ImageQuerySet):
    def by(self, user):
        return self.filter(uploaded_by_user=user)

    def on_live_pages(self):
        return self.filter(uses__is_live=True).distinct()

    def awaiting_renditions(self):
        return self.filter(prepared_at=None)


class Photo(AbstractImage):
    """A photograph as it was cleaned on arrival: upright, without metadata, privately named."""

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    credit = models.CharField("찍은 사람", max_length=60, blank=True)
    people = models.CharField("사진 속 사람", max_length=20, choices=People.choices, blank=True)
    is_ai_made = models.BooleanField("AI로 만든 사진", default=False)
    is_decorative = models.BooleanField("장식 사진", default=False)
    taken_at = models.DateTimeField("찍은 때", null=True, blank=True, editable=False)
    # The hash of the bytes as they were sent: the same photo from the same person is recognised.
    arrival_hash = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    prepared_at = models.DateTimeField(null=True, editable=False, db_index=True)

    objects = PhotoQuerySet.as_manager()

    admin_form_fields = ("title", "file", "credit", "people", "is_ai_made", "is_decorative")

    class Meta(AbstractImage.Meta):
        verbose_name = "사진"
        verbose_name_plural = "사진"


class Rendition(AbstractRendition):
    image = models.ForeignKey(Photo, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_spec"
            )
        ]


class PhotoUse(models.Model):
    """Which page uses which photo: in its live text, or in the newest text not yet live.

    Wagtail's reference index lags behind and knows nothing of `live`; whether a stranger may
    see a photo must change in the very transaction that publishes or unpublishes the page.
    """

    photo = models.ForeignKey(Photo, on_delete=models.PROTECT, related_name="uses")
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    is_live = models.BooleanField()
    is_lead = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["photo", "page", "is_live"], name="one_use_per_photo_and_page"
            )
        ]
        indexes = [models.Index(fields=["page", "is_live"])]

    def __str__(self):
        return f"{self.photo_id} → {self.page_id}"


