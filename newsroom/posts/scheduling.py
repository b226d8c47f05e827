"""Putting an approved text on a time, and taking it off again: always the text somebody saw."""

from django.db import transaction
from django.utils import timezone
from wagtail.models import PageLogEntry

from newsroom.posts.permissions import may_publish
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint


class ScheduleRefused(Refused):
    """Raised when a schedule cannot be made, changed or cancelled."""


def refuse_past(moment):
    """Raise ScheduleRefused at a moment that is over; none at all means now, and is fine."""
    if moment and moment <= timezone.now():
        raise ScheduleRefused("이미 지난 시각이에요. 앞으로 올 시각을 골라 주세요.")


def refuse_stale(post, seen):
    """Raise ScheduleRefused when the newest text is another than the (revision, mark) seen."""
    revision_id, seen_fingerprint = seen or (None, None)
    newest = post.latest_revision
    if str(revision_id) != str(newest.pk) or seen_fingerprint != fingerprint(newest):
        raise ScheduleRefused("그사이 글이 바뀌었어요. 바뀐 글을 보고 다시 정해 주세요.")


def refuse_live(post):
    """Raise ScheduleRefused when the post went live meanwhile; says by whom, unless by its time."""
    if not post.live or post.scheduled_revision:
        return
    published = PageLogEntry.objects.for_instance(post).filter(action__startswith="wagtail.publish")
    last = published.select_related("user").first()
    told = (
        f"{last.user.get_full_name()} 님이 먼저 게시했어요."
        if last and last.user
        else "시각이 됐어요."
    )
    raise ScheduleRefused(f"그사이 올라간 글이에요. {told}")


def put_time(post, user, go_live_at):
    """Put the time into a revision of its own: the one that was seen stays as it was.

    A schedule is always a new revision, whose moment tells a halt from before it from a halt
    after it. Returns None where there is no time to put in or to take out.
    """
    newest = post.get_latest_revision_as_object()
    if newest.go_live_at is None and go_live_at is None:
        return None
    # A scheduled post is locked; what it was scheduled for goes with the time it had.
    post.revisions.update(approved_go_live_at=None)
    newest.go_live_at = go_live_at
    return newest.save_revision(user=user, changed=False, clean=False)


@transaction.atomic
def cancel_schedule(post, user, seen):
    """Take the post off its time (예약 취소); it stays approved. Raises ScheduleRefused."""
    post = type(post).objects.select_for_update().get(pk=post.pk)
    scheduled = open_schedule(post, user, seen)
    scheduled.approved_go_live_at = None
    scheduled.save(user=user, update_fields=["approved_go_live_at"])
    put_time(post, user, None)


def open_schedule(post, user, seen):
    """Return the scheduled revision when this user may change it as they saw it."""
    if not may_publish(user, post):
        raise ScheduleRefused("내가 쓴 글의 예약은 다른 편집자가 바꿔요.")
    scheduled = post.scheduled_revision
    if scheduled is None:
        raise ScheduleRefused("예약이 없는 글이에요. 그사이 올라갔거나 누가 예약을 취소했어요.")
    refuse_stale(post, seen)
    return scheduled
