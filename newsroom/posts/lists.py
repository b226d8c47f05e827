"""Which lists a post stands in, so that pages are made anew when those change, and only then.

A page that shows a list notes its name (`PostQuerySet.published` does); a page that shows a
post's own words needs no list, the post's row is noted by itself.
"""

from django.utils import timezone

from newsroom.caching import changed, current_notes, good_until, shows
from newsroom.caching.pieces import kept
from newsroom.caching.remembering import remembered

ALL = "posts"
TIMES = "posts:times"
# The words of every post together, for pages that look through all of them.
WORDS = "posts:words"
# The corrections of all posts together.
CORRECTIONS = "posts:corrections"
# Posts scheduled together go live in one moment; more than this is no accident.
SAME_MOMENT = 50


def of_topic(topic):
    return f"posts:topic:{topic.pk}"


def of_tag(tag):
    return f"posts:tag:{tag.pk}"


def by_reporter(reporter):
    return f"posts:reporter:{reporter.pk}"


def beside(post_id):
    """Return the name of what stands just before and after a post."""
    return f"posts:beside:{post_id}"


def note(name):
    """Note that the page being made shows the list, until a post drops out or comes back by itself.

    No name is for who notes more exactly what the page shows.
    """
    if current_notes():
        good_until(next_moment())
        shows(*([name] if name else []))


class Place:
    """Where a post stands in the lists of readers, to be told when a save moves it."""

    def __init__(self, post):
        self._post = post
        self._row, self._names = self._look()

    def tell(self):
        """Tell the lists the post was in and is in now, when its place in them changed."""
        row, names = self._look()
        if row or self._row:
            changed(WORDS)
        if (row, names) == (self._row, self._names):
            return
        changed(ALL, *names, *self._names, *self._neighbours(row), *self._neighbours(self._row))
        if (row and row[1]) or (self._row and self._row[1]):
            changed(TIMES)

    def _look(self):
        """Return what the order goes by, and the names of the lists; nothing while not live."""
        posts = type(self._post).objects.filter(pk=self._post.pk, live=True)
        row = posts.values_list("first_published_at", "expire_at", "topic_id").first()
        if row is None:
            return None, frozenset()
        reporters = posts.values_list("bylines__reporter", flat=True)
        tags = posts.values_list("tagged_items__tag", flat=True)
        return row, frozenset(
            [f"posts:topic:{row[2]}"]
            + [f"posts:reporter:{pk}" for pk in reporters]
            + [f"posts:tag:{pk}" for pk in tags]
        )

    def _neighbours(self, row):
        """Return the names for the posts just before, just after and at the very same moment."""
        if row is None:
            return []
        posts = type(self._post).objects.published(None).order_by("first_published_at")
        before = posts.filter(first_published_at__lt=row[0]).reverse()[:1]
        after = posts.filter(first_published_at__gt=row[0])[:1]
        same = posts.filter(first_published_at=row[0])[:SAME_MOMENT]
        return [
            beside(pk) for some in (before, after, same) for pk in some.values_list("pk", flat=True)
        ]


def next_moment():
    """Return when the next post drops out of the lists, or comes back, with nobody's doing."""
    moment = _known_moment()
    return moment if moment is None or moment > timezone.now() else _work_out_moment()


@remembered(TIMES, "table:letters_temporarymeasure", "page:*")
def _known_moment():
    return _work_out_moment()


def _work_out_moment():
    from newsroom.posts.models import PostPage

    measures = PostPage._meta.get_field("measures").related_model.objects.in_force()
    ends = PostPage.objects.live().filter(expire_at__gt=timezone.now())
    moments = ends.order_by().values_list("expire_at", flat=True)
    moments = moments.union(measures.order_by().values_list("ends_at", flat=True))
    return moments.order_by("expire_at").first()


@kept
def hidden_now():
    """Return the numbers of live posts that readers may not see: past their time, or by measure."""
    from newsroom.posts.models import PostPage

    shows(TIMES)
    good_until(next_moment())
    live = PostPage.objects.live().order_by().values_list("pk", flat=True)
    return sorted(live.filter(expire_at__lte=timezone.now()).union(live.under_measure()))


def tell_of_words():
    """Tell the pages that look through the words of all posts, such as searches."""
    changed(WORDS)
