"""Sends the way to a new password, away from the request that asked for it."""

import datetime as dt
import logging

from django.conf import settings
from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from newsroom.accounts.letters import Letter
from newsroom.accounts.models import PasswordResetRequest

log = logging.getLogger(__name__)

# A request older than this is no longer waited for: one would have asked again.
PATIENCE = dt.timedelta(hours=1)
RETRY = dt.timedelta(minutes=1)
ONE_LETTER_PER = dt.timedelta(minutes=2)

WORDS = (
    "그린나래 편집실에 로그인할 비밀번호를 새로 정해 주세요.",
    "아래 주소는 1시간 동안 한 번만 쓸 수 있어요. 직접 요청하지 않았다면 이 편지는 지워도 돼요.",
)


def send_due():
    """Answer the waiting requests, each at most once; return how many letters left."""
    return sum(_answer(request) for request in _waiting())


def _waiting():
    now = timezone.now()
    return PasswordResetRequest.objects.filter(
        done_at=None, due_at__lte=now, asked_at__gt=now - PATIENCE
    ).order_by("asked_at")[:20]


def _answer(request):
    if not _claim(request):
        return 0
    try:
        for letter in _letters_for(request):
            letter.send()
    except OSError as error:  # smtplib's errors too
        log.warning("A password letter could not be sent: %s", type(error).__name__)
        return 0
    PasswordResetRequest.objects.filter(pk=request.pk).update(done_at=timezone.now())
    return 1


def _claim(request):
    """Take the request for this worker alone; it is due again if this one does not finish."""
    claimed = PasswordResetRequest.objects.filter(pk=request.pk, due_at=request.due_at)
    return claimed.update(due_at=timezone.now() + RETRY, attempts=request.attempts + 1)


def _letters_for(request):
    if _was_just_answered(request):
        return []
    people = PasswordResetForm().get_users(request.email)
    return [_letter(person) for person in people]


def _was_just_answered(request):
    answered = PasswordResetRequest.objects.filter(
        email__iexact=request.email, done_at__gt=timezone.now() - ONE_LETTER_PER
    )
    return answered.exclude(pk=request.pk).exists()


def _letter(person):
    uid = urlsafe_base64_encode(force_bytes(person.pk))
    token = default_token_generator.make_token(person)
    path = reverse("wagtailadmin_password_reset_confirm", args=[uid, token])
    return Letter(
        person.email,
        "비밀번호를 새로 정해 주세요",
        [*WORDS, f"계정 이름: {person.get_username()}"],
        settings.SITE_URL + path,
        "비밀번호 새로 정하기",
    )
