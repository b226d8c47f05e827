from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel
from wagtail.models import Orderable

from newsroom.caching.rows import Shown
from newsroom.posts.panels import reporter_panel
from newsroom.posts.querysets import BylineQuerySet


class Byline(Shown, Orderable):
    """Who wrote or photographed a post. The name survives the profile it points to."""

    class Role(models.TextChoices):
        TEXT = "text", "글"
        PHOTO = "photo", "사진"
        VIDEO = "video", "영상"

    post = ParentalKey("posts.PostPage", on_delete=models.CASCADE, related_name="bylines")
    reporter = models.ForeignKey(
        "reporters.ReporterPage",
        verbose_name="시민기자",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="bylines",
    )
    name = models.CharField("이름", max_length=60, blank=True)
    role = models.CharField("역할", max_length=10, choices=Role.choices, default=Role.TEXT)

    objects = BylineQuerySet.as_manager()

    shown_as = "byline"

    panels = [FieldRowPanel([reporter_panel(), "name", "role"])]

    class Meta(Orderable.Meta):
        verbose_name = "글쓴이"

    def __str__(self):
        return f"{self.get_role_display()} {self.name}"

    def save(self, *args, **kwargs):
        if self.reporter and not self.name:
            self.name = self.reporter.title
        super().save(*args, **kwargs)
