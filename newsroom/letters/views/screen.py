from django.core.exceptions import PermissionDenied
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from newsroom.exporting import FilteredListing
from newsroom.letters.permissions import may_read_letters


class Screen(WagtailAdminTemplateMixin, TemplateView):
    """A screen in the admin's dress, with its title in the path at the top."""

    def get_breadcrumbs_items(self):
        title = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*super().get_breadcrumbs_items(), title]


class LettersScreen(Screen):
    """A screen that may show what readers wrote: for the editors alone."""

    def dispatch(self, request, *args, **kwargs):
        if not may_read_letters(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class Listing(FilteredListing, LettersScreen):
    """A listing of what readers wrote, in pages of twenty, which is also a file."""
