"""The editors' screens about requests to take a post down: the list, and one work item."""

from django.shortcuts import get_object_or_404, redirect
from wagtail.admin import messages

from newsroom.letters import deciding
from newsroom.letters.desk_forms import DecisionForm, FindPostForm, MeasureForm
from newsroom.letters.models import RemovalRequest, RequestStep
from newsroom.letters.permissions import may_decide_request
from newsroom.letters.views.screen import LettersScreen, Listing
from newsroom.posts.permissions import is_author, may_end
from newsroom.posts.refusals import Refused

Kind = RequestStep.Kind

# What may be decided: its form, the words on its button and their style.
DECISIONS = {
    Kind.MEASURED: (MeasureForm, "임시조치 하기", ""),
    Kind.LIFTED: (DecisionForm, "임시조치 풀기", ""),
    Kind.RESOLVED: (DecisionForm, "글을 고쳐 해결했어요", "button-secondary"),
    Kind.DECLINED: (DecisionForm, "조치하지 않기", "button-secondary"),
    Kind.TAKEN_DOWN: (DecisionForm, "완전히 내리기", "button-secondary no"),
    Kind.POST_FOUND: (FindPostForm, "글 찾기", "button-secondary"),
}


class RequestsView(Listing):
    """Requests to take a post down; those that wait come first by the day they are due."""

    page_title = "게시 중단 요청"
    template_name = "letters/requests.html"
    header_icon = "warning"
    choices = {"open": "처리할 것", "closed": "끝난 것", "all": "모두"}
    columns = ["접수 번호", "접수한 때", "글", "까닭", "상태", "처리 목표일", "끝난 때"]
    file_name = "greenwings-requests"

    def cells(self, removal):
        """Leave out who asked and what they told: a file outlives the day they are erased."""
        return [
            *(removal.receipt, removal.received_at, removal.page.title if removal.page else ""),
            *(removal.get_ground_display(), removal.state, removal.due_on, removal.closed_at),
        ]

    def get_rows(self):
        known = RemovalRequest.objects.select_related("page", "measure")
        known = known.defer("page__story", "page__search_text")
        if self.chosen == "open":
            return known.open().order_by("due_on", "pk")
        return known.closed() if self.chosen == "closed" else known


class RequestView(LettersScreen):
    """One request with its clock, what was done about it, and what may be decided now."""

    page_title = "게시 중단 요청"
    template_name = "letters/request.html"
    header_icon = "warning"

    def setup(self, request, pk):
        super().setup(request, pk=pk)
        known = RemovalRequest.objects.select_related("page", "measure")
        self.removal = get_object_or_404(known, id=pk)

    def get_page_subtitle(self):
        return self.removal.receipt

    def get_context_data(self, **kwargs):
        removal = self.removal
        return super().get_context_data(
            removal=removal,
            measure=getattr(removal, "measure", None),
            steps=removal.steps.all(),
            is_mail_stuck=removal.mails.filter(given_up_at__isnull=False).exists(),
            is_own=bool(removal.page) and is_author(self.request.user, removal.page),
            forms=[self.form(kind) for kind in self.open_kinds()],
            **kwargs,
        )

    def open_kinds(self):
        """Return what this person may decide now."""
        removal = self.removal
        if removal.closed_at or not may_decide_request(self.request.user, removal):
            return []
        if removal.page is None:
            return [Kind.POST_FOUND, Kind.DECLINED]
        ending = [Kind.TAKEN_DOWN] if may_end(self.request.user, removal.page) else []
        if removal.current_measure:
            return [Kind.LIFTED, Kind.RESOLVED, *ending]
        can_hide = removal.page.live and not hasattr(removal, "measure")
        hiding = [Kind.MEASURED] if can_hide else []
        return [*hiding, Kind.RESOLVED, Kind.DECLINED, *ending]

    def form(self, kind, data=None):
        """Return a choice as its form, its name, the words on its button and their style."""
        form, words, style = DECISIONS[kind]
        return form(data, auto_id=f"{kind}_%s"), kind, words, style

    def post(self, request, *args, **kwargs):
        kind = request.POST.get("act")
        if kind not in DECISIONS:
            return redirect("letters:request", self.removal.pk)
        form, *_ = self.form(Kind(kind), request.POST)
        if form.is_valid():
            return self.decide(kind, form)
        return self.refuse(form)

    def refuse(self, form):
        """Show the screen again with the form as it was filled in."""
        context = self.get_context_data()
        context["forms"] = [
            (form if form.auto_id == shown.auto_id else shown, *others)
            for shown, *others in context["forms"]
        ]
        return self.render_to_response(context)

    def decide(self, kind, form):
        try:
            self.act(kind, form.cleaned_data)
        except Refused as refused:
            return self.explain(kind, form, str(refused))
        messages.success(self.request, "처리했어요. 결과를 알렸어요.")
        return redirect("letters:request", self.removal.pk)

    def explain(self, kind, form, why):
        """Say why at the form that was filled in, or at the top when it is offered no longer."""
        if kind in self.open_kinds():
            form.add_error(None, why)
            return self.refuse(form)
        messages.error(self.request, why)
        return redirect("letters:request", self.removal.pk)

    def act(self, kind, data):
        pk, user = self.removal.pk, self.request.user
        match kind:
            case Kind.MEASURED:
                deciding.take_measure(pk, user, data["reason"], data["days"])
            case Kind.POST_FOUND:
                deciding.find_post(pk, user, data["address"])
            case _:
                deciding.close(pk, user, Kind(kind), data["reason"])
