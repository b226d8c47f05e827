from django.urls import include, path, reverse_lazy
from wagtail import hooks

from newsroom.agenda.menu import CountingMenuItem
from newsroom.notices import agenda, views

ADDRESSES = [
    path("", views.InboxView.as_view(), name="inbox"),
    path("read-all/", views.read_all, name="read_all"),
    path("undeliverable/", views.UndeliverableView.as_view(), name="undeliverable"),
    path("<int:pk>/", views.open_notice, name="open"),
]


hooks.register("construct_agenda", agenda.sections)


@hooks.register("register_admin_urls")
def register_addresses():
    return [path("notices/", include((ADDRESSES, "notices")))]


@hooks.register("register_admin_menu_item")
def inbox_menu_item():
    return CountingMenuItem(
        "알림",
        reverse_lazy("notices:inbox"),
        name="notices",
        icon_name="mail",
        order=30,
        waiting=lambda request: request.user.notices.unread(),
    )
