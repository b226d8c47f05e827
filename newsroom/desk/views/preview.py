from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin

from newsroom.desk.commenting import place_of
from newsroom.desk.views.reading import PostScreen
from newsroom.posts.permissions import may_comment, may_see_reviews


@method_decorator([never_cache, xframe_options_sameorigin], name="dispatch")
class ReviewPreviewView(PostScreen):
    """The newest text as readers will see it, in the review screen's frame, to be commented on.

    It may stand in a frame of our own screens, as all of the site's pages may, and in no other.
    """

    http_method_names = ["get", "head"]

    def is_allowed(self):
        return may_see_reviews(self.request.user)

    def get(self, request, *args, **kwargs):
        post = self.post_page
        newest = post.get_latest_revision_as_object()
        request.is_preview = True
        open_ones = post.wagtail_admin_comments.filter(resolved_at=None)
        said = {place_of(path) for path in open_ones.values_list("contentpath", flat=True)}
        context = newest.get_context(request) | {
            "desk_said": sorted(said),
            "may_comment": may_comment(request.user, post),
        }
        return TemplateResponse(request, "desk/review/preview.html", context)
