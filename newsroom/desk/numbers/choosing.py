"""Which numbers somebody asks for: a year, perhaps one month of it, a topic, a reporter."""

import datetime as dt
from dataclasses import dataclass

from django import forms
from django.utils import timezone

from newsroom.counting.models import EarlierTotal, Period, SiteTally
from newsroom.posts.models import PostPage, Topic
from reporters.models import ReporterPage

MONTHS = [("", "열두 달 모두"), *((number, f"{number}월") for number in range(1, 13))]


@dataclass(frozen=True)
class Choice:
    """What was asked for; `month` is None for a whole year."""

    year: int
    month: int | None = None
    topic: Topic | None = None
    reporter: ReporterPage | None = None

    @property
    def period(self):
        return Period.MONTH if self.month else Period.YEAR

    @property
    def day(self):
        """Return the first day of the period."""
        return dt.date(self.year, self.month or 1, 1)

    @property
    def day_before(self):
        """Return the first day of the same period a year before."""
        return self.day.replace(year=self.year - 1)

    @property
    def label(self):
        return f"{self.year}년 {self.month}월" if self.month else f"{self.year}년"

    @property
    def label_before(self):
        return f"{self.year - 1}년 {self.month}월" if self.month else f"{self.year - 1}년"

    @property
    def is_under_way(self):
        """Tell whether the period is not over yet."""
        return self.day == self.period.start(timezone.localdate())

    @property
    def about(self):
        """Return what the numbers are narrowed down to, in words."""
        return " · ".join(str(part) for part in (self.topic, self.reporter) if part)

    @property
    def posts(self):
        """Return the posts the numbers are of, or None for the site as a whole."""
        if not self.topic and not self.reporter:
            return None
        posts = PostPage.objects.all()
        if self.topic:
            posts = posts.filter(topic=self.topic)
        return posts.by(self.reporter) if self.reporter else posts


class ChoiceForm(forms.Form):
    year = forms.TypedChoiceField(label="연도", coerce=int)
    month = forms.TypedChoiceField(
        label="달", choices=MONTHS, coerce=int, empty_value=None, required=False
    )
    topic = forms.ModelChoiceField(
        label="주제", queryset=Topic.objects.all(), required=False, empty_label="모든 주제"
    )
    reporter = forms.ModelChoiceField(
        label="시민기자",
        queryset=ReporterPage.objects.order_by("title"),
        required=False,
        empty_label="모든 시민기자",
    )

    def __init__(self, asked):
        this_year = timezone.localdate().year
        super().__init__({"year": this_year, **asked.dict()})
        self.fields["year"].choices = [(year, f"{year}년") for year in _years(this_year)]

    def choice(self):
        """Return what is asked for; what cannot be understood counts as not asked."""
        if self.is_valid():
            return Choice(**self.cleaned_data)
        known = {name: value for name, value in self.cleaned_data.items() if value}
        return Choice(**{"year": timezone.localdate().year, **known})


def _years(this_year):
    """Return every year there is a number of, newest first, and this one."""
    counted = SiteTally.objects.values_list("month__year", flat=True)
    entered = EarlierTotal.objects.values_list("year", flat=True)
    return sorted({this_year, *counted, *entered}, reverse=True)
