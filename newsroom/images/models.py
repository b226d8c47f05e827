import logging
import secrets
from contextlib import contextmanager
from pathlib import Path

from django.core.files.storage import default_storage
from django.db import models, transaction
from django.utils import timezone
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    SourceImageIOError,
    get_upload_to,
)
from wagtail.utils.file import hash_filelike

from newsroom.caching.rows import Shown
from newsroom.images import developing
from newsroom.images.fields import PhotoField
from newsroom.images.querysets import PhotoQuerySet
from newsroom.korean.text import tidy

logger = logging.getLogger(__name__)


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


# What a photo's pictures depend on.
_LOOK = ["file", "focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"]


class Photo(Shown, AbstractImage):
    """A photograph as it was cleaned on arrival: upright, without metadata, privately named."""

    file = PhotoField("파일", upload_to=get_upload_to, width_field="width", height_field="height")
    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    credit = models.CharField("찍은 사람", max_length=60, blank=True)
    people = models.CharField("사진 속 사람", max_length=20, choices=People.choices, blank=True)
    is_ai_made = models.BooleanField("AI로 만든 사진", default=False)
    is_decorative = models.BooleanField("장식 사진", default=False)
    # When, never where: the place a phone writes into a photo is dropped on arrival.
    taken_at = models.DateTimeField("찍은 때", null=True, blank=True, editable=False)
    # The hash of the bytes as they were sent: the same photo from the same person is recognised.
    arrival_hash = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    prepared_at = models.DateTimeField(null=True, editable=False, db_index=True)
    # Which worker took the photo on, and when: another may follow when nothing came of it.
    claimed_at = models.DateTimeField(null=True, editable=False)
    # From then on the photo is shown to nobody but the editors, wherever it stands in any text.
    withdrawn_at = models.DateTimeField("거둔 때", null=True, editable=False, db_index=True)
    # When the file of a withdrawn photo was deleted for good; what was done with it stays known.
    forgotten_at = models.DateTimeField("파일을 지운 때", null=True, editable=False)

    objects = PhotoQuerySet.as_manager()

    shown_as = "photo"
    admin_form_fields = (
        "file",
        "title",
        "credit",
        "people",
        "is_ai_made",
        "is_decorative",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = "사진"
        verbose_name_plural = "사진"

    def get_upload_to(self, filename):
        return f"originals/{self.key}{Path(filename).suffix}"

    def take(self, arrived):
        """Become the photo of a file that was just let in, under a new name."""
        self.key = new_key()
        self.arrival_hash = arrived.arrival_hash
        self.taken_at = arrived.taken_at
        self.file_size = arrived.size
        self.file_hash = hash_filelike(arrived)
        self._arrived = arrived

    def save(self, *args, update_fields=None, **kwargs):
        """Save; a new file is let in first, and pictures of what is no longer seen go."""
        if update_fields is not None and not {*update_fields} & {*_LOOK}:
            super().save(*args, update_fields=update_fields, **kwargs)
            return
        self.title = tidy(self.title)
        before = Photo.objects.filter(pk=self.pk).values(*_LOOK).first() if self.pk else None
        arrived = self._let_in()
        with transaction.atomic(), self._file_gone_unless_saved(arrived):
            super().save(*args, update_fields=update_fields, **kwargs)
            if before and before != self._look():
                self._look_anew(before["file"])
            if arrived:
                developing.keep(self, arrived.thumbnails)
                arrived.clear_away()

    def _let_in(self):
        """Bring a file that is not yet stored through the arrival; return it, or None."""
        if self.file and not self.file._committed:
            self.file.save(self.file.name, self.file.file, save=False)
        return self.__dict__.pop("_arrived", None)

    @contextmanager
    def _file_gone_unless_saved(self, arrived):
        try:
            yield
        except BaseException:
            if arrived:
                self.file.storage.delete(self.file.name)
            raise

    def _look(self):
        return {name: getattr(self, name) for name in _LOOK} | {"file": self.file.name}

    def _look_anew(self, old_file):
        """Drop the pictures of another file or another focus, and wait for new ones."""
        stale = self.renditions.all()
        if old_file == self.file.name:
            stale = stale.exclude(focal_point_key="")
        else:
            self._part_with(old_file)
        stale.delete()
        self.await_renditions()

    def _part_with(self, old_file):
        """Delete the file that was replaced, unless it is locked away for the editors."""
        if not self.locked_originals.filter(file=old_file).exists():
            storage = self.file.storage
            transaction.on_commit(lambda: storage.delete(old_file))

    @property
    def is_withdrawn(self):
        return self.withdrawn_at is not None

    def await_renditions(self):
        """Let the background make what pictures are missing."""
        self.prepared_at = self.claimed_at = None
        Photo.objects.filter(pk=self.pk).update(prepared_at=None, claimed_at=None)

    # Wagtail asks for pictures here. None is ever made in the web process.

    def get_rendition(self, filter):
        """Return a picture as Wagtail does; the placeholder when the original is gone or rotten."""
        try:
            return super().get_rendition(filter)
        except SourceImageIOError as error:
            logger.error("No picture of photo %s: %s", self.pk, error)
            return Rendition(image=self, file="placeholder.svg", width=480, height=320)

    def find_existing_renditions(self, *filters):
        whole = [wanted for wanted in filters if wanted.spec == "original"]
        found = super().find_existing_renditions(*(set(filters) - set(whole)))
        return found | {wanted: self._as_rendition() for wanted in whole}

    def create_rendition(self, filter):
        return self.create_renditions(filter)[filter]

    def create_renditions(self, *filters):
        made = developing.make(self, [wanted.spec for wanted in filters]) if filters else {}
        return {wanted: made[wanted.spec] for wanted in filters}

    def _as_rendition(self):
        """Stand in for the picture of the whole photo: the original itself, for those who may."""
        return Rendition(
            image=self,
            filter_spec="original",
            file=self.file.name,
            width=self.width,
            height=self.height,
        )


class Rendition(AbstractRendition):
    """One size of a photo in one format."""

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
    # Nobody has said yet what the photo shows, for those it is read aloud to.
    lacks_alt = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["photo", "page", "is_live"], name="one_use_per_photo_and_page"
            )
        ]
        indexes = [models.Index(fields=["page", "is_live"])]

    def __str__(self):
        return f"{self.photo_id} → {self.page_id}"


class LockedOriginal(models.Model):
    """The file of a photo as it was before faces were covered: for the editors' eyes, for a while.

    It lies where it was, under a name no page and no rendition knows any more.
    """

    photo = models.ForeignKey(Photo, on_delete=models.CASCADE, related_name="locked_originals")
    file = models.CharField(max_length=100, unique=True)
    locked_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-locked_at"]

    def __str__(self):
        return self.file

    @property
    def url(self):
        return default_storage.url(self.file)
