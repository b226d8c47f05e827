"""Tells search engines which addresses changed (IndexNow): https://www.indexnow.org/documentation

What to tell is read from Wagtail's log of pages, which is written in the transaction of each act:
nothing is told that was not committed, and no act waits for anybody. A failure is tried again,
and meanwhile nothing is forgotten.
"""

import datetime as dt
import json
import logging
import urllib.request
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from home.models import SiteSettings
from newsroom.operations.models import Announced

log = logging.getLogger(__name__)

# Acts after which readers see something else than before. A draft leaves none of these behind.
ACTS = [
    *("wagtail.publish", "wagtail.publish.scheduled", "posts.take_down"),
    "posts.correct",
    *("wagtail.unpublish", "wagtail.unpublish.scheduled"),
    *("letters.measure", "letters.measure_over"),
]
# Entries get their number before they are committed: for so long a lower one may still turn up.
SETTLED_AFTER = dt.timedelta(seconds=60)
LEASE = dt.timedelta(minutes=5)
DELAYS = [dt.timedelta(minutes=m) for m in (1, 5, 15, 60, 360)]
AT_ONCE = 500
PATIENCE = 10


def announce():
    """Tell of what changed since the last time; return how many addresses were told."""
    key = SiteSettings.current().indexnow_key
    state = Announced.objects.first() or _begin()
    if not key:
        _pass_over(state)
        return 0
    entries = _waiting(state)
    if not entries or not _claim(state):
        return 0
    return _tell(state, entries[-1].pk, key, _addresses(entries))


def _begin():
    """Begin with what happens from now on: the archive is in the sitemap."""
    return Announced.objects.create(reached=_newest(), due_at=timezone.now())


def _newest():
    return PageLogEntry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def _pass_over(state):
    """Without a key nothing is told, nor kept for the day somebody sets one."""
    newest = _newest()
    if newest > state.reached:
        Announced.objects.filter(pk=state.pk).update(reached=newest, attempts=0, error="")


def _waiting(state):
    settled = PageLogEntry.objects.filter(timestamp__lte=timezone.now() - SETTLED_AFTER)
    return list(settled.filter(pk__gt=state.reached, action__in=ACTS).order_by("pk")[:AT_ONCE])


def _claim(state):
    """Take the telling on for this worker alone; if it dies, another follows when that is over."""
    now = timezone.now()
    due = Announced.objects.filter(pk=state.pk, reached=state.reached, due_at__lte=now)
    return bool(due.update(due_at=now + LEASE))


def _addresses(entries):
    """Return the addresses of the pages the entries are about, as far as readers know them."""
    pages = Page.objects.filter(
        pk__in={entry.page_id for entry in entries}, first_published_at__isnull=False
    )
    paths = [page.get_url_parts()[2] for page in pages.public().order_by("pk")]
    return [f"{settings.SITE_URL}{path}" for path in paths]


def _tell(state, last, key, addresses):
    try:
        if addresses:
            _send(key, addresses)
    except OSError as error:  # also what urllib makes of an answer that is no success
        return _not_told(state, error)
    done = {"reached": last, "due_at": timezone.now(), "attempts": 0, "error": ""}
    Announced.objects.filter(pk=state.pk).update(**done)
    log.info("Told search engines of %d address(es)", len(addresses))
    return len(addresses)


def _not_told(state, error):
    delay = DELAYS[min(state.attempts, len(DELAYS) - 1)]
    log.warning("Search engines could not be told: %s", error)
    Announced.objects.filter(pk=state.pk).update(
        due_at=timezone.now() + delay,
        attempts=min(state.attempts + 1, len(DELAYS)),
        error=str(error)[:200],
    )
    return 0


def _send(key, addresses):
    """Post the addresses; raises OSError when nobody answers or the answer is no success."""
    news = {
        "host": urlsplit(settings.SITE_URL).netloc,
        "key": key,
        "keyLocation": f"{settings.SITE_URL}/{key}.txt",
        "urlList": addresses,
    }
    request = urllib.request.Request(  # noqa: S310 - whoever runs the site sets this address
        settings.INDEXNOW_ENDPOINT,
        json.dumps(news).encode(),
        {"Content-Type": "application/json; charset=utf-8"},
    )
    with urllib.request.urlopen(request, timeout=PATIENCE):  # noqa: S310 - as above
        pass
