"""Listings as files: CSV that Korean Excel opens at once, and Excel's own format.

Whatever leaves the newsroom as a table leaves it here, so that no cell can run anything in the
reader's spreadsheet (CSV injection, OWASP) and all moments are told in Korean time.
"""

import csv
import datetime as dt
import io

from django.core.paginator import Paginator
from django.http import FileResponse, StreamingHttpResponse
from django.utils import timezone
from openpyxl import Workbook
from wagtail.admin.views.generic import IndexView, UsageView
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.admin.viewsets.model import ModelViewSet

# Excel takes a file for Korean only when it begins with this mark.
BYTE_ORDER_MARK = "\ufeff"
# A cell that begins with one of these would be calculated, and so could do harm.
CALCULATED = ("=", "+", "-", "@", "\t", "\r", "\n")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def as_csv(rows, name):
    """Return the rows as a file to save, sent line by line."""
    writer = csv.writer(_Echo())
    lines = (writer.writerow([told(cell) for cell in row]) for row in rows)
    return csv_file(lines, name)


def csv_file(lines, name):
    """Return finished lines of text or bytes as a file that Korean Excel opens."""
    content = (part for lines in ([BYTE_ORDER_MARK], lines) for part in lines)
    response = StreamingHttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def as_xlsx(sheets, name):
    """Return an Excel file to save; `sheets` maps their names to rows."""
    book = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([told(cell) for cell in row])
    output = io.BytesIO()
    book.save(output)
    output.seek(0)
    return FileResponse(output, as_attachment=True, filename=f"{name}.xlsx", content_type=XLSX)


def told(cell):
    """Return what a cell shows: words that run nothing, Korean time, 예 and 아니요."""
    if isinstance(cell, bool):
        return "예" if cell else "아니요"
    if isinstance(cell, dt.datetime):
        return timezone.localtime(cell).strftime("%Y-%m-%d %H:%M")
    if cell is None or isinstance(cell, int | float | dt.date):
        return cell
    words = str(cell)
    return f"'{words}" if words.startswith(CALCULATED) else words


class ExportedListing:
    """A listing of Wagtail's whose files are made by the rules above. Put it before the view."""

    def preprocess_field_value(self, field, value, export_format):
        return told(super().preprocess_field_value(field, value, export_format))

    def get_preprocess_function(self, field, value, export_format):
        """Leave moments and truths to `told`; Wagtail would tell them in London's time."""
        if isinstance(value, bool | dt.datetime):
            return None
        return super().get_preprocess_function(field, value, export_format)

    def write_csv_response(self, queryset):
        return csv_file(self.stream_csv(queryset), self.get_filename())


class ExportedIndexView(ExportedListing, IndexView):
    """The listing of a model's viewset, with files."""


class TracedListing(ExportedListing, SpreadsheetExportMixin):
    """What Wagtail lists about one thing. Put it before the view; who may see it may save it."""

    def render_to_response(self, context, **kwargs):
        if self.is_export:
            return self.as_spreadsheet(self.get_lines(context), self.request.GET["export"])
        return super().render_to_response(context, **kwargs)

    def get_lines(self, context):
        return context["object_list"]

    def get_heading(self, lines, field):
        return self.export_headings[field]


class HistoryListing(TracedListing):
    """What was done to it, by whom."""

    export_filename = "greenwings-history"
    export_headings = {
        "timestamp": "때",
        "user_display_name": "누가",
        "message": "한 일",
        "comment": "설명",
    }
    list_export = list(export_headings)


class UsageListing(TracedListing):
    """What leads to it. Of what the user may not see, it tells only that it is there."""

    export_filename = "greenwings-usage"
    export_headings = {"label": "이름", "kind": "종류", "fields": "항목"}
    list_export = list(export_headings)

    def get_table(self, object_list, **kwargs):
        """Name pages as their writers do by now; a draft's accepted title may still be empty."""
        table = super().get_table(object_list, **kwargs)
        for line in table.data:
            if line["edit_url"]:
                newest = getattr(line["object"], "draft_title", "")
                line["label"] = newest or line["label"] or "제목 없음"
        return table

    def get_lines(self, context):
        return context["table"].data

    def to_row_dict(self, line):
        references = line["references"]
        return {
            "label": line["label"],
            "kind": references[0].model_name,
            "fields": ", ".join(str(one.describe_source_field()) for one in references),
        }


class ExportedHistoryView(HistoryListing, HistoryView):
    pass


class ExportedUsageView(UsageListing, UsageView):
    pass


class ExportedViewSet(ModelViewSet):
    """Wagtail's screens for a model, every listing among them with files."""

    index_view_class = ExportedIndexView
    history_view_class = ExportedHistoryView
    usage_view_class = ExportedUsageView


class ExportedRows:
    """A screen of our own whose list is a file, too. Put it before the view.

    `columns` heads the file and `file_name` names it; `exporting/files.html` offers it.
    """

    columns = []
    file_name = ""

    def get_rows(self):
        """Return all that is listed, not only the page shown."""
        raise NotImplementedError

    def cells(self, row):
        """Return what the file says of a row, in the order of `columns`."""
        raise NotImplementedError

    def get(self, request, *args, **kwargs):
        match request.GET.get("export"):
            case "csv":
                return as_csv(self._lines(), self.file_name)
            case "xlsx":
                return as_xlsx({str(self.page_title): self._lines()}, self.file_name)
        return super().get(request, *args, **kwargs)

    def _lines(self):
        yield self.columns
        for row in self.get_rows():
            yield self.cells(row)


class FilteredListing(ExportedRows):
    """A listing in pages of twenty. `choices` names its filters; the first is the usual one."""

    per_page = 20
    choices = {}

    @property
    def chosen(self):
        asked = self.request.GET.get("show")
        return asked if asked in self.choices else next(iter(self.choices))

    def get_context_data(self, **kwargs):
        page = Paginator(self.get_rows(), self.per_page).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            rows=page, choices=self.choices, chosen=self.chosen, **kwargs
        )


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, text):
        return text
