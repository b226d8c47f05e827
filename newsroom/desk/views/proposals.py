from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin import messages

from newsroom.desk.forms import DeclineProposalForm
from newsroom.desk.views.screen import DeskScreen
from newsroom.posts.differing import difference
from newsroom.posts.models import Proposal
from newsroom.posts.permissions import may_decide, may_see_reviews
from newsroom.posts.proposing import accept_proposal, decline_proposal, withdraw_proposal
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint


class ProposalView(DeskScreen, TemplateView):
    """A reporter's change to a live post, beside what it would change."""

    page_title = "수정 제안"
    template_name = "desk/proposal.html"
    header_icon = "edit"

    def dispatch(self, request, pk, *args, **kwargs):
        self.proposal = get_object_or_404(Proposal, pk=pk)
        self.is_own = self.proposal.author_id == request.user.pk
        if not (may_see_reviews(request.user) or self.is_own):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.proposal.page.title

    def get_context_data(self, **kwargs):
        proposal = self.proposal
        ids = [proposal.page_id, proposal.base_id, proposal.revision_id]
        return super().get_context_data(
            proposal=proposal,
            is_own=self.is_own,
            may_decide=may_decide(self.request.user, proposal.page),
            fingerprint=fingerprint(proposal.revision),
            difference=difference(proposal.base, proposal.revision),
            compare_url=reverse("wagtailadmin_pages:revisions_compare", args=ids),
            decline_form=DeclineProposalForm(),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        try:
            self.act(request.POST.get("act"), request.POST)
        except Refused as refused:
            messages.error(request, str(refused))
        return redirect("desk:proposal", self.proposal.pk)

    def act(self, act, data):
        """Carry out what the button says; the rules decide whether this person may."""
        user = self.request.user
        if act == "accept":
            accept_proposal(self.proposal.pk, user, data.get("fingerprint"))
        elif act == "decline":
            form = DeclineProposalForm(data)
            if not form.is_valid():
                raise Refused("사유를 적어 주세요.")
            decline_proposal(self.proposal.pk, user, form.cleaned_data["reason"])
        elif act == "withdraw":
            withdraw_proposal(self.proposal, user)
