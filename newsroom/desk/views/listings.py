"""Listings of the desk: one's own posts, and the bin."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin import messages

from newsroom.accounts.roles import is_auditor
from newsroom.counting.totals import with_views
from newsroom.desk.queue.columns import title_of, topic_of, writers_of
from newsroom.desk.views.screen import DeskScreen
from newsroom.exporting import ExportedRows
from newsroom.posts.models import PostPage
from newsroom.posts.permissions import may_see_reviews
from newsroom.posts.publishing import restore_from_bin
from newsroom.posts.refusals import Refused


class ListingScreen(ExportedRows, DeskScreen, TemplateView):
    """A listing of posts, in pages of twenty."""

    header_icon = "list-ul"
    per_page = 20

    def get_context_data(self, **kwargs):
        page = Paginator(self.get_rows(), self.per_page).get_page(self.request.GET.get("p"))
        return super().get_context_data(posts=page, **kwargs)


class MyPostsView(ListingScreen):
    """Every post of one's own, with its state in words; nothing ever disappears from it."""

    page_title = "내 글"
    template_name = "desk/my_posts.html"
    columns = [
        "번호",
        "제목",
        "상태",
        "글쓴이",
        "주제",
        "고친 때",
        "게시한 때",
        "조회수",
        "고유 주소",
    ]
    file_name = "greenwings-my-posts"

    def get_rows(self):
        posts = PostPage.objects.kept().of(self.request.user)
        return with_views(posts.for_listing()).order_by("-latest_revision_created_at")

    def cells(self, post):
        return [
            post.pk,
            title_of(post),
            post.standing.label,
            writers_of(post),
            topic_of(post),
            post.latest_revision_created_at,
            post.first_published_at,
            post.views,
            post.short_url,
        ]


class BinView(ListingScreen):
    """Drafts thrown away, which can be taken back for thirty days."""

    page_title = "휴지통"
    template_name = "desk/bin.html"
    header_icon = "bin"
    columns = ["번호", "제목", "글쓴이", "지운 때"]
    file_name = "greenwings-bin"

    def get_rows(self):
        posts = PostPage.objects.binned()
        if not may_see_reviews(self.request.user):
            posts = posts.filter(owner=self.request.user)
        return posts.for_listing().order_by("-binned_at")

    def cells(self, post):
        return [post.pk, title_of(post), writers_of(post), post.binned_at]

    def get_context_data(self, **kwargs):
        return super().get_context_data(may_take_out=not is_auditor(self.request.user), **kwargs)


class RestoreView(View):
    """Take a draft out of the bin."""

    http_method_names = ["post"]

    def post(self, request, page_id):
        post = get_object_or_404(PostPage.objects.binned(), pk=page_id)
        try:
            restore_from_bin(post, request.user)
        except Refused as refused:
            raise PermissionDenied from refused
        messages.success(request, "글을 다시 꺼냈어요.")
        return redirect("wagtailadmin_pages:edit", post.pk)
