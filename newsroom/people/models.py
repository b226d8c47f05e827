"""Invitations: a way in for one person, by a link that works once."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Concat, Lower
from django.utils import timezone

from newsroom.accounts.roles import LABELS


class InvitationQuerySet(models.QuerySet):
    def unanswered(self):
        """Return the invitations nobody has accepted or revoked, in time or not."""
        return self.filter(accepted_at=None, revoked_at=None)

    def waiting(self):
        return self.unanswered().filter(expires_at__gt=timezone.now())

    def late(self):
        return self.unanswered().filter(expires_at__lte=timezone.now())

    def accepted(self):
        return self.filter(accepted_at__isnull=False)

    def revoked(self):
        return self.filter(revoked_at__isnull=False)

    def ending_within(self, days):
        """Return the waiting invitations whose time is nearly over."""
        return self.waiting().filter(expires_at__lte=timezone.now() + dt.timedelta(days=days))

    def to_look_after(self, days):
        """Return those whose time is nearly over, and those whose e-mail was given up."""
        return self.ending_within(days) | self.waiting().filter(mail_given_up_at__isnull=False)

    def opened_by(self, digest):
        """Return the invitation a link belongs to, in whatever state, as a queryset."""
        return self.filter(Q(digest=digest) | Q(mailed_digest=digest))

    def called(self, text):
        """Return the invitations of people whose name contains the text."""
        named = self.alias(called=Concat("last_name", "first_name"))
        return named.filter(called__icontains=text.replace(" ", ""))

    def mail_due(self):
        due = self.waiting().filter(mail_due_at__lte=timezone.now())
        return due.filter(mailed_at=None, mail_given_up_at=None)


class Invitation(models.Model):
    """What was promised to one person. Its state is read from its times, never stored.

    `user` is set from the start when the account exists already: for a new password, or for a
    former reporter whose account is closed. Otherwise accepting makes the account.
    """

    class Kind(models.TextChoices):
        JOIN = "join", "초대"
        PASSWORD = "password", "비밀번호 새로 정하기"

    kind = models.CharField("종류", max_length=8, choices=Kind.choices, default=Kind.JOIN)
    last_name = models.CharField("성", max_length=150, blank=True)
    first_name = models.CharField("이름", max_length=150, blank=True)
    email = models.EmailField("이메일", blank=True)
    role = models.CharField("역할", max_length=20, choices=list(LABELS.items()))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="계정",
        null=True,
        on_delete=models.SET_NULL,
        related_name="invitations",
    )
    profile = models.ForeignKey(
        "reporters.ReporterPage", null=True, on_delete=models.SET_NULL, related_name="invitations"
    )
    term = models.ForeignKey(
        "reporters.Term", null=True, on_delete=models.SET_NULL, related_name="invitations"
    )
    digest = models.CharField(max_length=64, unique=True)
    mailed_digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="만든 사람",
        on_delete=models.PROTECT,
        related_name="invitations_made",
    )
    made_at = models.DateTimeField("만든 때", default=timezone.now)
    expires_at = models.DateTimeField("기한")
    accepted_at = models.DateTimeField("받은 때", null=True)
    revoked_at = models.DateTimeField("거둔 때", null=True)

    mail_due_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField("이메일 보낸 때", null=True)
    mail_attempts = models.PositiveSmallIntegerField(default=0)
    mail_given_up_at = models.DateTimeField(null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = "초대"
        verbose_name_plural = "초대"
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=Q(kind="join", accepted_at=None, revoked_at=None) & ~Q(email=""),
                name="one_open_invitation_per_email",
            )
        ]

    def __str__(self):
        return f"{self.name} {self.get_kind_display()}"

    @property
    def name(self):
        return f"{self.last_name}{self.first_name}"

    @property
    def is_unanswered(self):
        return self.accepted_at is None and self.revoked_at is None

    @property
    def is_open(self):
        return self.is_unanswered and self.expires_at > timezone.now()

    @property
    def state(self):
        if self.accepted_at:
            return "받았음"
        if self.revoked_at:
            return "거둠"
        return "기다리는 중" if self.is_open else "기한 지남"
