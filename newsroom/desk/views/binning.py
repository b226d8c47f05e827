from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import TemplateView
from wagtail.admin import messages

from newsroom.desk.views.screen import DeskScreen
from newsroom.posts.models import PostPage
from newsroom.posts.permissions import may_bin
from newsroom.posts.publishing import bin_draft


class BinDraftView(DeskScreen, TemplateView):
    """Wagtail's delete address for posts: it puts a draft into the bin."""

    template_name = "desk/bin_draft.html"
    page_title = "휴지통에 넣기"
    header_icon = "bin"

    def dispatch(self, request, page_id, *args, **kwargs):
        self.post_page = get_object_or_404(PostPage, pk=page_id)
        if not may_bin(request.user, self.post_page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.post_page.get_admin_display_title()

    def post(self, request, *args, **kwargs):
        bin_draft(self.post_page, request.user)
        messages.success(request, "휴지통에 넣었어요. 30일 안에는 다시 꺼낼 수 있어요.")
        return redirect("desk:my_posts")
