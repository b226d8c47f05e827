"""What search engines are told of the site: every public address, and where not to look."""

from django.conf import settings
from django.db.models import Max
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from home.models import HomePage
from home.sharing import path_of
from newsroom.posts.models import PostIndexPage, PostPage, Topic
from reporters.models import ReporterIndexPage, ReporterPage

# The protocol allows 50,000 addresses in one file.
MOST_POSTS = 49_000


@require_safe
def robots(request):
    """Return robots.txt: everything public may be read; the admin is nobody's business."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "",
        f"Sitemap: {settings.SITE_URL}{reverse('sitemap')}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def sitemap(request):
    """Return the sitemap: fixed pages, reporters, topics and posts, with their last change."""
    entries = [*_fixed(), *_topics(), *_posts()]
    context = {"entries": [(f"{settings.SITE_URL}{path}", moment) for path, moment in entries]}
    return render(request, "home/sitemap.xml", context, content_type="application/xml")


def _fixed():
    for model in [HomePage, PostIndexPage, ReporterIndexPage, ReporterPage]:
        for page in model.objects.live().public():
            yield path_of(page), page.last_published_at


def _topics():
    newest = PostPage.objects.published().order_by().values("topic")
    newest = newest.annotate(moment=Max("last_published_at")).values_list("topic", "moment")
    moments = dict(newest)
    for topic in Topic.objects.filter(pk__in=[pk for pk in moments if pk]):
        yield topic.url, moments[topic.pk]


def _posts():
    posts = PostPage.objects.published().only("url_path", "last_published_at", "title")
    for post in posts[:MOST_POSTS]:
        yield path_of(post), post.last_published_at
