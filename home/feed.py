"""Feeds of the newest posts in full: of the site, of each topic and of each reporter."""

from django.conf import settings
from django.db.models import Exists, F, OuterRef
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import conditional_page, require_safe

from home.feed_stories import tell
from home.models import HomePage
from home.rss import FullTextFeed, plain
from home.sharing import introduce, path_of
from newsroom.posts import lists
from newsroom.posts.models import Byline, PostPage, Topic
from reporters.models import ReporterPage

MOST_ITEMS = 50

# Keeps a database from gathering and sorting all posts on a topic, their stories included: it
# walks through the posts from the newest on instead, and stops when the feed is full.
_UNINDEXED = 0


@require_safe
@conditional_page
def feed(request):
    """Return the newest posts as RSS, each in full."""
    home = HomePage.objects.first()
    intro = introduce(home)
    return _answer(settings.SITE_NAME, intro, reverse("feed"), PostPage.objects.published())


@require_safe
@conditional_page
def topic_feed(request, slug):
    """Return the newest posts on a topic."""
    topic = get_object_or_404(Topic, slug=slug)
    intro = introduce(topic)
    posts = PostPage.objects.published(lists.of_topic(topic))
    posts = posts.alias(subject=F("topic_id") + _UNINDEXED).filter(subject=topic.pk)
    return _answer(intro.full_title, intro, reverse("topic_feed", args=[slug]), posts)


@require_safe
@conditional_page
def reporter_feed(request, slug):
    """Return a reporter's newest posts."""
    profile = get_object_or_404(ReporterPage.objects.live().public(), slug=slug)
    intro = introduce(profile)
    theirs = Byline.objects.filter(post=OuterRef("pk"), reporter=profile)
    posts = PostPage.objects.published(lists.by_reporter(profile)).filter(Exists(theirs))
    return _answer(intro.full_title, intro, reverse("reporter_feed", args=[slug]), posts)


def _answer(title, intro, path, posts):
    """Answer with a feed. Nothing in it depends on the moment: unchanged, it is the same bytes."""
    rss = FullTextFeed(
        title=plain(title),
        link=intro.address,
        description=plain(intro.description),
        language="ko",
        feed_url=f"{settings.SITE_URL}{path}",
    )
    posts = posts.select_related("topic", "lead_photo").prefetch_related("bylines", "corrections")
    for story in tell(posts.defer("search_text")[:MOST_ITEMS]):
        _add(rss, story)
    content = rss.writeString("utf-8")
    return HttpResponse(content, content_type="application/rss+xml; charset=utf-8")


def _add(rss, story):
    post = story.post
    rss.add_item(
        title=plain(post.title),
        link=f"{settings.SITE_URL}{path_of(post)}",
        description=plain(_in_full(story)),
        writers=[plain(name) for name in dict.fromkeys(b.name for b in post.ordered_bylines)],
        pubdate=post.first_published_at,
        updateddate=post.reading.last_changed_at,
        unique_id=post.short_url,
        unique_id_is_permalink=True,
        categories=[post.topic.name] if post.topic else [],
    )


def _in_full(story):
    """Return the post as HTML that stands on its own, wherever a feed reader shows it."""
    html = render_to_string("posts/feed_story.html", {"post": story.post, "story": story})
    for name in ("href", "src"):
        html = html.replace(f'{name}="/', f'{name}="{settings.SITE_URL}/')
    return "\n".join(line.strip() for line in html.split("\n") if line.strip())
