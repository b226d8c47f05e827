from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone


class CorrectionQuerySet(models.QuerySet):
    def public(self, posts):
        """Return those that stand under one of the posts, which readers may read.

        Each is asked for its post: there are few corrections and many posts.
        """
        return self.filter(Exists(posts.order_by().filter(pk=OuterRef("post"))))


class Correction(models.Model):
    """What was put right in a post after readers had met it (바로잡습니다). Rows are only added.

    The text itself changes by being published anew; this tells the readers of it.
    """

    class Kind(models.TextChoices):
        CORRECTED = "corrected", "정정"
        ADDED = "added", "내용 추가"

    post = models.ForeignKey("posts.PostPage", on_delete=models.CASCADE, related_name="corrections")
    kind = models.CharField("종류", max_length=10, choices=Kind.choices, default=Kind.CORRECTED)
    note = models.CharField("독자에게 알릴 말", max_length=500, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="corrections"
    )
    made_by_name = models.CharField(max_length=150, blank=True)
    # The text that was live when the note was written.
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="corrections"
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = "정정"
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["-made_at", "-id"], name="corrections_newest")]

    def __str__(self):
        return f"{self.get_kind_display()} · {self.day:%Y. %-m. %-d.}"

    @property
    def day(self):
        """Return the Korean date."""
        return timezone.localdate(self.made_at)

    @property
    def words(self):
        """Return what happened, as readers are told after the date."""
        return "내용을 추가했습니다" if self.kind == self.Kind.ADDED else "바로잡았습니다"
