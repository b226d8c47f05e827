from django.urls import reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.models import HomePage
from newsroom.accounts.roles import is_editor


class FrontPageMenuItem(MenuItem):
    """The editors' way to what the front page shows first."""

    def is_shown(self, request):
        return is_editor(request.user)

    def render_component(self, request):
        home = HomePage.objects.only("pk").first()
        self.url = reverse("wagtailadmin_pages:edit", args=[home.pk]) if home else ""
        return super().render_component(request)


@hooks.register("register_admin_menu_item")
def front_page_menu_item():
    return FrontPageMenuItem("첫 화면", "", icon_name="home", order=210)
