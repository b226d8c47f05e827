"""Wagtail's own workflow mails are switched off: the newsroom tells people itself.

They are sent inside the request and its transaction, so a mail server that hangs takes the
decision down with it; they reach whoever clicked rather than the authors, and say nothing
when a post goes live.
"""

from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

STOCK = [
    (task_submitted, TaskState, "group_approval_task_submitted_email_notification"),
    (workflow_submitted, WorkflowState, "workflow_state_submitted_email_notification"),
    (workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification"),
    (workflow_approved, WorkflowState, "workflow_state_approved_email_notification"),
]


def silence_stock_mail():
    """Disconnect Wagtail's mail receivers. Raises RuntimeError when one is not there."""
    for signal, sender, name in STOCK:
        if not signal.disconnect(sender=sender, dispatch_uid=name):
            raise RuntimeError(f"Wagtail no longer connects {name}: look for its new mails.")
