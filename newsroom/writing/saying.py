"""Where a post stands, said to its writer in plain and steady words.

The words change with the acts of writer and editors only, never with who looks at the post or
has claimed it, so that nothing flickers while a writer waits.
"""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.formats import date_format

from newsroom.posts.models import Decision, WriterConsent

Kind = Decision.Kind
ASKED = ("내 확인 기다림", "편집실이 고친 글을 보고, 이대로 올려도 되는지 답해 주세요.")


@dataclass(frozen=True)
class Says:
    """One post's state: a name, what it means, since when, and what comes next."""

    name: str
    words: str
    mood: str
    since: object = None
    reason: str = ""
    is_question: bool = False


def says(post, user):
    """Return what to tell the writer about the post."""
    if question := _question_to(user, post):
        return Says(*ASKED, "act", question.asked_at, is_question=True)
    standing = post.standing
    since = standing.last.made_at if standing.last else post.latest_revision_created_at
    name, words, mood = _state(post, standing)
    return Says(name, words, mood, since, standing.reason)


def with_questions(posts):
    """Fetch what the editors ask about each post along, for `says`."""
    return posts.prefetch_related(
        Prefetch("consents", WriterConsent.objects.waiting(), to_attr="asked")
    )


def _question_to(user, post):
    """Return what the editors ask the owner of a post, whose answer alone counts."""
    if post.owner_id != user.pk:
        return None
    return next(iter(post.asked if hasattr(post, "asked") else post.consents.waiting()), None)


def _state(post, standing):
    if post.binned_at:
        return "휴지통", "30일 안에 다시 꺼낼 수 있어요.", "quiet"
    if post.live:
        return _live(post)
    if standing.in_review:
        return (
            "편집실 검토 중",
            "보통 근무일 3일 안에 알려 드려요. 그동안은 고칠 수 없어요.",
            "wait",
        )
    if standing.needs_changes:
        return "보완 요청", "편집실이 남긴 말을 보고 고친 뒤 다시 제출해 주세요.", "act"
    if standing.is_held:
        return "예약 멈춤", "편집실이 예약 게시를 잠시 멈췄어요. 다시 정하면 알려 드려요.", "wait"
    if moment := standing.goes_live_at:
        return "예약됨", f"{_when(moment)}에 올라가요.", "good"
    return _resting(post, standing)


def _live(post):
    if post.measure:
        return (
            "임시조치",
            "권리 침해 신고로 잠시 볼 수 없어요. 까닭을 보고 이의를 제기할 수 있어요.",
            "quiet",
        )
    open_ones = [p for p in post.proposals.all() if not (p.decided_at or p.withdrawn_at)]
    if any(p.is_waiting for p in open_ones):
        return "게시 중 · 수정 제안", "편집실이 수정 제안을 보고 있어요.", "wait"
    if open_ones:
        return "게시 중 · 제안 쓰는 중", "고친 글은 제안을 보내야 편집실에 닿아요.", "act"
    return "게시 중", "누구나 읽을 수 있어요.", "good"


def _resting(post, standing):
    if standing.is_declined:
        return "미채택", "글은 그대로 남아 있어요. 새 글로 다시 쓸 수 있어요.", "quiet"
    if standing.is_ended:
        return "게시 종료", "편집실이 글을 완전히 내렸어요.", "quiet"
    if standing.is_unpublished or post.expired:
        return "게시 중단", "편집실이 글을 잠시 내렸어요.", "quiet"
    if standing.was_approved:
        return "승인됨", "편집실이 게시를 준비하고 있어요.", "good"
    if standing.last and standing.last.kind == Kind.WITHDRAWN:
        return "작성 중", "제출을 취소한 글이에요. 고친 뒤 다시 제출해 주세요.", "act"
    return "작성 중", "나만 볼 수 있어요. 다 쓰면 제출해 주세요.", "act"


def _when(moment):
    return date_format(timezone.localtime(moment), "n월 j일 H:i")
