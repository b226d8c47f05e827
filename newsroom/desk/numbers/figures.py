"""The figures of a choice, beside those of earlier years."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import F
from django.utils.functional import cached_property

from newsroom.counting.totals import earlier, monthly, with_views
from newsroom.desk.numbers.shares import of_reporters, of_topics
from newsroom.posts.models import PostPage


def compared(now, before):
    """Return in words how a number compares with an earlier one, such as 4배 or 12% 늘었어요.

    Empty when there is nothing to compare with: a gap is shown as a gap.
    """
    if not before or now is None:
        return ""
    if now >= 2 * before:
        return f"{now / before:.1f}배".replace(".0배", "배")
    percent = round(100 * (now - before) / before)
    if percent == 0:
        return "비슷해요"
    return f"{abs(percent)}% {'늘었어요' if percent > 0 else '줄었어요'}"


@dataclass(frozen=True)
class Line:
    """One month, year, topic or reporter: its number, that of a year before, the two compared.

    Years are compared with the first year there is a number of, too.
    """

    label: str
    views: int | None
    before: int | None
    since_first: str = ""

    @property
    def comparison(self):
        return compared(self.views, self.before)


class Figures:
    """Every number of the screen, from kept tallies and what editors entered.

    What was entered is of the site as a whole, so it is left out where a choice is narrower.
    """

    def __init__(self, choice):
        self.choice = choice

    @cached_property
    def _earlier(self):
        return earlier() if self.choice.posts is None else ({}, {})

    @cached_property
    def by_month(self):
        """Return {first day: views} of every month with a number."""
        counted, entered = monthly(self.choice.posts), self._earlier[0]
        return _added(counted, entered)

    @cached_property
    def by_year(self):
        """Return {year: views} of every year with a number."""
        years = {}
        for month, views in self.by_month.items():
            years[month.year] = years.get(month.year, 0) + views
        return _added(years, self._earlier[1])

    @property
    def months(self):
        """Return the twelve months of the year, each beside the same month a year before."""
        year = self.choice.year
        return [
            Line(f"{month}월", self._of_month(year, month), self._of_month(year - 1, month))
            for month in range(1, 13)
        ]

    @property
    def years(self):
        """Return every year from the first with a number to the last, gaps included."""
        if not self.by_year:
            return []
        first, last = min(self.by_year), max(self.by_year)
        return [self._year(year, first) for year in range(first, last + 1)]

    @property
    def total(self):
        """Return the chosen period beside the same a year before."""
        choice = self.choice
        if choice.month:
            now = self._of_month(choice.year, choice.month)
            return Line(choice.label, now, self._of_month(choice.year - 1, choice.month))
        return self._year(choice.year, min(self.by_year, default=choice.year))

    @cached_property
    def topics(self):
        return [Line(topic.name, *views) for topic, views in of_topics(self.choice).items()]

    @cached_property
    def reporters(self):
        shares = of_reporters(self.choice)
        return [Line(reporter.title, *views) for reporter, views in shares.items()]

    def _of_month(self, year, month):
        return self.by_month.get(dt.date(year, month, 1))

    def _year(self, year, first):
        views = self.by_year.get(year)
        times = compared(views, self.by_year.get(first)) if year > first + 1 else ""
        since = f"{first}년 대비 {times}" if times.endswith("배") else ""
        return Line(f"{year}년", views, self.by_year.get(year - 1), since)

    @property
    def posts(self):
        """Return the posts read in the period, the most read first, with their numbers."""
        choice = self.choice
        posts = PostPage.objects.filter(
            view_tallies__period=choice.period,
            view_tallies__start=choice.day,
            view_tallies__views__gt=0,
        ).annotate(views=F("view_tallies__views"))
        if choice.posts is not None:
            posts = posts.filter(pk__in=choice.posts.order_by().values("pk"))
        posts = with_views(posts, choice.period, choice.day_before, name="views_before")
        posts = with_views(posts, name="views_ever")
        return (
            posts.select_related("topic")
            .prefetch_related("bylines")
            .defer("story", "search_text")
            .order_by("-view_tallies__views", "-pk")
        )


def _added(numbers, others):
    keys = [*numbers, *(key for key in others if key not in numbers)]
    return {key: numbers.get(key, 0) + others.get(key, 0) for key in keys}
