"""The beginning and the end of temporary measures (임시조치, 정보통신망법 44조의2).

Whether a post is hidden is asked of the clock at every request, so a measure ends exactly on
time. What follows an end (telling people, closing the request) is the worker's. Pages that are
kept for strangers go by themselves: the table of measures is watched (`newsroom.caching`), and
no page is kept past the next end of a measure (`newsroom.posts.lists`).
"""

import datetime as dt
import logging

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from newsroom.letters import telling
from newsroom.letters.models import RequestStep, TemporaryMeasure

logger = logging.getLogger(__name__)


def begin(step, days):
    """Hide the post of the step's request from readers for some days, at most 30."""
    now = timezone.now()
    measure = TemporaryMeasure.objects.create(
        request=step.request,
        page=step.request.page,
        reason=step.reason,
        decided_by=step.made_by,
        starts_at=now,
        ends_at=now + dt.timedelta(days=days),
    )
    data = {"reason": step.reason, "until": measure.ends_at.isoformat()}
    log(instance=measure.page, action="letters.measure", user=step.made_by, data=data)
    telling.measure_began(measure, step)
    return measure


def end(measure, step):
    """End the measure with the step that tells why. The post's time on the site goes on."""
    now = timezone.now()
    measure.ends_at = min(measure.ends_at, now)
    measure.wound_up_at = now
    measure.save(update_fields=["ends_at", "wound_up_at"])
    data = {"reason": step.reason, "kind": step.kind}
    log(instance=measure.page, action="letters.measure_over", user=step.made_by, data=data)
    telling.measure_over(measure, step)


def wind_up():
    """Close what ran out by itself; return how many. One bad row does not hold up the others."""
    return sum(_wind_up(pk) for pk in TemporaryMeasure.objects.to_wind_up().values_list("pk"))


def _wind_up(key):
    try:
        return _close(*key)
    except Exception:
        logger.exception("A measure that ran out could not be closed")
        return 0


@transaction.atomic
def _close(pk):
    waiting = TemporaryMeasure.objects.to_wind_up().select_for_update(of=("self",))
    measure = waiting.select_related("request", "page").filter(pk=pk).first()
    if measure is None:
        return 0
    step = RequestStep.objects.create(request=measure.request, kind=RequestStep.Kind.RAN_OUT)
    end(measure, step)
    type(measure.request).objects.filter(pk=measure.request_id, closed_at=None).update(
        closed_at=timezone.now()
    )
    return 1
