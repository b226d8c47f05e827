from django.conf import settings
from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Concat, Lower
from django.utils import timezone
from django.utils.functional import cached_property

from newsroom.accounts.history import has_history


class RoleQuerySet(models.QuerySet):
    def in_role(self, *groups):
        """Return the people in any of these groups who may log in today."""
        able = self.filter(is_active=True).exclude(pk__in=User.objects.suspended().values("pk"))
        return able.filter(groups__name__in=groups).distinct()

    def suspended(self):
        """Return the people whose suspension covers today (Korean date)."""
        today = timezone.localdate()
        still = Q(suspended_until=None) | Q(suspended_until__gte=today)
        return self.filter(still, suspended_from__lte=today)

    def called(self, text):
        """Return the people whose Korean name contains the text."""
        named = self.alias(called=Concat("last_name", "first_name"))
        return named.filter(called__icontains=text.replace(" ", ""))

    def known_as(self, typed):
        """Return the one person who goes by this account name or e-mail address, if any."""
        typed = (typed or "").strip()
        if not typed:
            return None
        return self.filter(Q(username__iexact=typed) | Q(email__iexact=typed)).first()


class PeopleManager(UserManager.from_queryset(RoleQuerySet)):
    """Django's manager of accounts, with the roles' vocabulary."""


class User(AbstractUser):
    """Someone who logs in. What readers see of a person is their profile page, not this."""

    last_name = models.CharField("성", max_length=150, blank=True)
    first_name = models.CharField("이름", max_length=150, blank=True)
    # Changing this number ends every session the person has anywhere.
    session_epoch = models.PositiveIntegerField(default=0, editable=False)
    # Asked at every request, so it stands here and not only beside the phone itself.
    two_step_since = models.DateTimeField(null=True, editable=False)
    # Korean days, both included; without a last day the suspension lasts until it is lifted.
    suspended_from = models.DateField("활동 중지 첫날", null=True, editable=False)
    suspended_until = models.DateField("활동 중지 마지막 날", null=True, editable=False)
    suspension_reason = models.CharField(
        "활동 중지 사유", max_length=500, blank=True, editable=False
    )

    objects = PeopleManager()

    class Meta(AbstractUser.Meta):
        verbose_name = "사용자"
        verbose_name_plural = "사용자"
        constraints = [
            models.UniqueConstraint(
                Lower("username"),
                name="one_account_per_name",
                violation_error_message="이미 다른 사람이 쓰는 계정 이름이에요.",
            ),
            models.UniqueConstraint(
                Lower("email"),
                condition=~Q(email=""),
                name="one_account_per_email",
                violation_error_message="이미 다른 사람이 쓰는 이메일이에요.",
            ),
        ]

    def get_full_name(self):
        """Return the name in Korean order: family name first, no space."""
        return f"{self.last_name}{self.first_name}".strip() or self.username

    @property
    def is_suspended(self):
        """Tell whether a suspension covers today: whoever is suspended cannot log in."""
        today, last = timezone.localdate(), self.suspended_until
        begun = self.suspended_from is not None and self.suspended_from <= today
        return begun and (last is None or today <= last)

    @cached_property
    def role_names(self):
        """Return the names of the person's groups, read once per request."""
        return frozenset(group.name for group in self.groups.all())

    def get_session_auth_hash(self):
        """Tie sessions to the epoch, so that raising it logs the person out everywhere."""
        return f"{super().get_session_auth_hash()}.{self.session_epoch}"

    def get_session_auth_fallback_hash(self):
        for fallback_hash in super().get_session_auth_fallback_hash():
            yield f"{fallback_hash}.{self.session_epoch}"

    def log_out_everywhere(self):
        """End every session of this person at once (a lost phone, a suspension)."""
        type(self).objects.filter(pk=self.pk).update(session_epoch=models.F("session_epoch") + 1)
        self.refresh_from_db(fields=["session_epoch"])

    def delete(self, *args, **kwargs):
        """Remove an account nobody worked with. Raises ProtectedError for any other."""
        if has_history(self):
            raise models.ProtectedError("기록이 있는 계정은 지우지 않고 멈춰 둬요.", {self})
        return super().delete(*args, **kwargs)


class LoginRecord(models.Model):
    """One line of the log of logins. Only ever added to; the name outlives the account."""

    class Kind(models.TextChoices):
        LOGIN = "login", "로그인"
        LOGOUT = "logout", "로그아웃"
        FAILURE = "failure", "로그인 실패"
        EVERYWHERE = "everywhere", "모든 기기에서 로그아웃"
        PASSWORD = "password", "비밀번호 바꿈"
        SECOND_STEP = "second_step", "두 단계 확인"
        SECOND_FAILURE = "second_fails", "확인 번호 틀림"
        SECOND_OFF = "second_off", "두 단계 끔"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="계정",
        null=True,
        on_delete=models.SET_NULL,
        related_name="login_records",
    )
    name = models.CharField("이름", max_length=310, blank=True)
    kind = models.CharField("일", max_length=12, choices=Kind.choices)
    at = models.DateTimeField("때", default=timezone.now, db_index=True)
    address = models.GenericIPAddressField("접속한 곳", null=True)

    class Meta:
        verbose_name = "접속 기록"
        verbose_name_plural = "접속 기록"
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.name} {self.get_kind_display()}"

    @property
    def succeeded(self):
        return self.kind not in {self.Kind.FAILURE, self.Kind.SECOND_FAILURE}


class PasswordResetRequest(models.Model):
    """Someone typed an e-mail address to get a new password; the worker sees to the rest.

    Nothing about the account is looked up in the request, so that the answer and the time it
    takes are the same whether the address is known or not.
    """

    email = models.EmailField(max_length=254)
    address = models.GenericIPAddressField(null=True)
    asked_at = models.DateTimeField(default=timezone.now, db_index=True)
    due_at = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "비밀번호 재설정 요청"

    def __str__(self):
        return f"{self.asked_at:%Y-%m-%d %H:%M}"
