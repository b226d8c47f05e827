"""The numbers as files: CSV that Korean Excel opens at once, and Excel's own format."""

import csv
import io

from django.http import FileResponse, StreamingHttpResponse
from django.utils import timezone
from openpyxl import Workbook

# Excel takes a file for Korean only when it begins with this mark.
BYTE_ORDER_MARK = "\ufeff"
# A cell that begins with one of these would be calculated, and so could do harm.
CALCULATED = ("=", "+", "-", "@", "\t", "\r")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def post_rows(figures):
    """Yield the heading, then one row for each post read in the period."""
    choice = figures.choice
    yield [
        *("번호", "제목", "글쓴이", "주제", "게시일"),
        *(f"조회수({choice.label})", f"조회수({choice.label_before})", "조회수(모두)", "고유 주소"),
    ]
    for post in figures.posts:
        yield [
            post.pk,
            post.get_admin_display_title(),
            ", ".join(byline.name for byline in post.bylines.all()),
            post.topic.name if post.topic else "",
            _date(post.first_published_at),
            *(post.views, post.views_before, post.views_ever, post.short_url),
        ]


def total_rows(figures):
    """Yield the heading, then every month and every year there is a number of."""
    yield ["연도", "달", "조회수"]
    for month, views in sorted(figures.by_month.items()):
        yield [month.year, month.month, views]
    for year, views in sorted(figures.by_year.items()):
        yield [year, "모두", views]


def as_csv(rows, name):
    """Return the rows as a file to save, sent line by line."""
    writer = csv.writer(_Echo())
    lines = (writer.writerow([_harmless(cell) for cell in row]) for row in rows)
    content = (text.encode() for part in ([BYTE_ORDER_MARK], lines) for text in part)
    response = StreamingHttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def as_xlsx(sheets, name):
    """Return an Excel file to save; `sheets` maps their names to rows."""
    book = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([_harmless(cell) for cell in row])
    output = io.BytesIO()
    book.save(output)
    output.seek(0)
    return FileResponse(output, as_attachment=True, filename=f"{name}.xlsx", content_type=XLSX)


def _harmless(cell):
    """Put a quote before words that a spreadsheet would calculate."""
    if isinstance(cell, str) and cell.startswith(CALCULATED):
        return f"'{cell}"
    return cell


def _date(moment):
    return timezone.localtime(moment).strftime("%Y-%m-%d") if moment else ""


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, text):
        return text
