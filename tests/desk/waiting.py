"""A queue of any length, made cheaply: copies of one post, each put into review."""

from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page, Task, TaskState, Workflow, WorkflowState

from newsroom.posts.models import Decision, PostPage
from tests.reading.archive import multiply


def crowd(post, numbers):
    """Put copies of a published post into review, each handed in an hour before the last."""
    copies = [page.pk for page in multiply(post, numbers)]
    Page.objects.filter(pk__in=copies).update(live=False)
    kinds = {
        "content_type": ContentType.objects.get_for_model(PostPage),
        "base_content_type": ContentType.objects.get_for_model(Page),
    }
    workflow, task = Workflow.objects.get(), Task.objects.get()
    states = WorkflowState.objects.bulk_create(
        WorkflowState(object_id=str(number), workflow=workflow, **kinds) for number in copies
    )
    for state in states:
        state.current_task_state = _task_state(state, task, post.latest_revision)
    TaskState.objects.bulk_create(state.current_task_state for state in states)
    WorkflowState.objects.bulk_update(states, ["current_task_state"])
    Decision.objects.bulk_create(_handed_in(number, post, n) for n, number in enumerate(copies))


def _task_state(state, task, revision):
    return TaskState(
        workflow_state=state,
        revision=revision,
        task=task,
        content_type=ContentType.objects.get_for_model(TaskState),
    )


def _handed_in(number, post, hours):
    return Decision(
        page_id=number,
        kind=Decision.Kind.SUBMITTED,
        made_by=post.owner,
        made_by_name=post.owner.get_full_name(),
        made_at=timezone.now() - timedelta(hours=hours),
    )
