"""Screens about one post, and the one authors read their post on."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin import messages

from newsroom.counting.totals import numbers_of
from newsroom.desk.views.screen import DeskScreen
from newsroom.posts.models import PostPage
from newsroom.posts.permissions import may_edit, may_read, may_see_reviews, may_withdraw
from newsroom.posts.proposing import open_proposal
from newsroom.posts.refusals import Refused
from newsroom.posts.submitting import withdraw


class PostScreen(DeskScreen, TemplateView):
    """A screen about one post, for those who may read it."""

    header_icon = "doc-full"

    def dispatch(self, request, page_id, *args, **kwargs):
        self.post_page = get_object_or_404(PostPage, pk=page_id)
        if not self.is_allowed():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def is_allowed(self):
        return may_read(self.request.user, self.post_page)

    def get_page_subtitle(self):
        return self.post_page.get_admin_display_title()

    def get_context_data(self, **kwargs):
        post = self.post_page
        return super().get_context_data(
            post=post,
            standing=post.standing,
            decisions=post.standing.decisions,
            draft_url=reverse("wagtailadmin_pages:view_draft", args=[post.pk]),
            **kwargs,
        )


class ReadView(PostScreen):
    """A post as its authors see it: where it stands, what was said about it, how it looks."""

    page_title = "글 보기"
    template_name = "desk/read.html"

    def get_context_data(self, **kwargs):
        user, post = self.request.user, self.post_page
        return super().get_context_data(
            may_edit=may_edit(user, post) and not post.workflow_in_progress,
            may_withdraw=may_withdraw(user, post),
            proposal=open_proposal(post),
            numbers=numbers_of(post),
            show_names=may_see_reviews(user),
            **kwargs,
        )


class WithdrawView(PostScreen):
    """Take a post back from review, from the screen that says it is there."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        try:
            withdraw(self.post_page, request.user)
        except Refused as refused:
            messages.error(request, str(refused))
            return redirect("desk:read", self.post_page.pk)
        messages.success(request, "제출을 취소했어요. 고친 뒤 다시 제출해 주세요.")
        return redirect("wagtailadmin_pages:edit", self.post_page.pk)
