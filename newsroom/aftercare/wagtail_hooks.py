"""Where this room hangs itself into Wagtail's admin."""

from django.templatetags.static import static
from django.urls import include, path, reverse_lazy
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem

from newsroom import log_words
from newsroom.accounts import leaving
from newsroom.accounts.roles import oversees
from newsroom.aftercare import agenda, log_actions
from newsroom.aftercare.leaving import work_in_aftercare
from newsroom.aftercare.views.correcting import CorrectView
from newsroom.aftercare.views.mistakes import MistakesView, MistakeView
from newsroom.aftercare.views.schedule import ScheduleView
from newsroom.aftercare.views.schedules import LiftView, SchedulesView
from newsroom.agenda.menu import CountingMenuItem
from newsroom.posts.models import Halt, MistakeReport
from newsroom.posts.permissions import may_see_reviews

ADDRESSES = [
    path("schedules/", SchedulesView.as_view(), name="schedules"),
    path("schedules/lift/", LiftView.as_view(), name="lift"),
    path("posts/<int:page_id>/schedule/", ScheduleView.as_view(), name="schedule"),
    path("posts/<int:page_id>/corrections/", CorrectView.as_view(), name="correct"),
    path("mistakes/", MistakesView.as_view(), name="mistakes"),
    path("mistakes/<int:pk>/", MistakeView.as_view(), name="mistake"),
]

hooks.register("construct_agenda", agenda.sections)
hooks.register(leaving.HOOK, work_in_aftercare)


@hooks.register("register_admin_urls")
def register_addresses():
    return [path("aftercare/", include((ADDRESSES, "aftercare")))]


@hooks.register("register_log_actions")
def register_log_actions(actions):
    log_words.register(actions, log_actions.WORDS)


@hooks.register("insert_global_admin_css")
def dress_aftercare():
    address = static("newsroom/css/aftercare.css")
    return format_html('<link rel="stylesheet" href="{}">', address)


def halt_of(request):
    """Return the halt in force, or None; menu and panels of one screen ask for it once."""
    if not hasattr(request, "halt"):
        request.halt = Halt.objects.in_force().first()
    return request.halt


class HaltPanel(Component):
    """Says on everybody's first screen at the desk that all schedules are stopped."""

    name = "halt"
    template_name = "aftercare/halt.html"
    order = 1

    def __init__(self, halt):
        self.halt = halt

    def get_context_data(self, parent_context):
        may_open = may_see_reviews(parent_context["request"].user)
        return {"halt": self.halt, "may_open": may_open}


@hooks.register("construct_homepage_panels", order=10)
def say_that_schedules_are_stopped(request, homepage_panels):
    if oversees(request.user) and (halt := halt_of(request)):
        homepage_panels.insert(0, HaltPanel(halt))


class SchedulesMenuItem(MenuItem):
    """Says on every screen of the editors when all schedules are stopped."""

    def is_shown(self, request):
        return may_see_reviews(request.user)

    def render_component(self, request):
        label = "예약 · 모두 멈춤" if halt_of(request) else self.label
        return LinkMenuItem(self.name, label, str(self.url), icon_name=self.icon_name)


@hooks.register("register_admin_menu_item")
def schedules_menu_item():
    return SchedulesMenuItem(
        "예약",
        reverse_lazy("aftercare:schedules"),
        name="schedules",
        icon_name="calendar-alt",
        order=15,
    )


@hooks.register("register_admin_menu_item")
def mistakes_menu_item():
    return CountingMenuItem(
        "사실 오류 신고",
        reverse_lazy("aftercare:mistakes"),
        name="mistakes",
        icon_name="warning",
        order=46,
        waiting=lambda request: MistakeReport.objects.open(),
        shown_to=may_see_reviews,
    )
