"""What happened to one page and what leads to it: Wagtail's screens, each also as a file."""

from wagtail.admin.views.pages.history import PageHistoryView, WorkflowHistoryView
from wagtail.admin.views.pages.usage import ContentTypeUseView, UsageView

from newsroom.desk.views.exploring import ExportedPages
from newsroom.exporting import HistoryListing, TracedListing, UsageListing


class PageHistoryFileView(HistoryListing, PageHistoryView):
    pass


class PageReviewsFileView(TracedListing, WorkflowHistoryView):
    export_filename = "greenwings-page-reviews"
    export_headings = {
        "created_at": "제출한 때",
        "requested_by": "제출한 사람",
        "workflow": "절차",
        "status": "상태",
    }
    list_export = list(export_headings)

    def to_row_dict(self, state):
        return {
            "created_at": state.created_at,
            "requested_by": state.requested_by and state.requested_by.get_full_name(),
            "workflow": state.workflow.name,
            "status": state.get_status_display(),
        }


class PageUsageFileView(UsageListing, UsageView):
    pass


class PagesOfOneKindView(ExportedPages, ContentTypeUseView):
    pass
