from django.conf import settings
from django.db import models
from django.utils import timezone


class MistakeReportQuerySet(models.QuerySet):
    def open(self):
        return self.filter(closed_at=None)

    def closed(self):
        return self.filter(closed_at__isnull=False)

    def overdue(self):
        return self.open().filter(due_at__lte=timezone.now())


class MistakeReport(models.Model):
    """An author says that something in a live post of theirs is wrong (사실 오류 신고).

    A work item with a clock: it stays open until an editor says what was done about it.
    """

    class Outcome(models.TextChoices):
        MENDED = "mended", "고쳤어요"
        CORRECTED = "corrected", "정정했어요"
        NOTHING = "nothing", "고칠 것 없음"
        TAKEN_DOWN = "taken_down", "글을 내렸어요"

    post = models.ForeignKey(
        "posts.PostPage", on_delete=models.PROTECT, related_name="mistake_reports"
    )
    text = models.TextField("무엇이 틀렸나요?", max_length=1000)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="mistake_reports",
    )
    made_by_name = models.CharField(max_length=150)
    due_at = models.DateTimeField("처리 목표")
    taken_at = models.DateTimeField(null=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    outcome = models.CharField("결과", max_length=12, blank=True, choices=Outcome.choices)
    answer = models.TextField("글쓴이에게 하는 답", max_length=1000, blank=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    closed_by_name = models.CharField(max_length=150, blank=True)

    objects = MistakeReportQuerySet.as_manager()

    class Meta:
        verbose_name = "사실 오류 신고"
        verbose_name_plural = "사실 오류 신고"
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["closed_at", "due_at"])]

    def __str__(self):
        return f"사실 오류 신고 {self.pk}"

    @property
    def is_overdue(self):
        return self.closed_at is None and self.due_at <= timezone.now()

    @property
    def state(self):
        """Return where the report stands, in words for everyone."""
        if self.closed_at:
            return self.get_outcome_display()
        return "확인 중" if self.taken_by_id else "확인 대기"
