"""What stands on the first screen after login."""

from wagtail.admin.ui.components import Component

from newsroom.accounts.roles import is_editor, is_reporter
from newsroom.desk.views.queue import MyPostsView, QueueView
from newsroom.posts.models import PostIndexPage
from newsroom.posts.permissions import may_start


class MyPostsPanel(Component):
    """A reporter's own newest posts and their states."""

    name = "my_posts"
    template_name = "desk/panels/my_posts.html"
    order = 50

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        view = MyPostsView(request=request)
        return {
            "posts": view.get_posts()[:8],
            "may_start": may_start(request.user),
            "posts_index_id": posts_index_id(),
            "request": request,
        }


class QueuePanel(Component):
    """What waits for the editors."""

    name = "queue"
    template_name = "desk/panels/queue.html"
    order = 40

    def get_context_data(self, parent_context):
        view = QueueView(request=parent_context["request"])
        return {"posts": view.get_posts()[:8]}


def posts_index_id():
    return PostIndexPage.objects.values_list("pk", flat=True).first()


def panels_for(user):
    """Return the panels of the first screen for this person."""
    if is_editor(user):
        return [QueuePanel(), MyPostsPanel()]
    return [MyPostsPanel()] if is_reporter(user) else []
