"""The editors' screens about reported mistakes: the list, and one work item."""

from django.shortcuts import get_object_or_404, redirect

from newsroom.aftercare.forms import SettlingForm
from newsroom.aftercare.views.screen import EditorsScreen, Listing
from newsroom.posts import mistakes
from newsroom.posts.models import MistakeReport
from newsroom.posts.permissions import is_author, may_correct, may_decide, may_edit, may_unpublish


def _known():
    reports = MistakeReport.objects.select_related("post", "taken_by")
    return reports.defer("post__story", "post__search_text")


class MistakesView(Listing):
    """What authors say is wrong in their live posts; the one due next comes first."""

    page_title = "사실 오류 신고"
    header_icon = "warning"
    template_name = "aftercare/mistakes.html"
    choices = {"open": "처리할 것", "late": "늦은 것", "closed": "끝난 것", "all": "모두"}
    columns = [
        "신고한 때",
        "글",
        "신고한 사람",
        "내용",
        "처리 목표",
        "담당",
        "결과",
        "답",
        "끝낸 때",
    ]
    file_name = "greenwings-mistakes"

    def get_rows(self):
        match self.chosen:
            case "open":
                return _known().open().order_by("due_at", "pk")
            case "late":
                return _known().overdue().order_by("due_at", "pk")
            case "closed":
                return _known().closed()
        return _known()

    def cells(self, report):
        return [
            report.made_at,
            report.post.title,
            report.made_by_name,
            report.text,
            report.due_at,
            report.taken_by.get_full_name() if report.taken_by else "",
            report.get_outcome_display(),
            report.answer,
            report.closed_at,
        ]


class MistakeView(EditorsScreen):
    """One report with its clock, the ways to put it right, and the answer to who made it."""

    page_title = "사실 오류 신고"
    header_icon = "warning"
    template_name = "aftercare/mistake.html"

    def dispatch(self, request, pk, *args, **kwargs):
        self.report = get_object_or_404(_known(), pk=pk)
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.report.post.get_admin_display_title()

    def get_context_data(self, **kwargs):
        report, user = self.report, self.request.user
        kwargs.setdefault("form", SettlingForm())
        return super().get_context_data(
            report=report,
            post=report.post,
            is_own=is_author(user, report.post),
            may_settle=report.closed_at is None and may_decide(user, report.post),
            may_edit=may_edit(user, report.post),
            may_correct=may_correct(user, report.post),
            may_unpublish=may_unpublish(user, report.post),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        match request.POST.get("act"):
            case "take" | "take_over" as act:
                over = act == "take_over"
                self.try_to(
                    mistakes.take, self.report.pk, request.user, over=over, said="맡았어요."
                )
            case "settle":
                form = SettlingForm(request.POST)
                if not form.is_valid():
                    return self.render_to_response(self.get_context_data(form=form))
                self.settle(form.cleaned_data)
        return redirect("aftercare:mistake", self.report.pk)

    def settle(self, data):
        said = "처리를 끝냈어요. 글쓴이에게 답을 알렸어요."
        act = (self.report.pk, self.request.user, data["outcome"], data["answer"])
        self.try_to(mistakes.settle, *act, said=said)
