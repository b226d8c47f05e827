"""How long the newsroom takes from a submission to the decision about it, and what it decides."""

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from statistics import quantiles

from django.db.models import Count, Q
from django.utils import timezone

from newsroom.korean.working_days import working_days_between
from newsroom.posts.models import Decision, ReturnReason

Kind = Decision.Kind
APPROVALS = {Kind.APPROVED, Kind.OVERRIDDEN}
ANSWERS = {*APPROVALS, Kind.CHANGES_REQUESTED, Kind.DECLINED}
TOLD = {*ANSWERS, Kind.SUBMITTED, Kind.WITHDRAWN}


@dataclass(frozen=True)
class Answer:
    """A decision about a submission, with both moments."""

    submitted_at: dt.datetime
    made_at: dt.datetime
    editor: str

    @property
    def hours(self):
        return (self.made_at - self.submitted_at) / dt.timedelta(hours=1)

    @property
    def working_days(self):
        """Return how many working days began after that of the submission; 0 on the same day."""
        first, last = timezone.localdate(self.submitted_at), timezone.localdate(self.made_at)
        return working_days_between(first, last)


@dataclass(frozen=True)
class Summary:
    """What was handed in and decided, under a heading: a month, a reporter or an editor."""

    label: str
    counts: Counter
    answers: list

    @property
    def submitted(self):
        return self.counts[Kind.SUBMITTED]

    @property
    def approved(self):
        return sum(self.counts[kind] for kind in APPROVALS)

    @property
    def returned(self):
        return self.counts[Kind.CHANGES_REQUESTED]

    @property
    def declined(self):
        return self.counts[Kind.DECLINED]

    @property
    def median_hours(self):
        return middle([answer.hours for answer in self.answers], 50)

    @property
    def slow_hours(self):
        """Return the 90th percentile: nine of ten submissions were answered sooner."""
        return middle([answer.hours for answer in self.answers], 90)

    @property
    def median_days(self):
        return middle([answer.working_days for answer in self.answers], 50)

    @property
    def slow_days(self):
        return middle([answer.working_days for answer in self.answers], 90)


def middle(numbers, percent):
    """Return the percentile to one decimal, or None of nothing."""
    if not numbers:
        return None
    if len(numbers) == 1:
        return round(numbers[0], 1)
    return round(quantiles(numbers, n=100, method="inclusive")[percent - 1], 1)


class Turnaround:
    """The numbers of one year (Korean time). One question reads that year's decisions."""

    def __init__(self, year):
        self.year = year

    @cached_property
    def _months(self):
        return {month: Summary(f"{month}월", Counter(), []) for month in range(1, 13)}

    @cached_property
    def _by(self):
        """Return the summaries by month, by reporter and by editor."""
        months, reporters, editors = self._months, {}, {}
        since = defaultdict(lambda: None)
        for decision in self._decisions():
            submitted_at = since.pop(decision.page_id, None)
            if decision.kind == Kind.SUBMITTED:
                since[decision.page_id] = decision.made_at
            if not self._is_of_year(decision.made_at):
                continue
            groups = [months[timezone.localtime(decision.made_at).month]]
            if writer := decision.page.owner:
                groups.append(_group(reporters, writer.pk, writer.get_full_name()))
            if decision.kind in ANSWERS:
                groups.append(_group(editors, decision.made_by_id, decision.made_by_name))
            for group in groups:
                group.counts[decision.kind] += 1
                if decision.kind in ANSWERS and submitted_at:
                    group.answers.append(
                        Answer(submitted_at, decision.made_at, decision.made_by_name)
                    )
        return months, reporters, editors

    def _decisions(self):
        """Return the year's decisions in order, from some time before for what was then waiting."""
        begin, end = _year(self.year)
        return (
            Decision.objects.filter(
                kind__in=TOLD, made_at__gte=begin - dt.timedelta(days=180), made_at__lt=end
            )
            .select_related("page__owner")
            .only("page__owner", "kind", "made_at", "made_by", "made_by_name")
            .order_by("made_at", "pk")
        )

    def _is_of_year(self, moment):
        return timezone.localtime(moment).year == self.year

    @property
    def months(self):
        return list(self._by[0].values())

    @property
    def reporters(self):
        return _by_name(self._by[1])

    @property
    def editors(self):
        return _by_name(self._by[2])

    @property
    def total(self):
        counts = sum((month.counts for month in self.months), Counter())
        answers = [answer for month in self.months for answer in month.answers]
        return Summary(f"{self.year}년", counts, answers)

    @cached_property
    def reasons(self):
        """Return why posts were sent back, with how often, the most frequent first."""
        begin, end = _year(self.year)
        of_year = Q(decisions__made_at__gte=begin, decisions__made_at__lt=end)
        given = ReturnReason.objects.annotate(times=Count("decisions", filter=of_year))
        return given.filter(times__gt=0).order_by("-times", "pk")


def _group(groups, number, name):
    """Return the summary of a person, told by their account: two may bear one name."""
    return groups.setdefault((name, number), Summary(name, Counter(), []))


def _by_name(groups):
    """Return the summaries by name: nobody is ranked."""
    return [groups[name, number] for name, number in sorted(groups, key=_order)]


def _order(person):
    name, number = person
    return name, number or 0  # whose account is gone has none


def _year(year):
    # The zone is Seoul's: `make_aware` gives it just below.
    first, following = dt.datetime(year, 1, 1), dt.datetime(year + 1, 1, 1)  # noqa: DTZ001 - see above
    return timezone.make_aware(first), timezone.make_aware(following)


def years():
    """Return every year something was decided in, the newest first, and this one."""
    this_year = timezone.localdate().year
    first = Decision.objects.order_by("made_at").values_list("made_at", flat=True).first()
    oldest = timezone.localtime(first).year if first else this_year
    return list(range(this_year, min(oldest, this_year) - 1, -1))
