from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from newsroom.caching.rows import ShownPage
from newsroom.posts.absence import absence_of
from newsroom.posts.listing import one_page
from newsroom.posts.models.post import PostPage
from newsroom.posts.permissions import PostIndexPermissionTester
from newsroom.posts.printed import post_at


class PostIndexPage(ShownPage, Page):
    """All posts, newest first, and the place in the tree where every post lives."""

    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["posts.PostPage"]
    allowed_http_methods = ["GET", "HEAD"]
    promote_panels = []

    class Meta:
        verbose_name = "모든 글"

    def route(self, request, path_components):
        """Find a post below at once, where Wagtail asks page by page and type by type."""
        if not path_components:
            return super().route(request, path_components)
        post = post_at(path_components[0])
        if post is None:
            posts = PostPage.objects.child_of(self).filter(slug=path_components[0])
            return RouteResult(self, kwargs={"absence": absence_of(get_object_or_404(posts))})
        return post.route(request, path_components[1:])

    def serve(self, request, *args, absence=None, **kwargs):
        """Show the list, or say why a post below is not there: no route can."""
        if absence:
            raise absence
        return super().serve(request, *args, **kwargs)

    def permissions_for_user(self, user):
        return PostIndexPermissionTester(user, self)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return {**context, "posts": one_page(request, PostPage.objects.published())}
