"""Letting what has just happened to a page have happened in the past.

The demo's posts travel by the newsroom's real acts, and those know only one time: now. So each
act is done now, and everything it wrote is then moved back together, order kept.
"""

import datetime as dt

from django.db.models import F, Q
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision, TaskState, WorkflowState

from newsroom.caching import changed
from newsroom.notices.models import Notice
from newsroom.posts.finding.indexing import refresh_numbered
from newsroom.posts.models import Correction, Decision, Proposal

NEWS_IS_NEW_FOR = dt.timedelta(days=10)


def backdate(page_id, since, moment):
    """Move all that was written about a page from `since` on, as if it had begun at `moment`.

    A moment still to come changes nothing: what happens then happens now.
    """
    if (shift := moment - since) >= dt.timedelta(0):
        return
    for rows, fields in _traces(page_id):
        for field in fields:
            rows.filter(**{f"{field}__gte": since}).update(**{field: F(field) + shift})
    refresh_numbered([page_id])
    changed("page:*")


def quieten(page_id):
    """Mail nobody about a page, and leave only what is recent unread in the inboxes."""
    notices = Notice.objects.filter(page_id=page_id)
    notices.update(mail_due_at=None)
    old = notices.filter(created_at__lt=timezone.now() - NEWS_IS_NEW_FOR, read_at=None)
    old.update(read_at=F("created_at") + dt.timedelta(hours=1))


def _traces(page_id):
    """Return every kind of row an act leaves about a page, with its moments."""
    of_page = Q(page_id=page_id)
    of_object = Q(object_id=str(page_id))
    return [
        (
            Page.objects.filter(pk=page_id),
            ["first_published_at", "last_published_at", "latest_revision_created_at"],
        ),
        (Revision.objects.filter(of_object), ["created_at"]),
        (WorkflowState.objects.filter(of_object), ["created_at"]),
        (
            TaskState.objects.filter(workflow_state__object_id=str(page_id)),
            ["started_at", "finished_at"],
        ),
        (Decision.objects.filter(of_page), ["made_at"]),
        (Correction.objects.filter(post_id=page_id), ["made_at"]),
        (Proposal.objects.filter(of_page), ["started_at", "submitted_at", "decided_at"]),
        (PageLogEntry.objects.filter(of_page), ["timestamp"]),
        (Notice.objects.filter(of_page), ["created_at"]),
    ]
