"""Searching what readers may read."""

from django.db.models import Case, Q, Value, When

from newsroom.korean.text import tidy
from newsroom.posts.models import PostPage

LONGEST_QUERY = 100


def tidy_query(text):
    """Return what somebody typed as a query: composed syllables, single spaces, a sane length."""
    return " ".join(tidy(text).split())[:LONGEST_QUERY].strip()


def find(query):
    """Return the published posts that hold every word of the query, title hits first."""
    words = tidy_query(query).split()
    if not words:
        return PostPage.objects.none()
    in_title = Q(*(Q(title__icontains=word) for word in words))
    anywhere = Q(*(Q(search_text__icontains=word) for word in words))
    title_first = Case(When(in_title, then=Value(0)), default=Value(1))
    posts = PostPage.objects.published().filter(anywhere)
    return posts.order_by(title_first, "-first_published_at", "-pk")
