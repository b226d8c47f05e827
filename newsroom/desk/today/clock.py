"""By when a decision should be made, and how the moments of a line are told."""

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format

from newsroom.korean.working_days import working_days_on


def target_for(moment):
    """Return by when what came in at the moment should be decided, and whether that is over."""
    if moment is None:
        return {}
    days = settings.NEWSROOM["REVIEW_WORKING_DAYS"]
    due = working_days_on(timezone.localdate(moment), days)
    return {"due": due, "is_late": due < timezone.localdate()}


def moment_told(moment):
    return date_format(timezone.localtime(moment), "n. j. H:i")
