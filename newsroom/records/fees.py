"""The month's list of posts that fees are paid for (원고료). No bank or resident numbers here."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils import timezone

from newsroom.posts.models import Byline, PostPage
from reporters.models import Term


@dataclass(frozen=True)
class Fee:
    """One byline of a paid post: somebody wrote, photographed or filmed it."""

    post: PostPage
    byline: Byline

    @property
    def published_on(self):
        """Return the Korean date readers first saw the post."""
        return timezone.localdate(self.post.first_published_at)

    @property
    def term(self):
        """Return the appointment (기수) the post falls in: the latest begun by its day, or None."""
        reporter = self.byline.reporter
        terms = reporter.terms.all() if reporter else []
        begun = [term for term in terms if term.starts_on <= self.published_on]
        return max(begun, key=lambda term: term.starts_on, default=None)

    @property
    def cohort(self):
        return f"제{self.term.number}기" if self.term else ""

    @property
    def remark(self):
        """Return where a post is now that readers no longer see: it was paid for all the same."""
        return "" if self.post.live else self.post.standing.label


def bounds(year, month):
    """Return the first moment of a month in Korea and that of the next."""
    first = dt.date(year, month, 1)
    following = (first + dt.timedelta(days=31)).replace(day=1)
    return _midnight(first), _midnight(following)


def _midnight(day):
    return timezone.make_aware(dt.datetime.combine(day, dt.time()))


def fees_of(year, month):
    """Return the fees of the paid posts first published in that month, in order of publication."""
    begin, end = bounds(year, month)
    posts = (
        PostPage.objects.filter(
            is_paid=True, first_published_at__gte=begin, first_published_at__lt=end
        )
        .for_listing()
        .prefetch_related(
            Prefetch("bylines__reporter__terms", Term.objects.order_by("starts_on")),
        )
        .order_by("first_published_at", "pk")
    )
    return [Fee(post, byline) for post in posts for byline in post.bylines.all()]


def months():
    """Return the first days of the months there can be a list of, the newest first."""
    first = (
        PostPage.objects.exclude(first_published_at=None)
        .order_by("first_published_at")
        .values_list("first_published_at", flat=True)
        .first()
    )
    month = timezone.localdate().replace(day=1)
    last = timezone.localdate(first).replace(day=1) if first else month
    found = [month]
    while found[-1] > last:
        found.append((found[-1] - dt.timedelta(days=1)).replace(day=1))
    return found
