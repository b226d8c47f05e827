from django.conf import settings
from django.db import models
from django.db.models.lookups import IsNull
from django.utils import timezone


class HaltQuerySet(models.QuerySet):
    def in_force(self):
        return self.filter(lifted_at=None)


class Halt(models.Model):
    """Every scheduled post waits (예약 모두 멈춤): there is a disaster, or a day of mourning.

    Whatever was scheduled before the halt is lifted is held until somebody releases it, also
    after that. No post bears a mark of it: `posts.halting` reads it from schedules, halts and
    releases.
    """

    reason = models.TextField("사유", max_length=500)
    started_at = models.DateTimeField(default=timezone.now)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    started_by_name = models.CharField(max_length=150)
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    lifted_by_name = models.CharField(max_length=150, blank=True)

    objects = HaltQuerySet.as_manager()

    class Meta:
        verbose_name = "예약 모두 멈춤"
        ordering = ["-started_at"]
        constraints = [
            # Two editors who press at once make one halt.
            models.UniqueConstraint(
                IsNull(models.F("lifted_at"), True),
                condition=models.Q(lifted_at=None),
                name="one_halt_at_a_time",
            )
        ]

    def __str__(self):
        return f"예약 모두 멈춤 {timezone.localtime(self.started_at):%Y. %-m. %-d. %H:%M}"


class Release(models.Model):
    """Somebody let one scheduled text out of a halt, back to its time."""

    halt = models.ForeignKey(Halt, on_delete=models.PROTECT, related_name="releases")
    revision = models.ForeignKey(
        "wagtailcore.Revision", on_delete=models.CASCADE, related_name="releases"
    )
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_by_name = models.CharField(max_length=150)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["halt", "revision"], name="one_release_from_each_halt")
        ]

    def __str__(self):
        return f"{self.revision_id} · {self.made_by_name}"
