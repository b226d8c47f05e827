from django.conf import settings
from django.db import models
from django.utils import timezone

# What went wrong with an e-mail, by the name of smtplib's error; all else is the network's.
TROUBLES = {
    "SMTPRecipientsRefused": "받는 곳에 없는 주소이거나, 받아 주지 않았어요",
    "SMTPSenderRefused": "메일 서버가 보내는 주소를 받아 주지 않았어요",
    "SMTPDataError": "받는 곳에서 편지를 받아 주지 않았어요",
    "SMTPNotSupportedError": "메일 서버가 이 주소를 다루지 못해요",
    "SMTPAuthenticationError": "메일 서버에 로그인하지 못했어요",
}
AWAY = "메일 서버에 닿지 못했어요"


class NoticeQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(read_at=None)

    def waiting_for_mail(self):
        """Return the notices that still have an e-mail to go out, now or later."""
        return self.filter(mail_due_at__isnull=False, mailed_at=None, mail_given_up_at=None)

    def due(self):
        """Return the notices whose e-mail should leave now."""
        return self.waiting_for_mail().filter(mail_due_at__lte=timezone.now())

    def undeliverable(self):
        """Return the notices whose e-mail was given up: someone has to look at the address."""
        return self.filter(mailed_at=None, mail_given_up_at__isnull=False)

    def mark_read(self):
        return self.unread().update(read_at=timezone.now())

    def send_again(self):
        """Put given-up mails back in the queue, as if they had never been tried."""
        return self.undeliverable().update(
            mail_due_at=timezone.now(), mail_attempts=0, mail_given_up_at=None, mail_error=""
        )


class Notice(models.Model):
    """One thing one person is told: shown in the inbox, and mailed at most once.

    The row is the mail queue too. It is written in the transaction of the act it tells of and
    sent by the worker, so a mail server that hangs can neither delay nor lose a decision.
    """

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="받는 사람",
        on_delete=models.PROTECT,
        related_name="notices",
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
    created_at = models.DateTimeField("때", default=timezone.now)
    read_at = models.DateTimeField(null=True)

    mail_due_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)
    mail_attempts = models.PositiveSmallIntegerField(default=0)
    mail_error = models.CharField("까닭", max_length=200, blank=True)
    mail_given_up_at = models.DateTimeField("그만둔 때", null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = "알림"
        verbose_name_plural = "알림"
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["recipient", "step"], name="one_notice_per_step")
        ]
        indexes = [
            models.Index(
                fields=["mail_due_at"],
                condition=models.Q(mailed_at=None, mail_given_up_at=None),
                name="mail_still_to_go",
            ),
            models.Index(
                fields=["recipient", "-created_at"],
                condition=models.Q(read_at=None),
                name="notice_unread",
            ),
            models.Index(fields=["recipient", "-created_at"], name="notice_inbox"),
        ]

    def __str__(self):
        return self.subject

    @property
    def mail_trouble(self):
        """Return in Korean why the e-mail did not arrive, with the number the server gave."""
        kind, _, code = self.mail_error.partition(" ")
        told = TROUBLES.get(kind, AWAY)
        return f"{told} ({code})" if code else told

    def mark_read(self):
        if self.read_at is None:
            self.read_at = timezone.now()
            self.save(update_fields=["read_at"])
