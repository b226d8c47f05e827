from django.conf import settings
from django.db import models
from django.utils import timezone


class NoticeQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(read_at=None)

    def due(self):
        """Return the notices whose e-mail should leave now."""
        return self.filter(mail_due_at__lte=timezone.now(), mailed_at=None, mail_given_up_at=None)


class Notice(models.Model):
    """One thing one person is told: shown in the inbox, and mailed at most once.

    The row is the mail queue too. It is written in the transaction of the act it tells of and
    sent by the worker, so a mail server that hangs can neither delay nor lose a decision.
    """

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="notices"
    )
    # Names the step of the story, such as "returned:41". With the recipient it is unique, so
    # that a repeated act or a lost reply never tells anyone twice.
    step = models.CharField(max_length=80)
    subject = models.CharField("제목", max_length=120)
    message = models.TextField("내용")
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="notices"
    )
    link = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)

    mail_due_at = models.DateTimeField(null=True, db_index=True)
    mailed_at = models.DateTimeField(null=True)
    mail_attempts = models.PositiveSmallIntegerField(default=0)
    mail_error = models.CharField(max_length=200, blank=True)
    mail_given_up_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = "알림"
        verbose_name_plural = "알림"
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["recipient", "step"], name="one_notice_per_step")
        ]

    def __str__(self):
        return self.subject
