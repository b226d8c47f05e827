"""Inviting: one reporter, one person of the editors' room, or a cohort by its pasted lines."""

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from wagtail.admin import messages

from newsroom.accounts.roles import EDITORS, REPORTERS
from newsroom.people.forms import CohortForm, LineForm, StaffForm
from newsroom.people.inviting import invite
from newsroom.people.names import split_name
from newsroom.people.pasting import read_lines
from newsroom.people.permissions import may_invite
from newsroom.people.planning import IS_WAITING, carry_out, plan_lines
from newsroom.people.views.invitations import ShowLinks
from newsroom.people.views.screen import Screen


class FormScreen(Screen):
    """A screen with one form; what is refused comes back with every word still in it."""

    form_class = None
    words = ""

    def get_form(self, data=None):
        return self.form_class(data)

    def get_context_data(self, **kwargs):
        kwargs.setdefault("form", self.get_form())
        return super().get_context_data(words=self.words, **kwargs)

    def post(self, request, *args, **kwargs):
        form = self.get_form(request.POST)
        if form.is_valid():
            return self.act(form)
        return self.render_to_response(self.get_context_data(form=form))


class InviteView(FormScreen):
    """One reporter, with the first term. A former reporter is appointed again."""

    page_title = "시민기자 초대하기"
    template_name = "people/invite.html"
    form_class = LineForm
    words = "초대 링크 만들기"

    def dispatch(self, request, *args, **kwargs):
        if not may_invite(request.user, REPORTERS):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        staff = may_invite(self.request.user, EDITORS)
        return super().get_context_data(may_invite_staff=staff, **kwargs)

    def act(self, form):
        plans, issued = carry_out(self.request.user, lambda: plan_lines([(1, form)]))
        if issued:
            return ShowLinks.of(self.request, issued)
        for error in plans[0].errors:
            form.add_error(None, error)
        return self.render_to_response(self.get_context_data(form=form))


class InviteStaffView(FormScreen):
    """An editor, a chief, an administrator: by the administrators alone."""

    page_title = "편집실 사람 초대하기"
    template_name = "people/invite_staff.html"
    form_class = StaffForm
    words = "초대 링크 만들기"

    def dispatch(self, request, *args, **kwargs):
        if not may_invite(request.user, EDITORS):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form(self, data=None):
        return StaffForm(data, by=self.request.user)

    def act(self, form):
        words = form.cleaned_data
        last_name, first_name = split_name(words["name"])
        facts = {"role": words["role"], "email": words["email"]}
        try:
            with transaction.atomic():
                names = {"last_name": last_name, "first_name": first_name}
                issued = invite(self.request.user, **facts, **names)
        except IntegrityError:
            form.add_error("email", IS_WAITING)
            return self.render_to_response(self.get_context_data(form=form))
        return ShowLinks.of(self.request, [issued])


class CohortView(FormScreen):
    """A cohort: looked at line by line first, then invited all at once or not at all."""

    page_title = "여러 명 초대하기"
    header_icon = "group"
    template_name = "people/cohort.html"
    form_class = CohortForm

    def dispatch(self, request, *args, **kwargs):
        if not may_invite(request.user, REPORTERS):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def act(self, form):
        def read():
            return plan_lines(_line_forms(form.cleaned_data))

        plans, issued = read(), []
        if plans and self.request.POST.get("act") == "invite":
            plans, issued = carry_out(self.request.user, read)
        if issued:
            messages.success(self.request, f"{len(issued)}명을 초대했어요.")
            return ShowLinks.of(self.request, issued)
        if not plans:
            form.add_error("lines", "사람이 적힌 줄을 찾지 못했어요.")
        wrong = [plan for plan in plans if plan.errors]
        return self.render_to_response(self.get_context_data(form=form, plans=plans, wrong=wrong))


def _line_forms(cohort):
    """Return (line, its form) for each pasted line, filled up with what holds for all."""
    common = {
        name: str(cohort[name]) for name in ("number", "starts_on", "ends_on") if cohort[name]
    }
    return [
        (line, LineForm({**common, **{name: word for name, word in words.items() if word}}))
        for line, words in read_lines(cohort["lines"])
    ]
