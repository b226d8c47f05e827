"""Where readers' messages and requests hang themselves into Wagtail's admin."""

from django.templatetags.static import static
from django.urls import include, path, reverse_lazy
from django.utils.html import format_html
from wagtail import hooks

from newsroom import log_words
from newsroom.accounts import leaving
from newsroom.agenda.menu import CountingMenuItem
from newsroom.letters import agenda, log_actions
from newsroom.letters.leaving import work_among_letters
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
hooks.register(leaving.HOOK, work_among_letters)


@hooks.register("register_log_actions")
def register_log_actions(actions):
    log_words.register(actions, log_actions.WORDS)


@hooks.register("insert_global_admin_css")
def dress_letters():
    address = static("newsroom/css/letters-admin.css")
    return format_html('<link rel="stylesheet" href="{}">', address)


@hooks.register("register_admin_menu_item")
def messages_menu_item():
    return CountingMenuItem(
        "편집실에 한마디",
        reverse_lazy("letters:messages"),
        name="reader-messages",
        icon_name="comment",
        order=40,
        waiting=lambda request: ReaderMessage.objects.unread(),
        shown_to=may_read_letters,
    )


@hooks.register("register_admin_menu_item")
def requests_menu_item():
    return CountingMenuItem(
        "게시 중단 요청",
        reverse_lazy("letters:requests"),
        name="removal-requests",
        icon_name="warning",
        order=45,
        waiting=lambda request: RemovalRequest.objects.open(),
        shown_to=may_read_letters,
    )
