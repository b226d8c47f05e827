from django.core.exceptions import PermissionDenied
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from newsroom.records.permissions import may_read_records


class RecordsDoor:
    """Lets in those who may read the records. Put it before the view."""

    def dispatch(self, request, *args, **kwargs):
        if not may_read_records(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class RecordsScreen(RecordsDoor, WagtailAdminTemplateMixin):
    """A screen of the records, in the admin's dress, with its title in the path at the top."""

    def get_breadcrumbs_items(self):
        title = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*super().get_breadcrumbs_items(), title]
