"""Stopping every scheduled post at once (예약 모두 멈춤), and letting each go again by hand.

Held is what was scheduled before a halt was lifted and not released from it. The halt's end
releases nothing: a post whose time passed meanwhile must not go live by surprise.
"""

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.log_actions import log
from wagtail.models import Revision

from newsroom.posts import alarms, telling
from newsroom.posts.models.halt import Halt, Release
from newsroom.posts.permissions import may_halt
from newsroom.posts.refusals import Refused
from newsroom.posts.scheduling import ScheduleRefused, open_schedule, put_time, refuse_past


class HaltRefused(Refused):
    """Raised when a halt cannot begin or end; says who was first, where somebody was."""


def held(revisions=None):
    """Return those of the revisions (of all, when none are given) that a halt keeps back."""
    revisions = Revision.objects.all() if revisions is None else revisions
    return with_holds(revisions).filter(is_held=True, approved_go_live_at__isnull=False)


def with_holds(revisions):
    """Say of each revision, as `is_held`, whether a halt keeps it back."""
    released = Release.objects.filter(halt=OuterRef("pk"), revision=OuterRef(OuterRef("pk")))
    while_scheduled = Q(lifted_at=None) | Q(lifted_at__gt=OuterRef("created_at"))
    halts = Halt.objects.filter(while_scheduled).filter(~Exists(released))
    return revisions.annotate(is_held=Exists(halts))


def was_stopped_since(moment):
    """Tell whether all schedules are stopped, or were at some time after the moment."""
    return Halt.objects.filter(Q(lifted_at=None) | Q(lifted_at__gt=moment)).exists()


def is_held(revision):
    """Tell whether a halt keeps the scheduled revision back at this moment."""
    return held(Revision.objects.filter(pk=revision.pk)).exists()


@transaction.atomic
def halt(user, reason):
    """Stop every schedule. Raises HaltRefused, also when another editor was first."""
    if not may_halt(user):
        raise HaltRefused("예약은 편집자만 멈출 수 있어요.")
    if not (reason := (reason or "").strip()):
        raise HaltRefused("왜 멈추는지 적어 주세요.")
    _refuse_second()
    try:
        with transaction.atomic():
            begun = Halt.objects.create(
                reason=reason, started_by=user, started_by_name=user.get_full_name()
            )
    except IntegrityError:
        _refuse_second()
        raise
    log(instance=begun, action="posts.halt", user=user, data={"reason": reason})
    alarms.halted(begun, held().count())
    return begun


@transaction.atomic
def lift(user):
    """End the halt: new schedules are kept again. What was held stays held until released."""
    if not may_halt(user):
        raise HaltRefused("멈춤은 편집자만 풀 수 있어요.")
    begun = Halt.objects.select_for_update().in_force().first()
    if begun is None:
        raise HaltRefused(_who_lifted())
    begun.lifted_at = timezone.now()
    begun.lifted_by, begun.lifted_by_name = user, user.get_full_name()
    begun.save()
    log(instance=begun, action="posts.lift_halt", user=user)
    alarms.halt_lifted(begun, held().count())
    return begun


@transaction.atomic
def release(post, user, seen, *, go_live_at=None):
    """Let a held post go again: to its own time, or to another. Raises ScheduleRefused."""
    refuse_past(go_live_at)
    post = type(post).objects.select_for_update().get(pk=post.pk)
    scheduled = open_schedule(post, user, seen)
    if not is_held(scheduled):
        raise ScheduleRefused(_who_released(scheduled))
    if go_live_at:
        scheduled = put_time(post, user, go_live_at)
        scheduled.publish(user=user)
    elif scheduled.approved_go_live_at <= timezone.now():
        raise ScheduleRefused("예약한 시각이 지났어요. 바로 게시하거나 다른 시각을 골라 주세요.")
    _let_go(scheduled, user)
    log(instance=post, action="posts.release", user=user, revision=scheduled)
    telling.scheduled_anew(post, f"released:{scheduled.pk}", scheduled.approved_go_live_at)
    return scheduled


def _let_go(revision, user):
    while_scheduled = Q(lifted_at=None) | Q(lifted_at__gt=revision.created_at)
    for begun in Halt.objects.filter(while_scheduled).exclude(releases__revision=revision):
        Release.objects.create(
            halt=begun, revision=revision, made_by=user, made_by_name=user.get_full_name()
        )


def _refuse_second():
    if first := Halt.objects.in_force().first():
        raise HaltRefused(
            f"{first.started_by_name} 님이 {_when(first.started_at)}에 먼저 모두 멈췄어요. "
            f"사유: {first.reason}"
        )


def _who_lifted():
    last = Halt.objects.first()
    if last is None:
        return "멈춘 예약이 없어요."
    return f"{last.lifted_by_name} 님이 {_when(last.lifted_at)}에 먼저 풀었어요."


def _who_released(revision):
    last = revision.releases.order_by("-pk").first()
    if last is None:
        return "멈추지 않은 예약이에요."
    return f"이미 풀린 예약이에요. {last.made_by_name} 님이 {_when(last.made_at)}에 먼저 풀었어요."


def _when(moment):
    return date_format(timezone.localtime(moment), "n. j. H:i")
