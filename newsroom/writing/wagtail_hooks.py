"""The way from the admin to the writing place."""

from django.urls import reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from newsroom.writing.doors import may_come_in


class WritersMenuItem(MenuItem):
    def is_shown(self, request):
        return may_come_in(request.user)


@hooks.register("register_admin_menu_item")
def writing_menu_item():
    return WritersMenuItem("글 쓰는 곳", reverse("writing:mine"), icon_name="edit", order=5)
