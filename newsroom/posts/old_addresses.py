"""Addresses that were changed lead on to what stands there now, and tell nothing else.

Wagtail's own middleware names the new address whether or not anybody may read what is there.
"""

from urllib.parse import urlsplit

from django.http import HttpResponsePermanentRedirect, HttpResponseRedirect
from django.urls import Resolver404, resolve
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from newsroom.posts.absence import absence_of
from newsroom.posts.models import PostPage

FEED = "feed/"


def old_addresses(get_response):
    """Middleware: where there is nothing, look whether there once was, and where it is now."""

    def middleware(request):
        response = get_response(request)
        if response.status_code != 404 or request.method not in {"GET", "HEAD"}:
            return response
        return _way_on(request) or response

    return middleware


def _way_on(request):
    """Return the redirect to what used to be here; raise Absent for a post taken down since."""
    for redirect, rest in _candidates(request):
        target = _target(redirect)
        if target and target + rest != request.path:
            return _led(redirect, _with_query(target + rest, request))
    return None


def _candidates(request):
    """Yield redirects from this address, then from the page whose feed this is."""
    path = request.path
    if "\x00" in path:
        return
    ways = [(request.get_full_path(), ""), (path, "")]
    if path.endswith(f"/{FEED}"):
        ways.append((path.removesuffix(FEED), FEED))
    for old, rest in dict.fromkeys(ways):
        found = Redirect.objects.filter(old_path=Redirect.normalise_path(old)).first()
        if found:
            yield found, rest


def _target(redirect):
    """Return the address a redirect leads to, if strangers may know what is there."""
    if redirect.redirect_page_id is None:
        return redirect.redirect_link if _is_known(redirect.redirect_link) else None
    post = PostPage.objects.filter(pk=redirect.redirect_page_id).first()
    if post is None:
        return redirect.link if _is_public(redirect.redirect_page_id) else None
    if not PostPage.objects.published().filter(pk=post.pk).exists():
        raise absence_of(post)
    return post.url


def _is_public(page_id):
    return Page.objects.live().public().filter(pk=page_id).exists()


def _is_known(link):
    """Tell whether an address may be named: a tag of nothing but drafts may not."""
    try:
        match = resolve(urlsplit(link).path)
    except Resolver404:
        return True
    if match.url_name != "tag":
        return True
    return (
        PostPage.objects.published().filter(tagged_items__tag__slug=match.kwargs["slug"]).exists()
    )


def _with_query(target, request):
    query = request.META.get("QUERY_STRING", "")
    return f"{target}?{query}" if query and "?" not in target else target


def _led(redirect, target):
    """Send browsers on without their remembering it: an address may come back one day."""
    kind = HttpResponsePermanentRedirect if redirect.is_permanent else HttpResponseRedirect
    return kind(target, headers={"Cache-Control": "no-cache"})
