"""Why a file was not taken, in words that name it and say what to do."""

from django.core.exceptions import PermissionDenied, ValidationError

from newsroom.korean.text import tidy

REASONS = {
    "empty": "‘{name}’ 파일이 비어 있어요. 사진을 다시 골라 주세요.",
    "not_a_photo": (
        "‘{name}’ 파일은 올릴 수 있는 사진이 아니에요."
        " JPEG, PNG, WebP, AVIF, HEIC 사진을 골라 주세요."
    ),
    "damaged": "‘{name}’ 사진이 손상됐어요. 다시 골라 주세요.",
    "too_big": "‘{name}’ 사진 파일이 너무 커요. 25MB보다 작은 사진을 골라 주세요.",
    "too_many_pixels": "‘{name}’ 사진이 너무 커요. 6,000만 화소보다 작은 사진을 골라 주세요.",
    "too_heavy": "‘{name}’ 사진이 너무 무거워서 열지 못했어요. 크기를 줄여서 다시 올려 주세요.",
    "busy": "지금 큰 사진이 많이 올라오고 있어요. 잠시 뒤에 ‘{name}’ 사진을 다시 올려 주세요.",
    "no_room": "지금은 ‘{name}’ 사진을 저장할 자리가 없어요. 편집실에 알려 주세요.",
    "recognised": "‘{name}’ 사진은 전에 올린 사진이에요. 올려 둔 사진에서 골라 주세요.",
    "withdrawn": "‘{name}’ 사진은 거둔 사진이라 다시 쓸 수 없어요. 다른 사진을 골라 주세요.",
}
_LONGEST_NAME = 60


class PhotoRefused(PermissionDenied):
    """An act on a photo that is not allowed, or too late. The message says so, with a way on."""


def refusal(reason, name):
    """Return the error to raise for a file that is not taken."""
    return ValidationError(REASONS[reason].format(name=shown_name(name)), code=reason)


def shown_name(name):
    """Return a file's name as a person knows it: composed Korean, no folders, not endless."""
    last = tidy(name or "").replace("\\", "/").rsplit("/", 1)[-1]
    printable = "".join(letter for letter in last if letter.isprintable()).strip()
    if len(printable) > _LONGEST_NAME:
        printable = f"{printable[: _LONGEST_NAME - 12]}…{printable[-10:]}"
    return printable or "이름 없는 파일"
