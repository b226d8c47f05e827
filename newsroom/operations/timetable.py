"""Takes posts up and down at their time. One bad post never holds up the others."""

import logging
import time

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from newsroom.posts import telling
from newsroom.posts.models import PostPage
from newsroom.posts.refusals import Refused

log = logging.getLogger(__name__)

UNEXPECTED = (
    "예상하지 못한 문제가 생겼어요. 검토 화면에서 다시 게시해 보고, "
    "안 되면 운영 관리자에게 알려 주세요."
)
LONGEST_WAIT = 3600


class Timetable:
    """What is due now. Whatever fails is tried again after a minute, then two, then four …"""

    def __init__(self):
        self._waits = {}

    def turn(self):
        """Take down first, then publish: what was replaced never comes back for a moment."""
        self._each(_expired(), _take_down, _log_failure)
        self._each(_due(), _publish, _tell_editors)

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


def _due():
    due = Revision.objects.filter(approved_go_live_at__lte=timezone.now())
    return list(due.order_by("approved_go_live_at"))


@transaction.atomic
def _take_down(page):
    page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


@transaction.atomic
def _publish(revision):
    revision.publish(log_action="wagtail.publish.scheduled")


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
