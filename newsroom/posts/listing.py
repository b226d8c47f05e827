"""Lists of posts, a page at a time."""

from django.core.paginator import Paginator

POSTS_A_PAGE = 12


def one_page(request, posts):
    """Return the page of posts that `?page=` asks for, or the nearest one there is."""
    return Paginator(posts.for_cards(), POSTS_A_PAGE).get_page(request.GET.get("page"))
