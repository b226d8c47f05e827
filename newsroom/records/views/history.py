from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.generic import TemplateView

from newsroom.exporting import as_csv, as_xlsx
from newsroom.posts.models import PostPage
from newsroom.records.history import rows_of
from newsroom.records.views.screen import RecordsScreen

HEADING = ["때", "누가", "한 일", "횟수", "사유"]


class HistoryView(RecordsScreen, TemplateView):
    """The history of one post, to be read, printed or saved. It is a formal document."""

    page_title = "처리 이력"
    template_name = "records/history.html"
    header_icon = "history"

    def setup(self, request, page_id):
        super().setup(request, page_id=page_id)
        self.page_id = page_id

    def get(self, request, *args, **kwargs):
        self.post_page = get_object_or_404(PostPage.objects.for_listing(), pk=self.page_id)
        self.rows = rows_of(self.post_page)
        export = EXPORTS.get(request.GET.get("export"))
        return export(self) if export else super().get(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.post_page.get_admin_display_title()

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            post=self.post_page, rows=self.rows, now=timezone.now(), **kwargs
        )

    def file_rows(self):
        yield HEADING
        for row in self.rows:
            yield [row.at, row.who, row.what, row.times, row.why]


EXPORTS = {
    "csv": lambda view: as_csv(view.file_rows(), f"greenwings-history-{view.page_id}"),
    "xlsx": lambda view: as_xlsx(
        {"처리 이력": view.file_rows()}, f"greenwings-history-{view.page_id}"
    ),
}
