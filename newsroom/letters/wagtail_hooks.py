"""Where readers' messages and requests hang themselves into Wagtail's admin."""

from django.templatetags.static import static
from django.urls import include, path, reverse_lazy
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from newsroom.letters import agenda, log_actions
from newsroom.letters.models import ReaderMessage, RemovalRequest
from newsroom.letters.permissions import may_read_letters
from newsroom.letters.views import inbox, measures, requests

ADDRESSES = [
    path("messages/", inbox.MessagesView.as_view(), name="messages"),
    path("messages/<int:pk>/", inbox.MessageView.as_view(), name="message"),
    path("requests/", requests.RequestsView.as_view(), name="requests"),
    path("requests/<int:pk>/", requests.RequestView.as_view(), name="request"),
    path("measures/<int:pk>/", measures.MeasureView.as_view(), name="measure"),
]


@hooks.register("register_admin_urls")
def register_addresses():
    return [path("letters/", include((ADDRESSES, "letters")))]


hooks.register("construct_agenda", agenda.sections)


@hooks.register("register_log_actions")
def register_log_actions(actions):
    log_actions.register(actions)


@hooks.register("insert_global_admin_css")
def dress_letters():
    address = static("newsroom/css/letters-admin.css")
    return format_html('<link rel="stylesheet" href="{}">', address)


class CountingMenuItem(MenuItem):
    """Says how many wait: 게시 중단 요청 1. Shown to the editors alone."""

    def __init__(self, *args, waiting, **kwargs):
        super().__init__(*args, **kwargs)
        self.waiting = waiting

    def is_shown(self, request):
        return may_read_letters(request.user)

    def render_component(self, request):
        count = self.waiting().count()
        label = f"{self.label} {count}" if count else self.label
        return LinkMenuItem(self.name, label, str(self.url), icon_name=self.icon_name)


@hooks.register("register_admin_menu_item")
def messages_menu_item():
    return CountingMenuItem(
        "편집실에 한마디",
        reverse_lazy("letters:messages"),
        name="reader-messages",
        icon_name="comment",
        order=40,
        waiting=ReaderMessage.objects.unread,
    )


@hooks.register("register_admin_menu_item")
def requests_menu_item():
    return CountingMenuItem(
        "게시 중단 요청",
        reverse_lazy("letters:requests"),
        name="removal-requests",
        icon_name="warning",
        order=45,
        waiting=RemovalRequest.objects.open,
    )
