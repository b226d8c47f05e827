"""The questions editors ask of all photos."""

import django_filters
from django import forms
from django.db.models import Exists, OuterRef
from wagtail.admin.filters import WagtailFilterSet

from newsroom.accounts.models import User
from newsroom.images.models import UNSETTLED_PEOPLE, People, Photo, PhotoUse

UNSETTLED = "unsettled"
UNANSWERED = "unanswered"


def _choice(label, choices, method):
    return django_filters.ChoiceFilter(
        label=label, choices=choices, method=method, empty_label="모두", widget=forms.RadioSelect
    )


class PhotoFilterSet(WagtailFilterSet):
    """Filters that hold together with the search: each leaves a condition on the id alone."""

    use = _choice(
        "쓰임",
        [
            ("live", "게시 중인 글에 쓰임"),
            ("draft", "게시 전인 글에만 쓰임"),
            ("portrait", "얼굴 사진"),
            ("none", "쓰지 않음"),
        ],
        "by_use",
    )
    people = _choice(
        "사진 속 사람",
        [(UNSETTLED, "확인이나 가리기가 필요해요"), *People.choices, (UNANSWERED, "답이 없어요")],
        "by_people",
    )
    alt = _choice("대체 텍스트", [("missing", "대체 텍스트 없이 쓰임")], "by_alt")
    withdrawn = _choice("거둔 사진", [("no", "거두지 않음"), ("yes", "거둠")], "by_withdrawal")
    uploader = django_filters.ModelChoiceFilter(
        label="올린 사람",
        field_name="uploaded_by_user",
        queryset=User.objects.none(),
        empty_label="모두",
        method="by_uploader",
    )

    class Meta:
        model = Photo
        fields = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        uploaders = Photo.objects.order_by().values("uploaded_by_user")
        people = User.objects.filter(pk__in=uploaders).order_by("last_name", "first_name")
        self.filters["uploader"].queryset = people
        self.filters["uploader"].field.label_from_instance = lambda user: user.get_full_name()

    def by_use(self, photos, _name, wanted):
        uses = PhotoUse.objects.filter(photo=OuterRef("pk"))
        on_posts = uses.filter(page__postpage__isnull=False)
        live = Exists(on_posts.filter(is_live=True))
        conditions = {
            "live": [live],
            "draft": [Exists(on_posts), ~live],
            "portrait": [Exists(uses.filter(page__reporterpage__isnull=False))],
            "none": [~Exists(uses)],
        }
        return _among(photos, Photo.objects.filter(*conditions[wanted]))

    def by_people(self, photos, _name, wanted):
        named = {UNSETTLED: UNSETTLED_PEOPLE, UNANSWERED: [""]}.get(wanted, [wanted])
        return _among(photos, Photo.objects.filter(people__in=named))

    def by_alt(self, photos, _name, _wanted):
        bare = PhotoUse.objects.filter(photo=OuterRef("pk"), lacks_alt=True)
        return _among(photos, Photo.objects.filter(Exists(bare)))

    def by_withdrawal(self, photos, _name, wanted):
        return _among(photos, Photo.objects.filter(withdrawn_at__isnull=wanted == "no"))

    def by_uploader(self, photos, _name, user):
        return _among(photos, Photo.objects.by(user))


def _among(photos, wanted):
    return photos.filter(pk__in=wanted.values("pk"))
