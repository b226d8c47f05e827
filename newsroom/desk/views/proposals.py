from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin import messages

from newsroom.desk.forms import DeclineProposalForm, NamesForm
from newsroom.desk.views.screen import DeskScreen
from newsroom.images.models import Photo
from newsroom.posts.checklist import missing_from
from newsroom.posts.differing import difference
from newsroom.posts.models import Proposal
from newsroom.posts.permissions import may_decide, may_see_reviews
from newsroom.posts.proposing import accept_proposal, decline_proposal, withdraw_proposal
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
            **self.weighed(),
            **kwargs,
        )

    def weighed(self):
        """Return what editors weigh while the proposed text waits for them."""
        if not (self.proposal.is_waiting and may_see_reviews(self.request.user)):
            return {}
        proposed = self.proposal.revision.as_object()
        names = names_found(proposed)
        return {
            "names": names,
            "names_form": NamesForm(label_suffix="") if names else None,
            "missing": missing_from(proposed),
            "photos": Photo.objects.with_renditions().filter(pk__in=photos_in(proposed)),
            "unsettled": unsettled_photos(proposed),
        }

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
            answered = _read(NamesForm(data))
            accept_proposal(self.proposal.pk, user, data.get("fingerprint"), **answered)
        elif act == "decline":
            decline_proposal(self.proposal.pk, user, **_read(DeclineProposalForm(data)))
        elif act == "withdraw":
            withdraw_proposal(self.proposal, user)


def _read(form):
    """Return what a form says. Raises Refused with what is wrong about it."""
    if not form.is_valid():
        raise Refused(next(iter(form.errors.values()))[0])
    return form.cleaned_data
