"""Lists of posts, a page at a time."""

from functools import cached_property

from django.apps import apps
from django.core.paginator import Page, Paginator
from django.utils import timezone

from newsroom.caching.notes import noting
from newsroom.caching.remembering import Memory
from newsroom.posts import lists

POSTS_A_PAGE = 12

_counts = Memory()


class CountedPaginator(Paginator):
    """Pages of the numbers of posts, whose cards are kept.

    `members` are the numbers of all posts in the list, readable or not; None for every post there
    is. `walked` are the same posts, asked for so that the database walks through all posts from
    the newest on. That is the cheaper way to a list of many posts; a list of few is gathered and
    sorted.
    """

    def __init__(self, posts, within, members=None, walked=None):
        super().__init__(posts.values_list("pk", flat=True), POSTS_A_PAGE)
        self.within = within
        self._members, self._walked = members, walked

    @cached_property
    def count(self):
        return _count_of(self.within, self._members)

    def page(self, number):
        number = self.validate_number(number)
        posts = self._walked if self._is_walk_shorter(number) else self.object_list
        start = (number - 1) * self.per_page
        return Page(posts.values_list("pk", flat=True)[start : start + self.per_page], number, self)

    def _is_walk_shorter(self, number):
        """Tell whether walking to the page passes fewer posts than the list holds."""
        if self._walked is None or not self.count:
            return False
        every = _count_of(lists.ALL, None)
        return number * self.per_page * every / self.count < self.count


def _count_of(within, members):
    """Return how many posts a list holds, counted once and again when the list changes."""
    tags = [within, lists.TIMES, "table:letters_temporarymeasure"]
    count, until = _counts.recall(within, tags, lambda: (_tally(members), lists.next_moment()))
    is_over = until and until <= timezone.now()
    return _tally(members) if is_over else count


def _tally(members):
    """Count what readers' searches find: a row for each live post and nothing else.

    Counting the posts themselves would read the whole archive: 270 ms of 100,000 instead of one.
    A page that shows the count has noted the list, so it need not note how it was counted.
    """
    entries = apps.get_model("posts", "SearchEntry").objects
    with noting():
        found = entries.for_strangers()
        return (found if members is None else found.filter(post__in=members)).count()


def one_page(request, posts, within=lists.ALL, members=None, walked=None):
    """Return the page of posts that `?page=` asks for, or the nearest one there is.

    `within` is the name of the very list the posts are (see `newsroom.posts.lists`).
    """
    return CountedPaginator(posts, within, members, walked).get_page(request.GET.get("page"))
