"""The archive: the years, the months of a year, the posts of a month. All days are Korean days."""

import datetime as dt
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Q, Subquery
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from newsroom.posts.listing import POSTS_A_PAGE
from newsroom.posts.models import PostPage


@dataclass(frozen=True)
class Span:
    """All time, a year or a month of it."""

    year: int | None = None
    month: int | None = None

    @classmethod
    def around(cls, moment, *, like):
        """Return the year or the month a moment lies in, whichever `like` is."""
        day = timezone.localdate(moment)
        return cls(day.year, like.month and day.month)

    @property
    def starts(self):
        return timezone.make_aware(dt.datetime(self.year, self.month or 1, 1))  # noqa: DTZ001 - aware at once

    @property
    def ends(self):
        years, month = divmod(self.month, 12) if self.month else (1, 0)
        return timezone.make_aware(dt.datetime(self.year + years, month + 1, 1))  # noqa: DTZ001 - aware at once

    @property
    def url(self):
        if not self.year:
            return reverse("archive")
        if not self.month:
            return reverse("archive_year", args=[f"{self.year:04d}"])
        return reverse("archive_month", args=[f"{self.year:04d}", f"{self.month:02d}"])

    @property
    def title(self):
        if not self.year:
            return "지난 글"
        return f"{self.year}년 {self.month}월" if self.month else f"{self.year}년"

    @property
    def whole(self):
        """Return the span this one is a part of."""
        return Span(self.month and self.year)

    def holds(self, post):
        return self.starts <= post.first_published_at < self.ends


@require_safe
def archive(request):
    """Show the years, each by its newest post."""
    moments = PostPage.objects.published().values_list("first_published_at", flat=True)
    oldest = moments.order_by("first_published_at").first()
    this_year = timezone.localdate().year
    first = timezone.localdate(oldest).year if oldest else this_year
    years = [Span(year) for year in range(this_year, first - 1, -1)]
    context = {"subject": Span(), "spans": newest_of(years)}
    return render(request, "home/archive.html", context)


@require_safe
def archive_year(request, year):
    """Show the months of a year, each by its newest post. Raises 404 for an empty year."""
    subject = Span(int(year))
    months = newest_of([Span(subject.year, month) for month in range(12, 0, -1)])
    if not months:
        raise Http404
    context = {"subject": subject, "spans": months, **around(subject)}
    return render(request, "home/archive.html", context)


@require_safe
def archive_month(request, year, month):
    """List the posts of a month. Raises 404 for an empty month."""
    subject = Span(int(year), int(month))
    posts = PostPage.objects.published().filter(
        first_published_at__gte=subject.starts, first_published_at__lt=subject.ends
    )
    posts = Paginator(posts.values_list("pk", flat=True), POSTS_A_PAGE).get_page(
        request.GET.get("page")
    )
    if not posts:
        raise Http404
    context = {"subject": subject, "posts": posts, **around(subject)}
    return render(request, "home/archive_month.html", context)


def newest_of(spans):
    """Return each span that holds a post, with its newest: one question for all of them."""
    published = PostPage.objects.published()
    newest = Q()
    for span in spans:
        inside = published.filter(
            first_published_at__gte=span.starts, first_published_at__lt=span.ends
        )
        newest |= Q(pk=Subquery(inside.values("pk")[:1]))
    posts = list(published.filter(newest).for_cards())
    held = [(span, next(filter(span.holds, posts), None)) for span in spans]
    return [(span, post) for span, post in held if post]


def around(span):
    """Return the nearest spans before and after that hold a post."""
    moments = PostPage.objects.published().values_list("first_published_at", flat=True)
    before = moments.filter(first_published_at__lt=span.starts).first()
    after = moments.filter(first_published_at__gte=span.ends)
    after = after.order_by("first_published_at").first()
    return {
        "earlier": Span.around(before, like=span) if before else None,
        "later": Span.around(after, like=span) if after else None,
    }
