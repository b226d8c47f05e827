"""What the first screen says about photos: whose people somebody has to ask about or cover."""

from django.db.models import Exists, OuterRef
from django.urls import reverse

from newsroom.agenda import Line, Section, first_few
from newsroom.images.models import UNSETTLED_PEOPLE, People, Photo, PhotoUse
from newsroom.images.permissions import may_keep_desk, may_read_desk
from newsroom.picturedesk.filters import UNSETTLED
from newsroom.posts.models import PostPage


def sections(request):
    """Return the photos that keep posts under review from going out, the oldest first.

    Who audits is led to the list of photos, since the screens behind the lines are for acting.
    """
    if not may_read_desk(request.user):
        return []
    few, count = first_few(_unsettled().order_by("pk"))
    listing = f"{reverse('wagtailimages:index')}?people={UNSETTLED}"
    lines = [_line(photo, "" if may_keep_desk(request.user) else listing) for photo in few]
    title = "가리거나 확인할 사진"
    return [Section("photos", title, lines, order=28, url=listing, count=count)]


def _unsettled():
    under_review = PostPage.objects.awaiting_review().values("pk")
    uses = PhotoUse.objects.filter(photo=OuterRef("pk"), page__in=under_review)
    return Photo.objects.shown().filter(Exists(uses), people__in=UNSETTLED_PEOPLE)


def _line(photo, elsewhere):
    wanted = People(photo.people)
    if wanted == People.BLUR_REQUESTED:
        told, address = "가려 달라고 했어요", reverse("picturedesk:cover", args=[photo.pk])
    else:
        told, address = (
            "사진 속 사람을 확인해 주세요",
            reverse("wagtailimages:edit", args=[photo.pk]),
        )
    return Line(photo.title, elsewhere or address, f"{told} · 사진 {photo.credit}")
