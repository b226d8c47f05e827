from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.contrib.settings.views import EditView

from home.models import HomePage, SiteSettings
from newsroom.accounts.roles import is_editor
from newsroom.meanwhile import ToldMeanwhile


class FrontPageMenuItem(MenuItem):
    """The editors' way to what the front page shows first."""

    def is_shown(self, request):
        return is_editor(request.user)


def shape_front_page(request):
    """Lead to the front page's form, so that no menu has to look up its number."""
    home = get_object_or_404(HomePage.objects.only("pk"))
    return redirect("wagtailadmin_pages:edit", home.pk)


class SiteSettingsView(ToldMeanwhile, EditView):
    pass


@hooks.register("register_admin_urls", order=-1)
def addresses():
    """Stand before Wagtail's form of the site settings, and lead to the front page's."""
    names = {"app_name": SiteSettings._meta.app_label, "model_name": SiteSettings._meta.model_name}
    return [
        path("front-page/", shape_front_page, name="shape_front_page"),
        path(
            "settings/home/sitesettings/<int:pk>/",
            SiteSettingsView.as_view(),
            names,
            name="site_settings",
        ),
    ]


@hooks.register("register_admin_menu_item")
def front_page_menu_item():
    return FrontPageMenuItem("첫 화면", reverse("shape_front_page"), icon_name="home", order=210)
