"""Handing over (업무 인계): who leaves passes open work on, and then can no longer log in.

Names in bylines, decisions and the log stay: they say who did what when.
"""

from django.db import transaction
from django.urls import reverse
from wagtail.log_actions import log

from newsroom.accounts.leaving import OpenWork, open_work_of
from newsroom.accounts.models import User
from newsroom.people.models import Invitation
from newsroom.posts.models import Decision, PostPage
from newsroom.posts.refusals import Refused

GONE = "이미 활동을 마친 계정이에요."
APPROVING = (Decision.Kind.APPROVED, Decision.Kind.OVERRIDDEN)


def work_in_the_newsroom(person):
    """Return the posts and invitations somebody leaves behind."""
    return [
        OpenWork(
            "쓰던 글과 보완 중인 글",
            _lines(_unfinished(person)),
            note="글쓴이 이름은 그대로 남고, 편집자 누구나 이어서 고칠 수 있어요.",
        ),
        OpenWork(
            "승인해 둔 예약 글",
            _lines(_scheduled(person)),
            note="예약은 그대로 이어져요. 문제가 생기면 모든 편집자에게 알려요.",
        ),
        OpenWork("기다리는 초대", _invitations(person), note="초대는 그대로 쓸 수 있어요."),
    ]


def _unfinished(person):
    begun = PostPage.objects.kept().not_live().filter(owner=person).for_listing()
    return [post for post in begun if not (post.standing.is_over or post.standing.was_approved)]


def _scheduled(person):
    approved = Decision.objects.filter(kind__in=APPROVING, made_by=person).values("page_id")
    waiting = PostPage.objects.kept().not_live().filter(pk__in=approved).for_listing()
    return [post for post in waiting if post.standing.goes_live_at]


def _lines(posts):
    return [
        (f"{post.draft_title or '제목 없는 글'} · {post.standing.label}", _address(post))
        for post in posts
    ]


def _address(post):
    return reverse("desk:read", args=[post.pk])


def _invitations(person):
    waiting = Invitation.objects.waiting().filter(made_by=person)
    return [
        (invitation.name, reverse("people:invitation", args=[invitation.pk]))
        for invitation in waiting
    ]


@transaction.atomic
def hand_over(by, person, successor, reason):
    """Move what has an owner to the successor and close the account. Raises Refused."""
    person = User.objects.select_for_update().get(pk=person.pk)
    if not person.is_active:
        raise Refused(GONE)
    moved = [work for work in open_work_of(person) if work.move]
    for work in moved:
        work.move(successor)
    person.is_active = False
    person.save(update_fields=["is_active"])
    person.log_out_everywhere()
    data = {
        "reason": reason,
        "successor": successor.get_full_name(),
        "moved": [f"{work.title} {len(work.lines)}" for work in moved],
    }
    log(instance=person, action="people.hand_over", user=by, data=data)
