from django.db import models
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from newsroom.caching.rows import ShownPage
from reporters.models.reporter import ReporterPage
from reporters.permissions import CorpsPermissionTester


class ReporterIndexPage(ShownPage, Page):
    """The corps: everyone who reports, and everyone who did."""

    introduction = models.TextField("소개", blank=True)

    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["reporters.ReporterPage"]
    allowed_http_methods = ["GET", "HEAD"]
    promote_panels = []

    content_panels = [FieldPanel("title", classname="title"), "introduction"]

    class Meta:
        verbose_name = "기자단 소개"

    def route(self, request, path_components):
        """Find a profile below in one question, its portrait included."""
        if not path_components:
            return super().route(request, path_components)
        profiles = ReporterPage.objects.child_of(self).select_related("portrait")
        profiles = profiles.prefetch_related("portrait__renditions", "terms")
        profile = get_object_or_404(profiles, slug=path_components[0])
        return profile.route(request, path_components[1:])

    def permissions_for_user(self, user):
        return CorpsPermissionTester(user, self)

    @cached_property
    def current(self):
        return list(ReporterPage.objects.child_of(self).live().current().with_faces())

    @cached_property
    def former(self):
        return list(ReporterPage.objects.child_of(self).live().former().with_faces())
