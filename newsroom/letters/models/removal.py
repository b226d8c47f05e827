import secrets

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from newsroom.letters.models.appending import AppendOnly


def new_receipt():
    """Return a receipt number nobody guesses, easy to read out: twelve digits, as 4821-0937-5560.

    Whoever should hit upon one learns where a request stands, and nothing of what it says.
    """
    return "-".join(f"{secrets.randbelow(10_000):04}" for _ in range(3))


class RequestQuerySet(models.QuerySet):
    def open(self):
        return self.filter(closed_at=None)

    def closed(self):
        return self.filter(closed_at__isnull=False)

    def to_look_after(self):
        """Return the open ones, and those whose answer could not be mailed to whoever asked."""
        mails = self.model._meta.get_field("mails").related_model.objects
        stuck = mails.filter(request=OuterRef("pk"), given_up_at__isnull=False)
        return self.filter(Q(closed_at=None) | (Exists(stuck) & Q(contact__contains="@")))

    def overdue(self):
        return self.open().filter(due_on__lt=timezone.localdate(), measure=None)


class RemovalRequest(models.Model):
    """Somebody asks that a post, or part of it, be taken down (게시 중단 요청).

    정보통신망법 44조의2 lets whoever is harmed ask for it. What they write about themselves is
    erased some time after the request is closed; what was decided stays.
    """

    class Ground(models.TextChoices):
        PORTRAIT = "portrait", "초상권 (내 얼굴이나 모습이 나왔어요)"
        DEFAMATION = "defamation", "명예훼손"
        PRIVACY = "privacy", "사생활이나 개인정보"
        COPYRIGHT = "copyright", "저작권"

    class Relation(models.TextChoices):
        SELF = "self", "본인"
        GUARDIAN = "guardian", "보호자(법정대리인)"
        AGENT = "agent", "위임받은 대리인"
        ORGANISATION = "organisation", "단체나 회사의 담당자"

    receipt = models.CharField("접수 번호", max_length=14, unique=True, default=new_receipt)
    form_key = models.CharField(max_length=24, unique=True)
    page = models.ForeignKey(
        "posts.PostPage", null=True, on_delete=models.PROTECT, related_name="removal_requests"
    )
    address = models.CharField("글 주소", max_length=300)
    ground = models.CharField("까닭", max_length=12, choices=Ground.choices)
    relation = models.CharField("누구의 일인가요?", max_length=12, choices=Relation.choices)
    name = models.CharField("이름", max_length=60, blank=True)
    contact = models.CharField("이메일이나 전화번호", max_length=254, blank=True)
    part = models.CharField("어느 부분인가요?", max_length=300, blank=True)
    reason = models.TextField("어떤 일인가요?", max_length=2000, blank=True)
    evidence = models.TextField("확인에 도움이 되는 내용", max_length=2000, blank=True)
    received_at = models.DateTimeField("접수한 때", default=timezone.now)
    due_on = models.DateField("처리 목표일")
    closed_at = models.DateTimeField(null=True)
    erased_at = models.DateTimeField(null=True)

    objects = RequestQuerySet.as_manager()

    class Meta:
        verbose_name = "게시 중단 요청"
        verbose_name_plural = "게시 중단 요청"
        ordering = ["-received_at", "-pk"]
        indexes = [models.Index(fields=["closed_at", "due_on"])]

    def __str__(self):
        return f"게시 중단 요청 {self.receipt}"

    @property
    def path(self):
        """Return the public address of the receipt."""
        return reverse("receipt", args=[self.receipt])

    @property
    def email(self):
        return self.contact if "@" in self.contact else ""

    @property
    def current_measure(self):
        """Return the temporary measure in force upon this request, or None."""
        measure = getattr(self, "measure", None)
        return measure if measure and measure.is_in_force else None

    @property
    def state(self):
        """Return where the request stands, in words for everyone."""
        if self.closed_at:
            return "처리 끝남"
        return "임시조치 중" if self.current_measure else "확인 중"

    @property
    def public_steps(self):
        """Return what whoever asked is told was done: neither the post nor who objected."""
        kept = {
            RequestStep.Kind.POST_FOUND,
            RequestStep.Kind.OBJECTED,
            RequestStep.Kind.ERASED,
        }
        return [step for step in self.steps.all() if step.kind not in kept]

    @property
    def is_overdue(self):
        """Tell whether it waits for its first decision past the day it should have had one."""
        if self.closed_at or getattr(self, "measure", None):
            return False
        return timezone.localdate() > self.due_on


class RequestStep(AppendOnly):
    """One thing that was done about a request, by whom and why. Only ever added."""

    class Kind(models.TextChoices):
        RECEIVED = "received", "접수"
        POST_FOUND = "post_found", "글 확인"
        MEASURED = "measured", "임시조치"
        DECLINED = "declined", "조치하지 않음"
        RESOLVED = "resolved", "글을 고쳐 해결"
        LIFTED = "lifted", "임시조치 해제"
        TAKEN_DOWN = "taken_down", "게시 종료"
        OBJECTED = "objected", "이의 제기"
        RAN_OUT = "ran_out", "임시조치 기간 끝"
        ERASED = "erased", "개인정보 지움"

    request = models.ForeignKey(RemovalRequest, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    reason = models.TextField(blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="request_steps"
    )
    made_by_name = models.CharField(max_length=150, blank=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.get_kind_display()


class RequesterMailQuerySet(models.QuerySet):
    def due(self):
        """Return the e-mails that should leave now."""
        waiting = self.filter(sent_at=None, given_up_at=None)
        return waiting.filter(due_at__lte=timezone.now())


class RequesterMail(models.Model):
    """One e-mail to whoever made a request: written with the step it tells of, sent by the worker.

    Their address stays in the request alone, and is erased with it.
    """

    request = models.ForeignKey(RemovalRequest, on_delete=models.CASCADE, related_name="mails")
    step = models.OneToOneField(RequestStep, on_delete=models.CASCADE, related_name="mail")
    subject = models.CharField(max_length=120)
    message = models.TextField()
    due_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=200, blank=True)
    given_up_at = models.DateTimeField(null=True)

    objects = RequesterMailQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(sent_at=None, given_up_at=None),
                name="requester_mail_to_go",
            )
        ]

    def __str__(self):
        return self.subject
