import datetime as dt

from django.conf import settings
from django.db import models
from django.utils import timezone

from newsroom.letters.models.appending import AppendOnly

# 정보통신망법 44조의2 4항: a temporary measure lasts no longer than this.
LONGEST = dt.timedelta(days=30)


class MeasureQuerySet(models.QuerySet):
    def in_force(self, now=None):
        """Return the measures that hide a post at this very moment, whatever the worker does."""
        return self.filter(ends_at__gt=now or timezone.now())

    def to_wind_up(self):
        """Return the measures whose time is over, which nobody has been told yet."""
        return self.filter(ends_at__lte=timezone.now(), wound_up_at=None)


class TemporaryMeasure(models.Model):
    """Nobody but its authors and the editors reads a post for a time (임시조치).

    The post stays live to Wagtail: this is another thing than 게시 중단. Until `ends_at` readers
    do not see it; lifting the measure moves that moment to now.
    """

    request = models.OneToOneField(
        "letters.RemovalRequest", on_delete=models.PROTECT, related_name="measure"
    )
    page = models.ForeignKey("posts.PostPage", on_delete=models.PROTECT, related_name="measures")
    reason = models.TextField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="measures"
    )
    starts_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField(db_index=True)
    wound_up_at = models.DateTimeField(null=True)

    objects = MeasureQuerySet.as_manager()

    class Meta:
        verbose_name = "임시조치"
        ordering = ["-starts_at", "-pk"]
        indexes = [models.Index(fields=["page", "ends_at"])]

    def __str__(self):
        return f"임시조치 {self.pk}"

    def save(self, *args, **kwargs):
        """Save; raise ValueError at a measure longer than the law allows."""
        if self.ends_at - self.starts_at > LONGEST:
            raise ValueError("A temporary measure lasts at most 30 days.")
        super().save(*args, **kwargs)

    @property
    def is_in_force(self):
        return self.ends_at > timezone.now()

    @property
    def days_left(self):
        """Return how many days are left, counting a day begun as one."""
        left = self.ends_at - timezone.now()
        return max(0, -(-left // dt.timedelta(days=1)))


class Objection(AppendOnly):
    """What an author of the post says against a temporary measure (이의 제기)."""

    measure = models.ForeignKey(
        TemporaryMeasure, on_delete=models.PROTECT, related_name="objections"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="objections"
    )
    author_name = models.CharField(max_length=150)
    text = models.TextField("이의 제기", max_length=2000)
    filed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["filed_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["measure", "author"], name="one_objection_per_author")
        ]

    def __str__(self):
        return f"{self.author_name}: 이의 제기"
