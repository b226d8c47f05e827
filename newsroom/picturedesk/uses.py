"""What photos are used in: posts with where each of them stands, and profiles as their portrait."""

from collections import defaultdict
from dataclasses import dataclass

from django.urls import reverse

from newsroom.images.models import PhotoUse
from newsroom.posts.models import PostPage
from reporters.models import ReporterPage


@dataclass
class Use:
    """One page that uses a photo, in its live text, in a newer one, or in both."""

    page: object
    is_live: bool = False
    is_lead: bool = False
    lacks_alt: bool = False

    @property
    def is_post(self):
        return isinstance(self.page, PostPage)

    @property
    def title(self):
        return self.page.get_admin_display_title()

    @property
    def address(self):
        if self.is_post:
            return reverse("desk:review", args=[self.page.pk])
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    @property
    def place(self):
        """Return where the photo stands and what has become of the page, in words."""
        if not self.is_post:
            return "얼굴 사진"
        standing = self.page.standing.label
        if self.page.live and not self.is_live:
            standing = f"{standing}, 새 버전에만"
        return f"{'대표 사진' if self.is_lead else '본문'} · {standing}"


def uses_of(photos):
    """Return the uses of each photo by its number, asking as often for one as for a thousand."""
    rows = PhotoUse.objects.filter(photo__in=[photo.pk for photo in photos]).order_by("pk")
    rows = list(rows)
    pages = _pages([row.page_id for row in rows])
    found = defaultdict(dict)
    for row in rows:
        if page := pages.get(row.page_id):
            use = found[row.photo_id].setdefault(row.page_id, Use(page))
            use.is_live |= row.is_live
            use.is_lead |= row.is_lead
            use.lacks_alt |= row.lacks_alt
    return {pk: list(uses.values()) for pk, uses in found.items()}


def _pages(numbers):
    posts = PostPage.objects.for_listing().in_bulk(set(numbers))
    others = [number for number in numbers if number not in posts]
    return posts | (ReporterPage.objects.in_bulk(others) if others else {})


def posts_using(photo, **conditions):
    """Return the posts that use the photo, in any text of theirs or as the conditions say."""
    numbers = PhotoUse.objects.filter(photo=photo, **conditions).values("page_id")
    return PostPage.objects.filter(pk__in=numbers).order_by("pk")
