from wagtail.admin.api.views import PagesAdminAPIViewSet


class ReadingPagesAPIViewSet(PagesAdminAPIViewSet):
    """The admin's API tells of pages and changes none.

    Its actions know no bin, no checklist and no text that was seen; each change has its screen.
    """

    actions = {}
