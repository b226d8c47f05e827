"""Keeping what the readers' search looks in exactly as the live posts are.

A post's own save calls `refresh` inside its transaction, so the index changes with the text.
"""

import datetime as dt
from collections import defaultdict

from django.db import transaction
from django.utils import timezone

from newsroom.korean.folding import folded
from newsroom.korean.jamo import initials_of
from newsroom.posts.models.entry import SearchEntry

BATCH = 500
NAMES = ["topic__name", "tags__name", "bylines__name"]
_PLACES_A_SECOND = 2**30


def place_of(moment, number=0):
    """Return where a post first published at that moment stands among all posts."""
    return int(moment.timestamp()) * _PLACES_A_SECOND + number


def number_of(place):
    """Return the number of the post at that place."""
    return place % _PLACES_A_SECOND


def first_place_of(year):
    """Return the place at which a Korean year begins."""
    return place_of(dt.datetime(year, 1, 1, tzinfo=timezone.get_default_timezone()))


def year_of(place):
    """Return the Korean year in which the post at that place was first published."""
    moment = dt.datetime.fromtimestamp(place // _PLACES_A_SECOND, tz=dt.UTC)
    return timezone.localtime(moment).year


@transaction.atomic
def refresh(posts):
    """Write the entries of these posts anew: one for each that is live, none for the others."""
    posts = list(posts)
    old = SearchEntry.objects.filter(post__in=[post.pk for post in posts])
    # To delete nothing would still tell every kept page of answers that something changed.
    if old.exists():
        old.delete()
    live = [post for post in posts if post.live and post.first_published_at]
    names = _names_on(live)
    SearchEntry.objects.bulk_create([_entry(post, names[post.pk]) for post in live])


def refresh_numbered(numbers):
    """Write the entries of the posts with these numbers anew, some at a time."""
    numbers = sorted(set(numbers))
    for start in range(0, len(numbers), BATCH):
        batch = _posts().filter(pk__in=numbers[start : start + BATCH])
        refresh(batch.defer("story"))


def rebuild():
    """Write every entry anew; return how many posts are live."""
    SearchEntry.objects.exclude(post__in=_posts().filter(live=True)).delete()
    numbers = list(_posts().filter(live=True).order_by("pk").values_list("pk", flat=True))
    refresh_numbered(numbers)
    return len(numbers)


def _posts():
    return SearchEntry._meta.get_field("post").related_model.objects


def _entry(post, names):
    title = _with_initials(post.title)
    text = [folded(line) for line in post.search_text.splitlines()]
    named = [line for name in names for line in _with_initials(name)]
    return SearchEntry(
        place=place_of(post.first_published_at, post.pk),
        post_id=post.pk,
        title=_lines(title),
        words=_lines([*title, *named, *text]),
    )


def _names_on(posts):
    """Return, for each post's number, the names it bears: its topic, its tags, its writers."""
    names = defaultdict(list)
    stored = _posts().filter(pk__in=[post.pk for post in posts])
    for field in NAMES:
        for number, name in stored.order_by(field).values_list("pk", field):
            names[number].append(name or "")
    return names


def _with_initials(name):
    """Return a name folded, and its initial consonants, for those who type nothing else."""
    return [folded(name), initials_of(folded(name))]


def _lines(lines):
    return "\n".join(dict.fromkeys(filter(None, lines)))
