"""What the screens of this room have in common."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView
from wagtail.admin import messages

from newsroom.accounts.roles import is_editor
from newsroom.desk.views.screen import DeskScreen
from newsroom.exporting import FilteredListing
from newsroom.posts.models import PostPage
from newsroom.posts.permissions import may_see_reviews
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint


class EditorsScreen(DeskScreen, TemplateView):
    """A screen on which editors act, and which who audits may look at."""

    def dispatch(self, request, *args, **kwargs):
        is_looking = request.method in ("GET", "HEAD")
        if not (may_see_reviews(request.user) if is_looking else is_editor(request.user)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def try_to(self, act, *args, said, **kwargs):
        """Act, and say that it is done or why not; tell whether it was done."""
        try:
            act(*args, **kwargs)
        except Refused as refused:
            messages.error(self.request, str(refused))
            return False
        messages.success(self.request, said)
        return True


class AboutPost(EditorsScreen):
    """A screen about one post."""

    def dispatch(self, request, page_id, *args, **kwargs):
        self.post_page = get_object_or_404(PostPage, pk=page_id)
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.post_page.get_admin_display_title()

    def seen(self):
        """Return what a form carries to say which text it was filled in upon."""
        newest = self.post_page.latest_revision
        return {"revision": newest.pk, "fingerprint": fingerprint(newest)}


class Listing(FilteredListing, EditorsScreen):
    """A listing of the editors' in pages of twenty, which is also a file."""
