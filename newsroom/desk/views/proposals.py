from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin import messages

from newsroom.desk import proposals
from newsroom.desk.claiming import claim_on, stands_against
from newsroom.desk.forms import AcceptProposalForm, DeclineProposalForm
from newsroom.desk.permissions import may_claim_proposal
from newsroom.desk.views.screen import DeskScreen
from newsroom.images.models import Photo
from newsroom.posts.checklist import missing_from
from newsroom.posts.differing import difference
from newsroom.posts.models import Proposal
from newsroom.posts.permissions import may_decide, may_see_reviews
from newsroom.posts.proposing import withdraw_proposal
from newsroom.posts.publishing import unsettled_photos
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint
from newsroom.posts.story import photos_in
from newsroom.posts.watching import names_found


class ProposalView(DeskScreen, TemplateView):
    """A reporter's change to a live post, beside what it would change."""

    page_title = "수정 제안"
    template_name = "desk/proposal.html"
    header_icon = "edit"
    kept_act = kept_data = None

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
            difference=difference(proposal.base, proposal.revision),
            compare_url=reverse("wagtailadmin_pages:revisions_compare", args=ids),
            **self.weighed(),
            **kwargs,
        )

    def weighed(self):
        """Return what editors weigh while the proposed text waits for them."""
        proposal, user = self.proposal, self.request.user
        if not (proposal.is_waiting and may_see_reviews(user)):
            return {}
        proposed = proposal.revision.as_object()
        self.claim, self.names = claim_on(proposal=proposal), names_found(proposed)
        return {
            "names": self.names,
            "missing": missing_from(proposed),
            "photos": Photo.objects.with_renditions().filter(pk__in=photos_in(proposed)),
            "unsettled": unsettled_photos(proposed),
            "claim": self.claim,
            "is_mine": bool(self.claim) and self.claim.editor_id == user.pk,
            "may_claim": may_claim_proposal(user, proposal),
            "accept_form": self.form("accept", AcceptProposalForm),
            "decline_form": self.form("decline", DeclineProposalForm),
        }

    def form(self, act, form):
        """Return a form upon what is seen now, with what was typed where that was refused."""
        seen = {
            "fingerprint": fingerprint(self.proposal.revision),
            "claim": self.claim.pk if self.claim else "",
        }
        data = self.data_again(seen) if self.kept_act == act else None
        form = form(data, initial=seen, auto_id=f"{act}_%s", label_suffix="")
        form.mind(self.claim if stands_against(self.claim, self.request.user) else None)
        if not self.names:
            form.fields.pop("names_answer", None)
        return form

    def data_again(self, seen):
        """Return what was typed, upon what is seen now: a new claim asks for a new tick."""
        data = self.kept_data.dict()
        if data.get("claim") != str(seen["claim"]):
            data.pop("despite_claim", None)
        return {**data, **seen}

    def post(self, request, *args, **kwargs):
        try:
            self.act(request.POST.get("act"), request.POST)
        except Refused as refused:
            messages.error(request, str(refused))
            return self.again(request.POST)
        return redirect("desk:proposal", self.proposal.pk)

    def again(self, data):
        """Show the screen again with what was typed, upon the proposal as it is now."""
        self.proposal = Proposal.objects.get(pk=self.proposal.pk)
        self.kept_act, self.kept_data = data.get("act"), data
        return self.render_to_response(self.get_context_data(), status=422)

    def act(self, act, data):
        """Carry out what the button says; the rules decide whether this person may."""
        proposal, user = self.proposal, self.request.user
        match act:
            case "accept":
                said = _read(AcceptProposalForm(data))
                proposals.accept(proposal.pk, user, said.pop("fingerprint"), **said)
            case "decline":
                proposals.decline(proposal.pk, user, **_read(DeclineProposalForm(data)))
            case "withdraw":
                withdraw_proposal(proposal, user)
            case "take":
                over = data.get("over", "")
                proposals.take(proposal.pk, user, over=int(over) if over.isdecimal() else None)
            case "release":
                proposals.release(proposal.pk, user)


def _read(form):
    """Return what a form says. Raises Refused with what is wrong about it."""
    if not form.is_valid():
        raise Refused(next(iter(form.errors.values()))[0])
    return form.cleaned_data
