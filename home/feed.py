"""The site's feed: the newest posts in full, for feed readers and for search engines."""

import re

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.views.decorators.http import require_safe

from home.sharing import TAGLINE, path_of
from newsroom.posts.models import PostPage

MOST_ITEMS = 50

# Text pasted from a word processor may carry characters that XML does not allow at all.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def _plain(text):
    return _NOT_XML.sub("", text)


def _add(feed, post):
    feed.add_item(
        title=_plain(post.title),
        link=f"{settings.SITE_URL}{path_of(post)}",
        description=_plain(render_to_string("posts/feed_story.html", {"post": post})),
        author_name=_plain(", ".join(byline.name for byline in post.ordered_bylines)),
        pubdate=post.first_published_at,
        updateddate=post.last_published_at,
        unique_id=post.short_url,
        unique_id_is_permalink=True,
        categories=[post.topic.name] if post.topic else [],
    )


@require_safe
def feed(request):
    """Return the newest posts as RSS, each in full."""
    rss = Rss201rev2Feed(
        title=settings.SITE_NAME,
        link=f"{settings.SITE_URL}/",
        description=TAGLINE,
        language="ko",
        feed_url=f"{settings.SITE_URL}{reverse('feed')}",
    )
    posts = PostPage.objects.published().select_related("topic").prefetch_related("bylines")
    for post in posts.defer("search_text")[:MOST_ITEMS]:
        _add(rss, post)
    return HttpResponse(rss.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")
