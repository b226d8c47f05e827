"""The picture desk: every photo, with what is known of it and what it is used in."""

from django.utils.functional import cached_property
from wagtail.images.views import images

from newsroom.images.permissions import may_read_desk
from newsroom.picturedesk.exporting import PhotoExportMixin
from newsroom.picturedesk.filters import UNSETTLED, PhotoFilterSet
from newsroom.picturedesk.uses import uses_of

# What editors look for most, one tap away.
SHORTCUTS = [
    ("모두", ""),
    ("확인·가리기 필요", f"people={UNSETTLED}&withdrawn=no"),
    ("대체 텍스트 없음", "alt=missing"),
    ("게시 중", "use=live"),
    ("쓰지 않음", "use=none"),
    ("거둔 사진", "withdrawn=yes"),
]


class PictureDeskView(PhotoExportMixin, images.IndexView):
    """Wagtail's listing of images, each with its people, its uploader and its uses."""

    page_title = "사진"
    filterset_class = PhotoFilterSet
    template_name = "picturedesk/index.html"
    results_template_name = "picturedesk/results.html"
    ORDERING_OPTIONS = {
        "-created_at": "새로 올린 것부터",
        "created_at": "오래된 것부터",
        "title": "이름 가나다순",
        "-file_size": "파일이 큰 것부터",
    }
    columns = []

    def get_filterset_kwargs(self):
        kwargs = super().get_filterset_kwargs()
        del kwargs["is_searching"]  # only Wagtail's own filters ask
        return kwargs

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("uploaded_by_user")

    @cached_property
    def needs_usage_count_subquery(self):
        return False

    @cached_property
    def current_collection(self):
        return None

    def decorate_paginated_queryset(self, object_list):
        return self.with_uses(object_list)

    def with_uses(self, photos):
        """Return the photos, each with its uses and their words beside it."""
        photos = list(photos)
        uses = uses_of(photos)
        for photo in photos:
            photo.standing_in = uses.get(photo.pk, [])
            photo.used_in = ", ".join(f"{use.title} ({use.place})" for use in photo.standing_in)
            user = photo.uploaded_by_user
            photo.uploader = user.get_full_name() if user else ""
        return photos

    def get_context_data(self, **kwargs):
        asked = self.request.GET.urlencode()
        shortcuts = [(words, query, query == asked) for words, query in SHORTCUTS]
        return super().get_context_data(shortcuts=shortcuts, **kwargs)


_desk = PictureDeskView.as_view()
_desk_results = PictureDeskView.as_view(results_only=True)
_own = images.IndexView.as_view()
_own_results = images.IndexView.as_view(results_only=True)


def index(request):
    """Show the picture desk to who may read it, and to others Wagtail's list of what is theirs."""
    return (_desk if may_read_desk(request.user) else _own)(request)


def index_results(request):
    return (_desk_results if may_read_desk(request.user) else _own_results)(request)
