from collections import Counter

from django import forms
from django.utils import timezone
from django.views.generic import TemplateView

from newsroom.exporting import as_csv, as_xlsx
from newsroom.records.fees import fees_of, months
from newsroom.records.views.screen import RecordsScreen

HEADING = ["기수", "글쓴이", "맡은 일", "제목", "고유 주소", "게시일", "비고"]


class MonthForm(forms.Form):
    month = forms.ChoiceField(label="게시한 달")

    def __init__(self, asked):
        known = months()
        chosen = asked.get("month")
        choices = {f"{month:%Y-%m}": f"{month.year}년 {month.month}월" for month in known}
        super().__init__({"month": chosen if chosen in choices else f"{known[0]:%Y-%m}"})
        self.fields["month"].choices = choices.items()

    @property
    def chosen(self):
        """Return the year and the month asked for; what cannot be understood is this month."""
        return tuple(int(part) for part in self.data["month"].split("-"))


class FeesView(RecordsScreen, TemplateView):
    """The month's fees: whose post appeared when. A formal list, to be printed or saved."""

    page_title = "원고료 목록"
    template_name = "records/fees.html"
    header_icon = "list-ol"

    def get(self, request, *args, **kwargs):
        self.form = MonthForm(request.GET)
        self.year, self.month = self.form.chosen
        self.fees = fees_of(self.year, self.month)
        export = EXPORTS.get(request.GET.get("export"))
        return export(self) if export else super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        people = Counter(fee.byline.name for fee in self.fees)
        return super().get_context_data(
            form=self.form,
            asked=self.form.data["month"],
            label=f"{self.year}년 {self.month}월",
            fees=self.fees,
            people=sorted(people.items()),
            posts=len({fee.post.pk for fee in self.fees}),
            now=timezone.now(),
            **kwargs,
        )

    def file_rows(self):
        yield HEADING
        for fee in self.fees:
            yield [
                *(fee.cohort, fee.byline.name, fee.byline.get_role_display()),
                *(fee.post.title, fee.post.short_url, fee.published_on.isoformat(), fee.remark),
            ]

    @property
    def filename(self):
        return f"greenwings-fees-{self.year}-{self.month:02}"


EXPORTS = {
    "csv": lambda view: as_csv(view.file_rows(), view.filename),
    "xlsx": lambda view: as_xlsx({"원고료": view.file_rows()}, view.filename),
}
