"""Phones that show the numbers: setting one up, checking what it shows, letting it go."""

import base64
import secrets
import time

import segno
from django.db import transaction
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_otp.util import random_hex

RECOVERY_NUMBERS = 10
# Letters that are not mistaken for each other when read from paper.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
RECOVERY_LENGTH = 10

NEW_KEY = "new_phone_key"
NOT_RIGHT = "번호가 맞지 않아요. 지금 앱에 보이는 숫자를 다시 적어 주세요."


class WrongNumber(Exception):
    """Raised when a number does not open the door. Says in Korean what to do."""


def new_phone(user, session):
    """Return the phone that is being set up. It stands in the session until it is confirmed."""
    key = session.setdefault(NEW_KEY, random_hex())
    return TOTPDevice(user=user, name="휴대전화", key=key)


def picture_of(phone):
    """Return the square that a phone's camera reads, as the address of an SVG picture."""
    return segno.make(phone.config_url, error="m").svg_data_uri(scale=6, border=2)


def key_of(phone):
    """Return the key to type where no camera is at hand, in groups of four letters."""
    key = base64.b32encode(phone.bin_key).decode().rstrip("=")
    return " ".join(key[n : n + 4] for n in range(0, len(key), 4))


@transaction.atomic
def confirm(user, session, number):
    """Take the new phone into use if it shows this number; return it. Raises WrongNumber."""
    phone = new_phone(user, session)
    totp = TOTP(phone.bin_key, phone.step, phone.t0, phone.digits)
    totp.time = time.time()
    number = _plain(number)
    if not number.isdecimal() or not totp.verify(int(number), phone.tolerance):
        raise WrongNumber(NOT_RIGHT)
    phone.last_t = totp.t()
    TOTPDevice.objects.filter(user=user).delete()
    phone.save()
    del session[NEW_KEY]
    _note(user, timezone.now())
    return phone


def open_with(user, number):
    """Return the device this number belongs to: the phone, or the recovery numbers.

    Each number works once, also when it is sent twice at the same moment. Raises WrongNumber.
    """
    number = _plain(number)
    kind = TOTPDevice if number.isdecimal() and len(number) == 6 else StaticDevice
    with transaction.atomic():
        device = _locked(kind, user=user, confirmed=True)
        failure = _failure_of(device, number)
    # Raised only now: the failed try must stay counted.
    if failure:
        raise WrongNumber(failure)
    return device


@transaction.atomic
def new_recovery_numbers(user):
    """Make the old recovery numbers worthless; return new ones, to be shown once."""
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="복구 번호")
    numbers = [_recovery_number() for _ in range(RECOVERY_NUMBERS)]
    for number in numbers:
        device.token_set.create(token=number)
    return [f"{number[:5]}-{number[5:]}" for number in numbers]


def recovery_numbers_left(user):
    return sum(device.token_set.count() for device in StaticDevice.objects.filter(user=user))


@transaction.atomic
def let_go(user):
    """Forget the person's phone and recovery numbers."""
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()
    _note(user, None)


def _note(user, since):
    user.two_step_since = since
    user.save(update_fields=["two_step_since"])


def _plain(number):
    """Return a number without what people put between its groups."""
    return "".join(number.split()).replace("-", "").casefold()


def _recovery_number():
    return "".join(secrets.choice(LETTERS) for _ in range(RECOVERY_LENGTH))


def _locked(kind, **which):
    return kind.objects.select_for_update().filter(**which).first()


def _failure_of(device, number):
    """Check a number; return what to say if it does not open the door, or an empty text."""
    if device is None:
        return "쓸 수 없는 번호예요. 앱에 보이는 여섯 자리 숫자를 적어 주세요."
    is_allowed, facts = device.verify_is_allowed()
    if not is_allowed:
        return _wait_for(facts or {})
    if device.verify_token(number):
        return ""
    return NOT_RIGHT


def _wait_for(facts):
    until = facts.get("locked_until")
    seconds = max(1, round((until - timezone.now()).total_seconds())) if until else 1
    return f"여러 번 틀려서 잠깐 멈췄어요. {seconds:,}초 뒤에 다시 적어 주세요."
