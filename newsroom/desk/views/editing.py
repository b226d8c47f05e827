"""Wagtail's own page views for posts, with the newsroom's rules at each of their doors."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from wagtail.admin import messages
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.preview import PreviewOnEditView, ViewDraftView

from newsroom.accounts.roles import is_auditor, is_editor
from newsroom.desk import deciding
from newsroom.desk.claiming import claim_on, stands_against
from newsroom.desk.views.tracing import PageRevisionsCompareView
from newsroom.posts import telling
from newsroom.posts.models import KeptRevision, PostPage
from newsroom.posts.permissions import may_propose, may_read
from newsroom.posts.proposing import open_proposal, send_proposal
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint
from newsroom.posts.submitting import NotReady, submit, withdraw


def missing_message(missing):
    """Return the checklist as a message that links to each thing still to do."""
    lines = format_html_join(
        "", '<li><a href="#{}">{}</a></li>', ((_place(m.field), m.message) for m in missing)
    )
    return format_html(
        "{}가지만 더 채워 주세요. 쓴 글은 저장해 두었어요.<ul>{}</ul>", len(missing), lines
    )


_PLACES = {"lead_photo": "id_lead_photo-chooser", "story": "post-story"}


def _place(field):
    """Return the id of the element in the form that a missing thing is put right in."""
    return _PLACES.get(field, f"id_{field}")


class SubmittingMixin:
    """Submit through the checklist; whatever is missing, what was typed is saved first."""

    def submit_saved(self, post):
        try:
            submit(post, self.request.user)
        except NotReady as not_ready:
            messages.error(self.request, missing_message(not_ready.missing))
            return redirect("wagtailadmin_pages:edit", post.pk)
        except Refused as refused:
            messages.error(self.request, str(refused))
            return redirect("wagtailadmin_pages:edit", post.pk)
        messages.success(self.request, "제출했어요. 편집실이 살펴보고 알려 드릴게요.")
        return redirect("wagtailadmin_home")


class PostCreateView(SubmittingMixin, CreateView):
    def submit_action(self):
        self.save_action()
        return self.submit_saved(self.page)


class PostEditView(SubmittingMixin, EditView):
    def get_object(self):
        """Start from the text this person works on: their open proposal, or the accepted one."""
        post = super().get_object()
        self.proposal = open_proposal(post) if post.live else None
        if self.proposal is None or not may_propose(self.request.user, post):
            return post
        self.latest_revision = self.proposal.revision
        return self.proposal.revision.as_object()

    def get(self, request, *args, **kwargs):
        """Tell an editor who is about to mend the text of a review that a colleague has claimed."""
        task_state = self.page.current_workflow_task_state
        claim = claim_on(task_state=task_state) if task_state and is_editor(request.user) else None
        if stands_against(claim, request.user):
            messages.info(request, f"{claim.editor.get_full_name()} 님이 검토하고 있는 글이에요.")
        return super().get(request, *args, **kwargs)

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except Refused as refused:
            if self.expects_json_response:
                return self.json_error_response("refused", str(refused))
            messages.error(self.request, str(refused))
            self.has_unsaved_changes = True
            return self.render_to_response(self.get_context_data())

    def save_action(self):
        """Save; an editor's draft of a live post is what the next publish shows to readers."""
        if self.page.live and is_editor(self.request.user):
            self._refuse_overtaken()
        return super().save_action()

    def _refuse_overtaken(self):
        """Raise Refused when a colleague saved the post after this form was opened.

        The form comes back with what was typed; sent once more, it goes past the colleague's
        text knowingly.
        """
        if self.is_out_of_date:
            raise Refused(
                "그사이 다른 사람이 글을 고쳐서 아직 저장하지 않았어요. 쓰던 글은 아래에 그대로 "
                "있어요. 처리 이력에서 바뀐 점을 보고, 살릴 것을 옮긴 뒤 다시 눌러 주세요."
            )

    def publish_action(self):
        """Publish; for a post in review this is the approval, of just the text on screen."""
        in_review = self.page.workflow_in_progress
        if in_review and (not self.request.POST.get("loaded_revision_id") or self.is_out_of_date):
            raise Refused("그사이 글이 바뀌었어요. 화면을 새로 열어 확인한 뒤 게시해 주세요.")
        self._refuse_overtaken()
        revision = self._save_for_publishing()
        if in_review:
            state = self.workflow_state.current_task_state
            deciding.approve(state.pk, self.request.user, (revision.pk, fingerprint(revision)))
        else:
            revision.publish(user=self.request.user, changed=self.has_content_changes)
        messages.success(self.request, "글이 올라갔어요.", buttons=self._ways_to_tell_readers())
        return self.redirect_away()

    def _ways_to_tell_readers(self):
        """Offer a correction to who changed what readers had already met."""
        address = reverse("aftercare:correct", args=[self.page.pk])
        return [messages.button(address, "정정 남기기")] if self.page.live else []

    @transaction.atomic
    def _save_for_publishing(self):
        self.page = self.form.save(commit=not self.page.live)
        self.subscription.save()
        return self.page.save_revision(
            user=self.request.user, log_action=True, previous_revision=self.previous_revision
        )

    def submit_action(self):
        is_live = self.page.live
        self.save_action()
        if not is_live:
            return self.submit_saved(self.page)
        send_proposal(open_proposal(self.page), self.request.user)
        messages.success(self.request, "수정 제안을 보냈어요. 편집실이 보고 알려 드릴게요.")
        return redirect("wagtailadmin_home")

    restart_workflow_action = submit_action

    def cancel_workflow_action(self):
        return self._withdraw()

    def form_invalid(self, form):
        if self.is_cancelling_workflow:
            return self._withdraw()
        return super().form_invalid(form)

    def _withdraw(self):
        try:
            withdraw(self.page, self.request.user)
            messages.success(self.request, "제출을 취소했어요. 고친 뒤 다시 제출해 주세요.")
        except Refused as refused:
            messages.error(self.request, str(refused))
        return redirect("wagtailadmin_pages:edit", self.page.pk)

    def send_commenting_notifications(self, changes):
        """Tell the authors there is something to read, by the newsroom's own notices."""
        if changes["new_comments"] or changes["new_replies"]:
            telling.commented(self.page, self.request.user)


