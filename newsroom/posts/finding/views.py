"""The search page, and what it proposes while somebody types."""

from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from newsroom.posts.finding.asking import Query
from newsroom.posts.finding.guessing import guess
from newsroom.posts.finding.hits import found
from newsroom.posts.finding.narrowing import narrowing
from newsroom.posts.finding.showing import found_cards
from newsroom.posts.finding.suggesting import suggestions
from newsroom.posts.listing import POSTS_A_PAGE


@require_safe
def search(request):
    """Find posts by any part of any word in them."""
    asked = Query.of(request)
    hits, query = found(asked)
    posts = Paginator(hits, POSTS_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "asked": asked,
        "query": query,
        "hits": hits,
        "posts": posts,
        "cards": found_cards(posts, hits.words),
        "narrowing": narrowing(hits) if hits.count() or query.narrowed else None,
        "guess": None if hits.count() else guess(asked),
    }
    return render(request, "posts/search.html", context)


@require_safe
def suggest(request):
    """Propose what to look for or where to go, as JSON, for the box somebody types in."""
    return JsonResponse({"suggestions": suggestions(Query.of(request))})
