"""What the log can be narrowed down to."""

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.coreutils import get_content_type_label
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry, PageLogEntry

from newsroom.accounts.models import User


class PersonFilter(django_filters.ModelChoiceFilter):
    class field_class(django_filters.fields.ModelChoiceField):
        def label_from_instance(self, person):
            return f"{person.get_full_name()} ({person.username})"


class KindFilter(django_filters.ModelChoiceFilter):
    class field_class(django_filters.fields.ModelChoiceField):
        def label_from_instance(self, kind):
            return get_content_type_label(kind)


# Wagtail's tokens for programs: this newsroom has no door they would open.
UNUSED = "wagtail.apitoken."


def _acts():
    """Return every act the log may tell of, in the order of the words for it."""
    acts = ((name, str(label)) for name, label in registry.get_choices())
    return sorted((act for act in acts if not act[0].startswith(UNUSED)), key=lambda act: act[1])


def _kinds(request):
    """Return the kinds of things the log tells of; each is looked for by an index."""
    logged = [
        Exists(model.objects.filter(content_type=OuterRef("pk")))
        for model in (PageLogEntry, ModelLogEntry)
    ]
    return ContentType.objects.filter(logged[0] | logged[1]).order_by("app_label", "model")


class LogFilterSet(WagtailFilterSet):
    timestamp = django_filters.DateFromToRangeFilter(label="언제", widget=DateRangePickerWidget)
    user = PersonFilter(
        label="누가", queryset=User.objects.order_by("last_name", "first_name", "username")
    )
    action = django_filters.ChoiceFilter(label="한 일", choices=_acts)
    content_type = KindFilter(label="무엇에", queryset=_kinds)
    label = django_filters.CharFilter(label="이름이나 제목", lookup_expr="icontains")
    post = django_filters.NumberFilter(label="글 번호", method="of_post")

    class Meta:
        model = PageLogEntry
        fields = []

    def of_post(self, entries, name, number):
        """Keep the entries about one post; the log of other things has none."""
        if entries.model is not PageLogEntry:
            return entries.none()
        return entries.filter(page_id=min(number, LARGEST_NUMBER))


# A database refuses to be asked for more.
LARGEST_NUMBER = 2**63 - 1
