"""The log of logins, readable to those who keep the accounts or audit."""

import django_filters
from django.core.exceptions import PermissionDenied
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from newsroom.accounts.models import LoginRecord
from newsroom.accounts.roles import is_administrator, is_auditor
from newsroom.exporting import ExportedListing


class LoginRecordFilterSet(WagtailFilterSet):
    name = django_filters.CharFilter(label="이름", lookup_expr="icontains")
    at = django_filters.DateFromToRangeFilter(label="날짜", widget=DateRangePickerWidget)

    class Meta:
        model = LoginRecord
        fields = ["kind"]


class LoginReportView(ExportedListing, ReportView):
    """Who logged in, tried to and left, newest first."""

    model = LoginRecord
    page_title = "접속 기록"
    header_icon = "key"
    index_url_name = "accounts:login_report"
    index_results_url_name = "accounts:login_report_results"
    filterset_class = LoginRecordFilterSet
    default_ordering = "-at"
    list_export = ["at", "name", "get_kind_display", "address"]
    export_headings = {"get_kind_display": "일"}
    export_filename = "greenwings-logins"
    columns = [
        DateColumn("at", label="때"),
        Column("name", label="이름", accessor=lambda line: line.name or "없는 계정"),
        Column("kind", label="일", accessor="get_kind_display"),
        Column("address", label="접속한 곳"),
    ]

    def dispatch(self, request, *args, **kwargs):
        if not (is_administrator(request.user) or is_auditor(request.user)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        return LoginRecord.objects.all()
