"""Wagtail's addresses for decisions about a post in review."""

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin import messages
from wagtail.admin.views.pages.workflow import CollectWorkflowActionDataView, WorkflowActionView

from newsroom.desk.claiming import claim_on, stands_against
from newsroom.desk.deciding import who_was_first
from newsroom.desk.views.reviewing import ReviewView
from newsroom.posts.models import Halt
from newsroom.posts.permissions import may_see_reviews
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint


class DecisionMixin:
    """The decision dialog: it carries the text seen, and says politely why one is refused.

    What an editor had typed comes back with the refusal, beside what changed in the meantime.
    """

    def dispatch(self, request, *args, **kwargs):
        if self.task_state.workflow_state.object_id != str(self.object.pk):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        newest = self.object.get_latest_revision()
        claim = claim_on(task_state=self.task_state)
        seen = {"revision": newest.pk, "fingerprint": fingerprint(newest)}
        form = self.form_class(initial={**seen, "claim": claim and claim.pk})
        form.mind(claim if stands_against(claim, request.user) else None)
        return self.render_modal_form(request, form)

    def post(self, request, *args, **kwargs):
        form = self.form_class(request.POST)
        if not form.is_valid() and not self._is_modal(request):
            return self._again(request, next(iter(form.errors.values()))[0])
        try:
            response = super().post(request, *args, **kwargs)
        except Refused as refused:
            if not self._is_modal(request):
                return self._again(request, str(refused))
            messages.error(request, str(refused))
            data = {"step": "success", "redirect": self._review_url()}
            return self.render_modal_json(request, data)
        if form.is_valid():
            self.answer(form.cleaned_data)
        return response

    def answer(self, asked):
        """Say on the next screen what was done. Where data is only collected, nothing was."""

    def add_not_in_moderation_error(self):
        """Tell an editor who comes late which colleague decided; Wagtail says only that it is."""
        messages.error(self.request, who_was_first(self.object.specific))

    def get_redirect_url(self):
        return self._review_url()

    def _is_modal(self, request):
        return request.headers.get("x-requested-with") == "XMLHttpRequest"

    def _again(self, request, refusal):
        if not may_see_reviews(request.user):
            raise PermissionDenied
        screen = ReviewView()
        screen.setup(request, page_id=self.object.pk)
        screen.post_page = self.object.specific
        return screen.again(self.action_name, request.POST, refusal)

    def _review_url(self):
        return reverse("desk:review", args=[self.object.pk])


DONE = {
    "reject": "보완을 요청했어요. 글쓴이에게 알렸어요.",
    "decline": "채택하지 않기로 했어요. 글쓴이에게 까닭을 알렸어요.",
}


class PostWorkflowActionView(DecisionMixin, WorkflowActionView):
    def answer(self, asked):
        done = DONE.get(self.action_name) or _approved(asked["go_live_at"])
        messages.success(self.request, done)


def _approved(moment):
    """Return what an approval did: at once, for a time, or for a time while all is stopped."""
    if moment is None:
        return "승인했어요. 글이 올라갔어요."
    if Halt.objects.in_force().exists():
        return "승인하고 예약했어요. 지금은 예약을 모두 멈춘 때라, 풀어야 올라가요."
    return (
        f"승인하고 예약했어요. {date_format(timezone.localtime(moment), 'n. j. H:i')}에 올라가요."
    )


class PostCollectWorkflowActionDataView(DecisionMixin, CollectWorkflowActionDataView):
    pass
