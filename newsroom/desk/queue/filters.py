"""What the queue can be narrowed down to. An address with filters shows everybody the same."""

import datetime as dt

import django_filters
from django import forms
from django.conf import settings
from django.utils import timezone
from wagtail.admin.filters import WagtailFilterSet

from newsroom.accounts.models import User
from newsroom.accounts.roles import CHIEFS, EDITORS
from newsroom.desk.claiming import claimed_by, unclaimed
from newsroom.desk.queue.waiting import STATES, numbers_in_state, waiting
from newsroom.korean.working_days import first_day_reaching
from newsroom.posts.models import PostPage, Topic
from reporters.models import ReporterPage

WITHIN, TODAY, LATE = "within", "today", "late"
AGES = {WITHIN: "목표 안", TODAY: "오늘까지", LATE: "목표를 넘김"}
NOBODY = "nobody"


def _choice(label, choices, method):
    return django_filters.ChoiceFilter(
        label=label,
        choices=list(choices.items()),
        method=method,
        empty_label="모두",
        widget=forms.RadioSelect,
    )


class QueueFilterSet(WagtailFilterSet):
    """Each filter leaves a condition on the number alone, so that the search goes with it."""

    state = _choice("상태", STATES, "in_state")
    age = _choice("기다린 날", AGES, "of_age")
    reporter = django_filters.ModelChoiceFilter(
        label="글쓴이",
        queryset=ReporterPage.objects.order_by("title"),
        empty_label="모두",
        method="by_reporter",
    )
    claim = _choice("검토 담당", {}, "claimed")
    topic = django_filters.ModelChoiceFilter(
        label="주제", queryset=Topic.objects.all(), empty_label="모두"
    )

    class Meta:
        model = PostPage
        fields = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["claim"].extra["choices"] = _claimants(self.request.user)

    def in_state(self, posts, _name, state):
        return posts.filter(pk__in=numbers_in_state(state))

    def of_age(self, posts, _name, age):
        return posts.filter(pk__in=waiting().filter(**_handed_in(age)).order_by().values("pk"))

    def by_reporter(self, posts, _name, reporter):
        return posts.filter(pk__in=PostPage.objects.by(reporter).order_by().values("pk"))

    def claimed(self, posts, _name, claimant):
        known = PostPage.objects.order_by()
        found = unclaimed(known) if claimant == NOBODY else claimed_by(known, claimant)
        return posts.filter(pk__in=found.values("pk"))


def _claimants(user):
    """Return nobody, the user and every other editor, by numbers that mean the same to all."""
    editors = User.objects.in_role(EDITORS, CHIEFS).order_by("last_name", "first_name")
    names = {str(editor.pk): editor.get_full_name() for editor in editors}
    mine, own = str(user.pk), {}
    if mine in names:
        own = {mine: f"나 ({names.pop(mine)})"}
    return [(NOBODY, "아무도 안 맡음"), *own.items(), *names.items()]


def _handed_in(age):
    """Return between which moments a text of the age was handed in."""
    today, days = timezone.localdate(), settings.NEWSROOM["REVIEW_WORKING_DAYS"]
    due_today = _midnight(first_day_reaching(today, days))
    due_later = _midnight(first_day_reaching(today + dt.timedelta(days=1), days))
    return {
        LATE: {"waiting_since__lt": due_today},
        TODAY: {"waiting_since__gte": due_today, "waiting_since__lt": due_later},
        WITHIN: {"waiting_since__gte": due_later},
    }[age]


def _midnight(day):
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))
