"""The screen an editor decides on, and the one authors read their post on."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin import messages

from newsroom.counting.totals import numbers_of
from newsroom.desk.deciding import publish_approved
from newsroom.desk.forms import ApprovalForm, LaterForm, NowForm, OverrideForm, ReasonForm
from newsroom.desk.views.screen import DeskScreen
from newsroom.images.models import Photo
from newsroom.posts.checklist import missing_from
from newsroom.posts.models import PostPage
from newsroom.posts.permissions import (
    may_correct,
    may_decide,
    may_edit,
    may_override,
    may_publish,
    may_read,
    may_see_reviews,
    may_unpublish,
    may_withdraw,
)
from newsroom.posts.proposing import open_proposal
from newsroom.posts.publishing import unsettled_photos
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint
from newsroom.posts.story import photos_in
from newsroom.posts.submitting import withdraw

# What an editor may do: its name, the action it posts to, its form, its words and their style.
DECISIONS = [
    ("approve", "approve", NowForm, "승인하고 바로 게시", ""),
    ("schedule", "approve", LaterForm, "승인하고 예약", "button-secondary"),
    ("reject", "reject", ReasonForm, "보완 요청하기", "button-secondary"),
    ("decline", "decline", ReasonForm, "채택하지 않기", "button-secondary no"),
]
OVERRIDES = [("override", "override", OverrideForm, "예외 승인", "button-secondary")]
PUBLISHING = [
    ("publish", "publish", NowForm, "바로 게시", ""),
    ("schedule", "publish", LaterForm, "예약 게시", "button-secondary"),
]


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


class ReviewView(PostScreen):
    """What an editor needs to decide: the text, the checklist, the photos, the earlier reasons."""

    page_title = "검토"
    template_name = "desk/review.html"

    def is_allowed(self):
        return may_see_reviews(self.request.user)

    def get_context_data(self, **kwargs):
        post, user = self.post_page, self.request.user
        newest = post.get_latest_revision_as_object()
        return super().get_context_data(
            missing=missing_from(newest),
            photos=Photo.objects.filter(pk__in=photos_in(newest)),
            unsettled=unsettled_photos(newest),
            forms=[self.form(*choice) for choice in self.choices()],
            may_edit=may_edit(user, post),
            may_unpublish=may_unpublish(user, post),
            may_correct=may_correct(user, post),
            **kwargs,
        )

    def awaits_publishing(self):
        post = self.post_page
        return post.standing.was_approved and not (post.live or post.workflow_in_progress)

    def seen(self):
        newest = self.post_page.latest_revision
        return {"revision": newest.pk, "fingerprint": fingerprint(newest)}

    def choices(self):
        """Return what this person may do about the post now."""
        post, user = self.post_page, self.request.user
        if post.workflow_in_progress:
            return DECISIONS if may_decide(user, post) else self.overrides()
        return PUBLISHING if may_publish(user, post) and self.awaits_publishing() else []

    def overrides(self):
        return OVERRIDES if may_override(self.request.user, self.post_page) else []

    def form(self, name, action, form, words, style):
        """Return a choice as its form, its address, the words on its button and their style."""
        return form(initial=self.seen(), auto_id=f"{name}_%s"), self.address(action), words, style

    def address(self, action):
        if action == "publish":
            return reverse("desk:publish", args=[self.post_page.pk])
        task_state = self.post_page.current_workflow_task_state
        args = [self.post_page.pk, action, task_state.pk]
        return reverse("wagtailadmin_pages:workflow_action", args=args)


class PublishView(ReviewView):
    """Publish or schedule again a post that was approved and is not live."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        form = ApprovalForm(request.POST)
        if not form.is_valid():
            for errors in form.errors.values():
                messages.error(request, errors[0])
            return redirect("desk:review", self.post_page.pk)
        return self.publish(form.cleaned_data)

    def publish(self, data):
        seen = (data["revision"], data["fingerprint"])
        try:
            publish_approved(self.post_page, self.request.user, seen, go_live_at=data["go_live_at"])
        except Refused as refused:
            messages.error(self.request, str(refused))
        else:
            messages.success(
                self.request, "예약했어요." if data["go_live_at"] else "글이 올라갔어요."
            )
        return redirect("desk:review", self.post_page.pk)
