"""Lists of posts, a page at a time."""

from functools import cached_property

from django.core.paginator import Page, Paginator
from django.utils import timezone

from newsroom.caching.remembering import Memory
from newsroom.posts import lists

POSTS_A_PAGE = 12

_counts = Memory()


class CountedPaginator(Paginator):
    """Pages of the numbers of posts, whose cards are kept.

    A list is counted once and again when it changes: counting grows with the archive. `walked`
    are the same posts, asked for so that the database walks through all posts from the newest
    on. That is the cheaper way to a list of many posts; a list of few is gathered and sorted.
    """

    def __init__(self, posts, within, walked=None):
        super().__init__(posts.values_list("pk", flat=True), POSTS_A_PAGE)
        self.within = within
        self._walked = walked

    @cached_property
    def count(self):
        return _count_of(self.within, self.object_list)

    def page(self, number):
        number = self.validate_number(number)
        posts = self._walked if self._is_walk_shorter(number) else self.object_list
        start = (number - 1) * self.per_page
        return Page(posts.values_list("pk", flat=True)[start : start + self.per_page], number, self)

    def _is_walk_shorter(self, number):
        """Tell whether walking to the page passes fewer posts than the list holds."""
        if self._walked is None or not self.count:
            return False
        every = _count_of(lists.ALL, self.object_list.model.objects.published(within=None))
        return number * self.per_page * every / self.count < self.count


def _count_of(within, posts):
    tags = [within, lists.TIMES, "table:letters_temporarymeasure"]
    count, until = _counts.recall(within, tags, lambda: (posts.count(), lists.next_moment()))
    is_over = until and until <= timezone.now()
    return posts.count() if is_over else count


def one_page(request, posts, within=lists.ALL, walked=None):
    """Return the page of posts that `?page=` asks for, or the nearest one there is.

    `within` is the name of the very list the posts are (see `newsroom.posts.lists`).
    """
    return CountedPaginator(posts, within, walked).get_page(request.GET.get("page"))
