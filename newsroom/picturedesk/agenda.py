"""What the editors' first screen says about photos: which wait for somebody to cover faces."""

from django.db.models import Count, Exists, OuterRef, Window
from django.urls import reverse

from newsroom.agenda import SHOWN, Line, Section
from newsroom.images.models import People, Photo, PhotoUse
from newsroom.images.permissions import may_keep_desk
from newsroom.posts.models import PostPage


def sections(request):
    """Return the photos of posts under review that ask for a mosaic, the oldest first."""
    if not may_keep_desk(request.user):
        return []
    photos = list(_asking().annotate(total=Window(Count("pk"))).order_by("pk")[:SHOWN])
    return [
        Section(
            "mosaics",
            "얼굴을 가려 달라는 사진",
            [_line(photo) for photo in photos],
            "검토 중인 글에 가려 달라는 사진이 없어요.",
            order=55,
            url=f"{reverse('wagtailimages:index')}?people={People.BLUR_REQUESTED}",
            count=photos[0].total if photos else 0,
        )
    ]


def _asking():
    under_review = PostPage.objects.awaiting_review().values("pk")
    uses = PhotoUse.objects.filter(photo=OuterRef("pk"), page__in=under_review)
    return Photo.objects.shown().filter(Exists(uses), people=People.BLUR_REQUESTED)


def _line(photo):
    return Line(photo.title, reverse("picturedesk:cover", args=[photo.pk]), f"사진 {photo.credit}")
