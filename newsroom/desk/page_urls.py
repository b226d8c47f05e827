"""Where Wagtail's lists lead when they name a page."""

from django.urls import reverse
from wagtail.admin.wagtail_hooks import PageAdminURLFinder

from newsroom.accounts.roles import is_auditor
from newsroom.posts.models import PostPage


class ReadingPageURLFinder(PageAdminURLFinder):
    """Lead from Wagtail's lists to a page: to its form, or to where those who audit read of it."""

    def get_edit_url(self, instance):
        if self.user is None or not is_auditor(self.user):
            return super().get_edit_url(instance)
        is_post = instance.cached_content_type.model_class() is PostPage
        name = "desk:read" if is_post else "wagtailadmin_pages:history"
        return reverse(name, args=[instance.pk])
