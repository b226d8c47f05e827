"""Everyone who works here or did."""

import django_filters
from django.urls import reverse
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn

from newsroom.accounts.models import User
from newsroom.accounts.roles import LABELS, labels_of
from newsroom.people.states import STATES, in_state, newest_term_of, state_of, terms_of
from newsroom.people.views.screen import PeopleListing


class PeopleFilterSet(WagtailFilterSet):
    name = django_filters.CharFilter(label="이름", method="called")
    role = django_filters.ChoiceFilter(
        label="역할", choices=list(LABELS.items()), field_name="groups__name"
    )
    state = django_filters.ChoiceFilter(label="활동", choices=STATES, method="standing")

    class Meta:
        model = User
        fields = []

    def called(self, people, name, text):
        return people.called(text)

    def standing(self, people, name, state):
        return in_state(people, state)


class PeopleView(PeopleListing):
    """Everyone, by name, with role and term."""

    model = User
    page_title = "사람"
    header_icon = "group"
    index_url_name = "people:people"
    index_results_url_name = "people:people_results"
    filterset_class = PeopleFilterSet
    list_export = ["name", "role", "state", "terms", "email", "last_login"]
    export_headings = {
        "name": "이름",
        "role": "역할",
        "state": "활동",
        "terms": "활동 기간",
        "email": "이메일",
        "last_login": "마지막 로그인",
    }
    columns = [
        TitleColumn(
            "name",
            label="이름",
            accessor=User.get_full_name,
            get_url=lambda person: reverse("people:person", args=[person.pk]),
        ),
        Column("role", label="역할", accessor=labels_of),
        Column("state", label="활동", accessor=state_of),
        Column("terms", label="활동 기간", accessor=newest_term_of),
        DateColumn("last_login", label="마지막 로그인", sort_key="last_login"),
    ]

    def get_queryset(self):
        people = User.objects.select_related("profile").order_by("last_name", "first_name", "pk")
        return people.prefetch_related("groups", "profile__terms")

    def to_row_dict(self, person):
        """Say in the file what the screen says."""
        return {
            "name": person.get_full_name(),
            "role": labels_of(person),
            "state": state_of(person),
            "terms": terms_of(person),
            "email": person.email,
            "last_login": person.last_login,
        }