class PostRevisionsRevertView(PostEditView):
    """Start the form from an earlier revision; saving and submitting follow the same rules."""

    def get_object(self):
        return self.previous_revision.as_object()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["action_url"] = reverse(
            "wagtailadmin_pages:revisions_revert", args=[self.page.pk, self.revision_id]
        )
        context["autosave_enabled"] = False
        return context


class PostPreviewOnEditView(PreviewOnEditView):
    def get_object(self):
        """Preview what this person works on; never another's proposal."""
        post = super().get_object()
        proposal = open_proposal(post) if post.live else None
        if proposal and may_propose(self.request.user, post):
            return proposal.revision.as_object()
        return post


class PostViewDraftView(ViewDraftView):
    """Show the newest text as readers would see it to everyone who may read the draft."""

    def dispatch(self, request, page_id, *args, **kwargs):
        post = get_object_or_404(PostPage, pk=page_id)
        if not may_read(request.user, post):
            raise PermissionDenied
        newest = post.get_latest_revision_as_object()
        return newest.make_preview_request(request, newest.default_preview_mode)


class PostRevisionsCompareView(PageRevisionsCompareView):
    def get(self, request, *args, **kwargs):
        """Keep both revisions as they were when somebody who may act on it compared them."""
        response = super().get(request, *args, **kwargs)
        if is_auditor(request.user):
            return response
        for revision in self._compared():
            KeptRevision.objects.get_or_create(revision_id=revision)
        return response

    def _compared(self):
        """Return the numbers of what is compared; both ends of the history go by a name, too."""
        revisions = self.object.revisions.order_by("created_at", "id")
        ends = {"earliest": revisions.first, "latest": revisions.last}
        sides = [str(self.revision_id_a), str(self.revision_id_b)]
        return [ends[side]().pk if side in ends else side for side in sides if side != "live"]
