"""One person: who they are to the newsroom, and what may be done about it now."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin import messages

from newsroom.accounts.models import User
from newsroom.accounts.roles import labels_of
from newsroom.people import appointing, inviting
from newsroom.people.forms import ReasonForm, RenewalForm, SuspensionForm
from newsroom.people.permissions import may_hand_over, may_manage, may_reset_password
from newsroom.people.states import state_of
from newsroom.people.views.invitations import ShowLinks
from newsroom.people.views.screen import Screen
from newsroom.posts.refusals import Refused

# What may be done by a form: the form, the words on its button, whether it takes something away.
ACTS = {
    "renew": (RenewalForm, "재위촉하기", False),
    "suspend": (SuspensionForm, "활동 중지하기", True),
    "end": (ReasonForm, "활동 종료하기", True),
}
DONE = {
    "renew": "{name} 님을 재위촉했어요.",
    "suspend": "{name} 님의 활동을 중지했어요. 중지하는 동안 로그인할 수 없어요.",
    "end": "{name} 님의 활동을 종료했어요. 글과 소개는 그대로 남아요.",
    "lift": "{name} 님의 활동 중지를 풀었어요. 이제 다시 로그인할 수 있어요.",
}


class PersonView(Screen):
    """Shows the person to whoever looks after people; acts are for those who may."""

    page_title = "사람"
    template_name = "people/person.html"

    def setup(self, request, pk):
        super().setup(request, pk=pk)
        people = User.objects.select_related("profile").prefetch_related("groups")
        self.person = get_object_or_404(people, pk=pk)
        self.profile = getattr(self.person, "profile", None)

    def get_page_subtitle(self):
        return self.person.get_full_name()

    def get_context_data(self, **kwargs):
        user, person = self.request.user, self.person
        kwargs.setdefault("forms", [self.form(act) for act in self.open_acts()])
        return super().get_context_data(
            person=person,
            profile=self.profile,
            terms=list(self.profile.terms.all()) if self.profile else [],
            roles=labels_of(person),
            state=state_of(person),
            may_lift=may_manage(user, person) and person.suspended_from is not None,
            may_reset=person.is_active and may_reset_password(user, person),
            may_hand_over=person.is_active and may_hand_over(user, person),
            **kwargs,
        )

    def open_acts(self):
        """Return what may be done to this person now, by this user."""
        if not may_manage(self.request.user, self.person) or not self.person.is_active:
            return []
        reporting = ["renew"] if self.profile else []
        suspending = [] if self.person.suspended_from else ["suspend"]
        ending = ["end"] if self.profile and appointing.has_term_ahead(self.profile) else []
        return [*reporting, *suspending, *ending]

    def form(self, act, data=None):
        """Return an act as its form, its name, the words on its button and its style."""
        form, words, takes = ACTS[act]
        style = "no" if takes else ""
        return form(data, auto_id=f"{act}_%s"), act, words, style

    def post(self, request, *args, **kwargs):
        if not may_manage(request.user, self.person):
            raise PermissionDenied
        act = request.POST.get("act")
        if act == "password":
            return self.offer_password()
        if act == "lift":
            appointing.lift(request.user, self.person)
            return self.done(act)
        if act not in self.open_acts():
            messages.warning(request, "그사이 달라졌어요. 지금 상태를 확인해 주세요.")
            return redirect("people:person", self.person.pk)
        form, *_ = self.form(act, request.POST)
        return self.act(act, form) if form.is_valid() else self.refuse(act, form)

    def act(self, act, form):
        try:
            self._do(act, form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
            return self.refuse(act, form)
        return self.done(act)

    def _do(self, act, words):
        user, person = self.request.user, self.person
        match act:
            case "renew":
                days = words["starts_on"], words["ends_on"]
                appointing.appoint(user, self.profile, words["number"], *days)
            case "suspend":
                days = words["starts_on"], words["ends_on"]
                appointing.suspend(user, person, words["reason"], *days)
            case "end":
                appointing.end(user, person, words["reason"])

    def done(self, act):
        name = self.person.get_full_name()
        messages.success(self.request, DONE[act].format(name=name))
        return redirect("people:person", self.person.pk)

    def refuse(self, act, form):
        """Show the screen again with the form as it was filled in."""
        forms = [self.form(shown) for shown in self.open_acts()]
        filled = [
            (form, *others) if others[0] == act else (shown, *others) for shown, *others in forms
        ]
        return self.render_to_response(self.get_context_data(forms=filled))

    def offer_password(self):
        if not self.person.is_active or not may_reset_password(self.request.user, self.person):
            raise PermissionDenied
        issued = inviting.offer_new_password(self.request.user, self.person)
        return ShowLinks.of(self.request, [issued])
