from django.utils.functional import cached_property

from home.front import Front
from newsroom.accounts.permissions import FixedPagePermissionTester
from wagtail.models import Page


class HomePage(Page):
    """The front page."""

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["posts.PostIndexPage", "reporters.ReporterIndexPage"]
    allowed_http_methods = ["GET", "HEAD"]

    class Meta:
        verbose_name = "대문"

    @cached_property
    def front(self):
        return Front()

    def permissions_for_user(self, user):
        return FixedPagePermissionTester(user, self)
