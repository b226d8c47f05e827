"""Everything that was done about one post, for a sheet of paper (처리 이력)."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.utils import timezone
from wagtail.models import PageLogEntry

from newsroom.records.lines import act, who, why

# What a decision tells better, with its reason, than the log entry written beside it.
TOLD_BY_DECISIONS = {
    *("wagtail.workflow.start", "wagtail.workflow.resume", "wagtail.workflow.cancel"),
    *("wagtail.workflow.approve", "wagtail.workflow.reject"),
    *("posts.decline", "posts.override", "posts.take_down"),
}


@dataclass(frozen=True)
class Row:
    """Who did what and why. `times` counts the same act of one person within one day."""

    at: datetime
    who: str
    what: str
    why: str = ""
    times: int = 1


def rows_of(post):
    """Return what was done about the post, oldest first, saving again and again told once."""
    rows = sorted([*_decided(post), *_logged(post)], key=lambda row: row.at)
    return [_together(list(same)) for _, same in groupby(rows, key=_sameness)]


def _decided(post):
    for decision in post.decisions.all():
        yield Row(
            decision.made_at, decision.made_by_name, decision.get_kind_display(), _reason(decision)
        )


def _reason(decision):
    if not decision.until:
        return decision.reason
    return f"{decision.reason} (기한: {timezone.localtime(decision.until):%Y. %-m. %-d. %H:%M})"


def _logged(post):
    entries = PageLogEntry.objects.filter(page=post.pk).select_related("user")
    for entry in entries.exclude(action__in=TOLD_BY_DECISIONS):
        yield Row(entry.timestamp, who(entry), act(entry), why(entry))


def _sameness(row):
    return timezone.localdate(row.at), row.who, row.what, row.why


def _together(same):
    last = same[-1]
    return Row(last.at, last.who, last.what, last.why, len(same))
