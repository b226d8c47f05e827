from django.urls import include, path, reverse_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

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


class InboxMenuItem(MenuItem):
    """Says how many notices wait: 알림 2."""

    def render_component(self, request):
        unread = request.user.notices.unread().count()
        label = f"{self.label} {unread}" if unread else self.label
        return LinkMenuItem(self.name, label, str(self.url), icon_name=self.icon_name)


@hooks.register("register_admin_menu_item")
def inbox_menu_item():
    return InboxMenuItem(
        "알림", reverse_lazy("notices:inbox"), name="notices", icon_name="mail", order=30
    )
