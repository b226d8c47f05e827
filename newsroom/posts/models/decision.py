from django.conf import settings
from django.db import models
from django.utils import timezone


class DecisionQuerySet(models.QuerySet):
    def about(self, page):
        return self.filter(page_id=page.pk)

    def promised_back(self):
        """Return what took posts down for a while, if they are still down by it."""
        later = Decision.objects.filter(page=models.OuterRef("page"), pk__gt=models.OuterRef("pk"))
        taken_down = self.filter(kind=Decision.Kind.UNPUBLISHED)
        return taken_down.filter(~models.Exists(later), page__live=False)

    def due_back(self):
        """Return what took posts down for a while that is over now, if they are still down."""
        return self.promised_back().filter(until__lte=timezone.now())


class Decision(models.Model):
    """What someone decided about a post, on which text, and why.

    Wagtail's workflow and `live` say where a post stands. This says what they cannot: that a
    post was declined for good, why and for how long it was taken down, which exact text an
    approval was given to. Rows are only ever added.
    """

    class Kind(models.TextChoices):
        SUBMITTED = "submitted", "제출"
        WITHDRAWN = "withdrawn", "제출 취소"
        CHANGES_REQUESTED = "changes_requested", "보완 요청"
        DECLINED = "declined", "미채택"
        APPROVED = "approved", "승인"
        OVERRIDDEN = "overridden", "예외 승인"
        UNPUBLISHED = "unpublished", "게시 중단"
        ENDED = "ended", "게시 종료"

    # PROTECT: a post once submitted is deleted by nobody, whatever door they come by.
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField("결정", max_length=20, choices=Kind.choices)
    reason = models.TextField("사유", blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="decisions"
    )
    made_by_name = models.CharField(max_length=150)
    made_at = models.DateTimeField(default=timezone.now)
    # A review that has been decided cannot be decided again: the database keeps it to one row.
    task_state = models.OneToOneField(
        "wagtailcore.TaskState", null=True, on_delete=models.SET_NULL, related_name="decision"
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="decisions"
    )
    fingerprint = models.CharField(max_length=64, blank=True)
    canned = models.ManyToManyField(
        "posts.ReturnReason", verbose_name="고른 사유", related_name="decisions"
    )
    until = models.DateTimeField("언제까지", null=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = "결정"
        ordering = ["-made_at", "-pk"]
        indexes = [
            models.Index(fields=["page", "-made_at"]),
            models.Index(fields=["made_at"]),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} · {self.made_by_name}"

    @property
    def was_by_four_eyes(self):
        """Tell whether it needed somebody other than the authors, whose account is still known."""
        return self.kind == self.Kind.APPROVED and self.made_by is not None


class KeptRevision(models.Model):
    """A revision somebody compared: it is never overwritten from then on."""

    revision = models.OneToOneField(
        "wagtailcore.Revision", on_delete=models.CASCADE, related_name="kept"
    )
    since = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return f"{self.revision_id}"
