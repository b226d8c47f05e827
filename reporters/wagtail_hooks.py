from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from newsroom.accounts.roles import is_administrator, is_reporter
from reporters.models import ReporterPage
from reporters.views import LinkLoginView
from reporters.viewsets import term_viewset


@hooks.register("register_admin_viewset")
def register_viewset():
    return term_viewset


@hooks.register("register_admin_urls")
def register_urls():
    return [path("reporters/<int:page_id>/login/", LinkLoginView.as_view(), name="link_login")]


@hooks.register("register_page_header_buttons")
def login_button(page, user, view_name, next_url=None):
    if isinstance(page, ReporterPage) and is_administrator(user):
        yield Button("로그인 연결", reverse("link_login", args=[page.pk]), icon_name="user")


class OwnProfileMenuItem(MenuItem):
    """A reporter's way to their own profile page."""

    def is_shown(self, request):
        return is_reporter(request.user) and hasattr(request.user, "profile")

    def render_component(self, request):
        self.url = reverse("wagtailadmin_pages:edit", args=[request.user.profile.pk])
        return super().render_component(request)


@hooks.register("register_admin_menu_item")
def own_profile_menu_item():
    return OwnProfileMenuItem("내 소개", "", icon_name="user", order=30)


@hooks.register("register_log_actions")
def register_log_actions(actions):
    actions.register_action("reporters.link_login", "로그인 연결", "로그인 계정을 연결했어요")
