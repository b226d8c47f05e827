"""Whether everything the newsroom needs is there. Says nothing a stranger should not know."""

import shutil

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Min
from django.utils import timezone

from newsroom.letters.models import RequesterMail
from newsroom.notices.models import Notice
from newsroom.operations.models import Heartbeat
from newsroom.operations.timetable import due

# Chores that must not stand still, and for how many seconds they may.
LONGEST_SILENCE = {"timetable": 120, "letters": 180}
LATEST_LETTER = 15 * 60
LATEST_POST = 5 * 60
LEAST_DISK = 5


def database_answers():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def report():
    """Return every check by name: whether all is well with it, and the figure behind it."""
    return {
        "database": _check(database_answers()),
        "migrations": _migrations(),
        "worker": _worker(),
        "letters": _age_check(_oldest_letter(), LATEST_LETTER),
        "schedule": _age_check(_most_overdue(), LATEST_POST),
        "disk": _disk(),
    }


def _check(ok, **figures):
    return {"ok": ok, **figures}


def _seconds_since(moment):
    return int((timezone.now() - moment).total_seconds()) if moment else 0


def _age_check(moment, limit):
    seconds = _seconds_since(moment)
    return _check(seconds <= limit, seconds_late=seconds)


def _migrations():
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return _check(not waiting, waiting=len(waiting))


def _worker():
    beats = dict(Heartbeat.objects.values_list("chore", "at"))
    silences = {
        chore: _seconds_since(beats[chore]) if chore in beats else None for chore in LONGEST_SILENCE
    }
    ok = all(
        seconds is not None and seconds <= LONGEST_SILENCE[chore]
        for chore, seconds in silences.items()
    )
    return _check(ok, seconds_silent=silences)


def _oldest_letter():
    """Return since when the longest waiting e-mail is due: a notice's or a requester's."""
    waits = [
        *Notice.objects.due().aggregate(Min("mail_due_at")).values(),
        *RequesterMail.objects.due().aggregate(Min("due_at")).values(),
    ]
    return min((moment for moment in waits if moment), default=None)


def _most_overdue():
    return due().values_list("approved_go_live_at", flat=True).first()


def _disk():
    usage = shutil.disk_usage(settings.MEDIA_ROOT)
    free = round(100 * usage.free / usage.total)
    return _check(free >= LEAST_DISK, percent_free=free)
