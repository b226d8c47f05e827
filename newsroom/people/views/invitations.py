"""The list of invitations, and one of them: a new link for it, or no link any more."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn

from newsroom.people import inviting
from newsroom.people.models import Invitation
from newsroom.people.permissions import may_handle
from newsroom.people.views.screen import PeopleListing, Screen
from newsroom.people.words import deadline
from newsroom.posts.refusals import Refused

STATES = [
    ("waiting", "기다리는 중"),
    ("accepted", "받았음"),
    ("late", "기한 지남"),
    ("revoked", "거둠"),
]


class InvitationFilterSet(WagtailFilterSet):
    name = django_filters.CharFilter(label="이름", method="called")
    state = django_filters.ChoiceFilter(label="상태", choices=STATES, method="standing")

    class Meta:
        model = Invitation
        fields = ["kind", "role"]

    def called(self, invitations, name, text):
        return invitations.called(text)

    def standing(self, invitations, name, state):
        return {
            "waiting": invitations.waiting,
            "accepted": invitations.accepted,
            "late": invitations.late,
            "revoked": invitations.revoked,
        }[state]()


def _last_moment(invitation):
    return deadline(invitation.expires_at)


class InvitationsView(PeopleListing):
    """Everybody who was invited and what became of it, newest first."""

    model = Invitation
    page_title = "초대"
    header_icon = "mail"
    index_url_name = "people:invitations"
    index_results_url_name = "people:invitations_results"
    filterset_class = InvitationFilterSet
    default_ordering = "-made_at"
    list_export = [
        *("name", "get_kind_display", "get_role_display", "email", "state"),
        *("made_at", "expires_at", "accepted_at"),
    ]
    export_headings = {
        "name": "이름",
        "get_kind_display": "종류",
        "get_role_display": "역할",
        "email": "이메일",
        "state": "상태",
        "made_at": "만든 때",
        "expires_at": "기한",
        "accepted_at": "받은 때",
    }
    columns = [
        TitleColumn("name", label="이름", get_url=lambda row: _address(row)),
        Column("kind", label="종류", accessor="get_kind_display"),
        Column("role", label="역할", accessor="get_role_display"),
        Column("state", label="상태"),
        DateColumn("made_at", label="만든 때", sort_key="made_at"),
        Column("expires_at", label="기한", accessor=_last_moment, sort_key="expires_at"),
    ]

    def get_queryset(self):
        return Invitation.objects.all()


def _address(invitation):
    return reverse("people:invitation", args=[invitation.pk])


class InvitationView(Screen):
    """One invitation. Its link was shown when it was made; a new one can be made here."""

    page_title = "초대"
    header_icon = "mail"
    template_name = "people/invitation.html"

    def setup(self, request, pk):
        super().setup(request, pk=pk)
        known = Invitation.objects.select_related("user", "made_by", "term", "profile")
        self.invitation = get_object_or_404(known, pk=pk)

    def get_page_subtitle(self):
        return self.invitation.name

    def get_context_data(self, **kwargs):
        may = self.invitation.is_unanswered and may_handle(self.request.user, self.invitation)
        return super().get_context_data(invitation=self.invitation, may_handle=may, **kwargs)

    def post(self, request, *args, **kwargs):
        if not may_handle(request.user, self.invitation):
            raise PermissionDenied
        try:
            return self._act(request.POST.get("act"))
        except Refused as refused:
            messages.error(request, str(refused))
            return redirect("people:invitation", self.invitation.pk)

    def _act(self, act):
        if act == "reissue":
            issued = inviting.reissue(self.request.user, self.invitation.pk)
            return ShowLinks.of(self.request, [issued])
        if act == "revoke":
            inviting.revoke(self.request.user, self.invitation.pk)
            messages.success(self.request, "초대를 거뒀어요. 보낸 링크는 이제 열리지 않아요.")
        return redirect("people:invitations")


class ShowLinks(Screen):
    """The links just made. They stand in this one answer and nowhere else."""

    page_title = "초대 링크"
    header_icon = "link"
    template_name = "people/links.html"

    @classmethod
    def of(cls, request, issued):
        """Return the answer that shows these links."""
        view = cls()
        view.setup(request)
        response = view.render_to_response(view.get_context_data(issued=issued))
        response["Cache-Control"] = "no-store"
        response["Referrer-Policy"] = "strict-origin"
        return response
