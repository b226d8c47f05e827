"""Takes posts up and down at their time. One bad post never holds up the others."""

import datetime as dt
import logging
import time

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from newsroom.posts import alarms, telling
from newsroom.posts.halting import held
from newsroom.posts.models import PostPage
from newsroom.posts.refusals import Refused

log = logging.getLogger(__name__)

UNEXPECTED = (
    "예상하지 못한 문제가 생겼어요. 검토 화면에서 다시 게시해 보고, "
    "안 되면 운영 관리자에게 알려 주세요."
)
LONGEST_WAIT = 3600
# A post that goes live so long after its time is late: somebody may have waited for it.
LATE = dt.timedelta(minutes=5)


class Timetable:
    """What is due now. Whatever fails is tried again after a minute, then two, then four …"""

    def __init__(self):
        self._waits = {}

    def turn(self):
        """Take down first, then publish: what was replaced never comes back for a moment."""
        self._each(_expired(), _take_down, _log_failure)
        self._each(list(due()), _publish, _tell_editors)

    def _each(self, things, act, after_failure):
        for thing in things:
            if not self._may_try(thing):
                continue
            try:
                act(thing)
                self._waits.pop(_name(thing), None)
            except Exception as error:
                log.exception("%s could not be done", _name(thing))
                self._wait_longer(thing)
                after_failure(thing, error)

    def _may_try(self, thing):
        _wait, until = self._waits.get(_name(thing), (0, 0))
        return time.monotonic() >= until

    def _wait_longer(self, thing):
        last, _until = self._waits.get(_name(thing), (30, 0))
        wait = min(last * 2, LONGEST_WAIT)
        self._waits[_name(thing)] = (wait, time.monotonic() + wait)


def _name(thing):
    return f"{type(thing).__name__} {thing.pk}"


def _expired():
    return list(Page.objects.filter(live=True, expire_at__lte=timezone.now()).order_by("expire_at"))


def due():
    """Return what should be live by now, the longest overdue first; a halt keeps its own back."""
    past = Revision.objects.filter(approved_go_live_at__lte=timezone.now())
    return past.exclude(pk__in=held(past).values("pk")).order_by("approved_go_live_at")


@transaction.atomic
def _take_down(page):
    page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


@transaction.atomic
def _publish(revision):
    """Publish what is still due: an editor may have changed or cancelled it this very moment."""
    model = Page.objects.get(pk=revision.object_id).specific_class
    model.objects.select_for_update().get(pk=revision.object_id)  # in the order editors lock it
    revision = due().filter(pk=revision.pk).first()
    if revision is None:
        return
    planned = revision.approved_go_live_at
    revision.publish(log_action="wagtail.publish.scheduled")
    post = PostPage.objects.filter(pk=revision.object_id, live=True).first()
    if post and timezone.now() - planned >= LATE:
        alarms.went_live_late(post, revision, planned)


def _log_failure(thing, error):
    log.error("%s is past its time but still live", _name(thing))


def _tell_editors(revision, error):
    """Raise the alarm; however often it is raised, each editor hears of a revision once."""
    post = PostPage.objects.filter(pk=revision.object_id).first()
    reason = str(error) if isinstance(error, Refused) else UNEXPECTED
    try:
        if post:
            telling.could_not_go_live(post, revision, reason)
    except Exception:
        log.exception("The editors could not be told about %s", _name(revision))
