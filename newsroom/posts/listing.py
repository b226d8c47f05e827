"""Lists of posts, a page at a time."""

from functools import cached_property

from django.core.paginator import Paginator
from django.utils import timezone

from newsroom.caching.remembering import Memory
from newsroom.posts import lists

POSTS_A_PAGE = 12

_counts = Memory()


class CountedPaginator(Paginator):
    """Counts a list once and again when it changes: counting grows with the archive."""

    def __init__(self, posts, within):
        super().__init__(posts.for_cards(), POSTS_A_PAGE)
        self.within = within

    @cached_property
    def count(self):
        tags = [self.within, lists.TIMES, "table:letters_temporarymeasure"]
        count, until = _counts.recall(self.within, tags, self._counted)
        is_over = until and until <= timezone.now()
        return self.object_list.count() if is_over else count

    def _counted(self):
        """Return the count, and the moment by which a post drops out or comes back by itself."""
        return self.object_list.count(), lists.next_moment()


def one_page(request, posts, within=lists.ALL):
    """Return the page of posts that `?page=` asks for, or the nearest one there is.

    `within` is the name of the very list the posts are (see `newsroom.posts.lists`).
    """
    return CountedPaginator(posts, within).get_page(request.GET.get("page"))
