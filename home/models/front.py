from django.utils.functional import cached_property
from wagtail.models import Page

from home.front import Front
from newsroom.accounts.permissions import FixedPagePermissionTester
from newsroom.posts.models import PostIndexPage
from reporters.models import ReporterIndexPage

SECTIONS = {"posts": PostIndexPage, "reporters": ReporterIndexPage}


class HomePage(Page):
    """The front page."""

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["posts.PostIndexPage", "reporters.ReporterIndexPage"]
    allowed_http_methods = ["GET", "HEAD"]
    promote_panels = []

    class Meta:
        verbose_name = "대문"

    def route(self, request, path_components):
        """Find a section in one question, where Wagtail asks for the page and then its type."""
        section = self._section(path_components[0]) if path_components else None
        if section:
            return section.route(request, path_components[1:])
        return super().route(request, path_components)

    def _section(self, slug):
        model = SECTIONS.get(slug)
        return model.objects.child_of(self).filter(slug=slug).first() if model else None

    @cached_property
    def front(self):
        return Front()

    def permissions_for_user(self, user):
        return FixedPagePermissionTester(user, self)
