"""Where the records hang themselves into Wagtail's admin: beside its reports."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from newsroom.records.permissions import may_read_records
from newsroom.records.views.fees import FeesView
from newsroom.records.views.history import HistoryView
from newsroom.records.views.log import LogView
from newsroom.records.views.turnaround import TurnaroundView

ADDRESSES = [
    path("log/", LogView.as_view(), name="log"),
    path("log/results/", LogView.as_view(results_only=True), name="log_results"),
    path("posts/<int:page_id>/", HistoryView.as_view(), name="history"),
    path("turnaround/", TurnaroundView.as_view(), name="turnaround"),
    path("fees/", FeesView.as_view(), name="fees"),
]


@hooks.register("register_admin_urls")
def register_addresses():
    return [path("records/", include((ADDRESSES, "records")))]


class RecordsMenuItem(MenuItem):
    def is_shown(self, request):
        return may_read_records(request.user)


@hooks.register("register_reports_menu_item")
def log_menu_item():
    return RecordsMenuItem("처리 이력", reverse("records:log"), icon_name="history", order=100)


@hooks.register("register_reports_menu_item")
def fees_menu_item():
    return RecordsMenuItem("원고료 목록", reverse("records:fees"), icon_name="list-ol", order=200)


@hooks.register("register_reports_menu_item")
def turnaround_menu_item():
    return RecordsMenuItem("처리한 일", reverse("records:turnaround"), icon_name="time", order=150)
