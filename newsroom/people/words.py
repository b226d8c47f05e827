"""What is pasted into KakaoTalk or mailed: friendly, complete, and without a word of a post."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from newsroom.people.models import Invitation

_GREETING = "{name} 님, 안녕하세요. 오산시 블로그 그린나래 편집실이에요."


def deadline(moment):
    return date_format(timezone.localtime(moment), "Y. n. j. H:i")


def invitation_words(invitation):
    """Return the sentences around the link, by what it is for."""
    if invitation.kind == Invitation.Kind.PASSWORD:
        return "아래 주소에서 비밀번호를 새로 정해 주세요."
    role = invitation.get_role_display()
    return f"그린나래에 초대해요({role}). 아래 주소에서 비밀번호를 정하면 바로 시작할 수 있어요."


def kakao_text(invitation, link):
    """Return the whole message for a messenger, link included."""
    lines = [
        _GREETING.format(name=invitation.name),
        invitation_words(invitation),
        link,
        f"{deadline(invitation.expires_at)}까지 한 번만 쓸 수 있는 주소예요. "
        "다른 분께는 보내지 말아 주세요.",
    ]
    return "\n".join(lines)


def return_text(post):
    """Return what tells a writer that their post came back. It names no title and no word of it."""
    link = settings.SITE_URL + reverse("writing:write", args=[post.pk])
    lines = [
        _GREETING.format(name=post.owner.get_full_name()),
        "보내 주신 글에 고칠 곳이 있어요. 아래 주소에서 편집실이 남긴 말을 보고 이어서 써 주세요.",
        link,
    ]
    return "\n".join(lines)
