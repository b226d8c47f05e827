from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail.models import TaskState


class WriterConsentQuerySet(models.QuerySet):
    def unanswered(self):
        return self.filter(answered_at=None, withdrawn_at=None)

    def waiting(self):
        """Return what writers were asked in reviews that still go on, the longest wait first."""
        going_on = self.unanswered().filter(task_state__status=TaskState.STATUS_IN_PROGRESS)
        return going_on.order_by("asked_at")


class WriterConsent(models.Model):
    """An editor's question to the writer: may the post go out as the editors changed it?

    The writer holds the copyright, and with it the right that the work stays as it was made
    (동일성유지권, 저작권법 13조). The question is about one exact text. Until the answer the post
    stays in review; a yes carries out the approval of the editor who asked.
    """

    page = models.ForeignKey("posts.PostPage", on_delete=models.CASCADE, related_name="consents")
    task_state = models.ForeignKey(
        "wagtailcore.TaskState", on_delete=models.CASCADE, related_name="consents"
    )
    base = models.ForeignKey("wagtailcore.Revision", on_delete=models.PROTECT, related_name="+")
    revision = models.ForeignKey(
        "wagtailcore.Revision", on_delete=models.PROTECT, related_name="consents"
    )
    fingerprint = models.CharField(max_length=64)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="consents_asked"
    )
    asked_at = models.DateTimeField(default=timezone.now)
    words = models.TextField("글쓴이에게 할 말", blank=True)
    go_live_at = models.DateTimeField("예약할 시각", null=True)
    names_answer = models.CharField(max_length=300, blank=True)
    withdrawn_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    is_agreed = models.BooleanField(null=True)
    answer = models.TextField("글쓴이의 답", blank=True)
    # Why the post did not go out although the writer agreed.
    trouble = models.TextField(blank=True)

    objects = WriterConsentQuerySet.as_manager()

    class Meta:
        verbose_name = "기자 확인"
        ordering = ["-asked_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["page"],
                condition=models.Q(answered_at=None, withdrawn_at=None),
                name="one_open_question_per_post",
            )
        ]

    def __str__(self):
        return f"{self.page_id} · {self.asked_by}"

    @property
    def days_waiting(self):
        """Return how many days of the calendar in Seoul the answer has been waited for."""
        return (timezone.localdate() - timezone.localdate(self.asked_at)).days
