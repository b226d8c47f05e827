"""What editors are reminded of, once each, when its time has passed. Done every hour."""

from newsroom.posts import alarms
from newsroom.posts.models import Decision, MistakeReport


def remind_editors():
    """Remind of posts that were taken down for a while which is over, and of late reports."""
    for decision in Decision.objects.due_back().select_related("page"):
        alarms.due_back(decision)
    for report in MistakeReport.objects.overdue().select_related("post"):
        alarms.mistake_overdue(report)
