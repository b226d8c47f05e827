"""Wagtail's addresses for decisions about a post in review."""

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.views.pages.workflow import CollectWorkflowActionDataView, WorkflowActionView

from newsroom.desk.claiming import claim_on, stands_against
from newsroom.desk.views.reviewing import ReviewView
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
            return super().post(request, *args, **kwargs)
        except Refused as refused:
            if not self._is_modal(request):
                return self._again(request, str(refused))
            messages.error(request, str(refused))
            data = {"step": "success", "redirect": self._review_url()}
            return self.render_modal_json(request, data)

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


class PostWorkflowActionView(DecisionMixin, WorkflowActionView):
    pass


class PostCollectWorkflowActionDataView(DecisionMixin, CollectWorkflowActionDataView):
    pass
