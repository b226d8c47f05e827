from django import forms
from django.views.generic import TemplateView

from newsroom.desk.numbers.chart import Chart
from newsroom.desk.numbers.figures import Line
from newsroom.exporting import as_csv, as_xlsx
from newsroom.records.permissions import may_compare_editors
from newsroom.records.turnaround import Turnaround, years
from newsroom.records.views.screen import RecordsScreen

HEADING = ["구분", "제출", "승인", "보완 요청", "미채택"]
HEADING += ["중앙값(시간)", "90%(시간)", "중앙값(근무일)", "90%(근무일)"]


class YearForm(forms.Form):
    year = forms.ChoiceField(label="연도")

    def __init__(self, asked):
        choices = {str(year): f"{year}년" for year in years()}
        chosen = asked.get("year")
        super().__init__({"year": chosen if chosen in choices else next(iter(choices))})
        self.fields["year"].choices = choices.items()


class TurnaroundView(RecordsScreen, TemplateView):
    """How many posts were handed in and decided, how long that took, and why they came back."""

    page_title = "처리한 일"
    template_name = "records/turnaround.html"
    header_icon = "time"

    def get(self, request, *args, **kwargs):
        self.form = YearForm(request.GET)
        self.turnaround = Turnaround(int(self.form.data["year"]))
        export = EXPORTS.get(request.GET.get("export"))
        return export(self) if export else super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        months = self.turnaround.months
        return super().get_context_data(
            form=self.form,
            year=self.turnaround.year,
            total=self.turnaround.total,
            months=months,
            submitted_chart=_chart(months, "submitted"),
            hours_chart=_chart(months, "median_hours"),
            reasons=self.turnaround.reasons,
            groups=self.groups(),
            **kwargs,
        )

    def groups(self):
        """Return the tables by person, each with its heading, that this person may see."""
        groups = {"시민기자": self.turnaround.reporters}
        if may_compare_editors(self.request.user):
            groups["편집자"] = self.turnaround.editors
        return groups

    def file_rows(self):
        yield HEADING
        tables = {"달": self.turnaround.months, **self.groups()}
        for name, summaries in tables.items():
            for summary in summaries:
                yield [f"{name}: {summary.label}", *_numbers(summary)]
        for reason in self.turnaround.reasons:
            is_decline = reason.kind == reason.Kind.DECLINE
            times = ["", reason.times] if is_decline else [reason.times, ""]
            yield [f"사유: {reason.name}", "", "", *times]

    @property
    def filename(self):
        return f"greenwings-turnaround-{self.turnaround.year}"


def _numbers(summary):
    return [
        *(summary.submitted, summary.approved, summary.returned, summary.declined),
        *(summary.median_hours, summary.slow_hours, summary.median_days, summary.slow_days),
    ]


def _chart(summaries, name):
    lines = [Line(each.label, getattr(each, name), None) for each in summaries]
    return Chart(lines, with_before=False)


EXPORTS = {
    "csv": lambda view: as_csv(view.file_rows(), view.filename),
    "xlsx": lambda view: as_xlsx({"처리한 일": view.file_rows()}, view.filename),
}
