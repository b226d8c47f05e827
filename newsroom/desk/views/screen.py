from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin


class DeskScreen(WagtailAdminTemplateMixin):
    """A screen of the desk, in the admin's dress, with its title in the path at the top."""

    def get_breadcrumbs_items(self):
        title = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*super().get_breadcrumbs_items(), title]
