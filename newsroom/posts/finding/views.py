"""The search page."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from newsroom.posts.finding.asking import Query
from newsroom.posts.finding.hits import found
from newsroom.posts.listing import POSTS_A_PAGE


@require_safe
def search(request):
    """Find posts by any part of any word in them."""
    asked = Query.of(request)
    hits, query = found(asked)
    posts = Paginator(hits, POSTS_A_PAGE).get_page(request.GET.get("page"))
    context = {"asked": asked, "query": query, "hits": hits, "posts": posts}
    return render(request, "posts/search.html", context)
