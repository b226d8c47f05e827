"""What happened to one page and what leads to it: Wagtail's screens, each also as a file."""

from django.shortcuts import get_object_or_404
from wagtail.admin.views.pages.history import (
    PageHistoryView,
    PageWorkflowHistoryViewMixin,
    WorkflowHistoryDetailView,
    WorkflowHistoryView,
)
from wagtail.admin.views.pages.revisions import RevisionsCompareView, RevisionsView
from wagtail.admin.views.pages.usage import ContentTypeUseView, UsageView
from wagtail.models import Page

from newsroom.accounts.roles import is_auditor
from newsroom.desk.views.exploring import ExportedPages
from newsroom.exporting import HistoryListing, TracedListing, UsageListing


class OpenToAuditors:
    """Put before one of Wagtail's views of a page: who audits reads it and is offered no act.

    Wagtail asks at its doors for the right to change the page, and knows none only to look.
    """

    acts = ("edit_url_name", "revisions_revert_url_name", "revisions_unschedule_url_name")

    def setup(self, request, *args, **kwargs):
        if is_auditor(request.user):
            for act in self.acts:
                setattr(self, act, None)
        super().setup(request, *args, **kwargs)

    def get_object(self, *args, **kwargs):
        if is_auditor(self.request.user):
            return get_object_or_404(Page, pk=self.pk).specific
        return super().get_object(*args, **kwargs)


class PageHistoryFileView(OpenToAuditors, HistoryListing, PageHistoryView):
    @property
    def header_buttons(self):
        return super().header_buttons if self.edit_url_name else []


class ReviewsOpenToAuditors(OpenToAuditors):
    def dispatch(self, request, *args, **kwargs):
        """Pass those who audit by the mixin that asks for the right to change."""
        door = PageWorkflowHistoryViewMixin if is_auditor(request.user) else OpenToAuditors
        return super(door, self).dispatch(request, *args, **kwargs)


class PageReviewView(ReviewsOpenToAuditors, WorkflowHistoryDetailView):
    pass


class PageReviewsFileView(ReviewsOpenToAuditors, TracedListing, WorkflowHistoryView):
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


class PageUsageFileView(OpenToAuditors, UsageListing, UsageView):
    def dispatch(self, request, *args, **kwargs):
        """Pass those who audit by the view that asks for the right to change."""
        door = UsageView if is_auditor(request.user) else OpenToAuditors
        return super(door, self).dispatch(request, *args, **kwargs)

    def user_has_permission(self, permission):
        return is_auditor(self.request.user) or super().user_has_permission(permission)


class PageRevisionView(OpenToAuditors, RevisionsView):
    pass


class PageRevisionsCompareView(OpenToAuditors, RevisionsCompareView):
    pass


class PagesOfOneKindView(ExportedPages, ContentTypeUseView):
    pass
