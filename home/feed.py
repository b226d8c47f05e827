"""Feeds of the newest posts in full: of the site, of each topic and of each reporter."""

from django.conf import settings
from django.db.models import OuterRef
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import conditional_page, require_safe

from home.feed_stories import tell
from home.models import HomePage, SiteSettings
from home.rss import FullTextFeed, plain
from home.sharing import introduce, path_of
from newsroom.caching.pieces import Pieces
from newsroom.posts import lists
from newsroom.posts.models import Byline, PostPage, Topic
from reporters.models import ReporterPage

MOST_ITEMS = 50
# A part of the site fills this many in months; each brings its whole post over a reader's data.
MOST_ITEMS_OF_A_PART = 20

# Room for those of the site's feed and of each topic's and current reporter's.
_kept_items = Pieces(most=1000)


@require_safe
@conditional_page
def feed(request):
    """Return the newest posts as RSS, each in full."""
    home = HomePage.objects.first()
    intro = introduce(home)
    posts = PostPage.objects.published()
    return _answer(SiteSettings.shown().name, intro, reverse("feed"), posts[:MOST_ITEMS])


@require_safe
@conditional_page
def topic_feed(request, slug):
    """Return the newest posts on a topic."""
    topic = get_object_or_404(Topic, slug=slug)
    intro = introduce(topic)
    posts = PostPage.objects.published(lists.of_topic(topic)).passing_by(topic)
    path = reverse("topic_feed", args=[slug])
    return _answer(intro.full_title, intro, path, posts[:MOST_ITEMS_OF_A_PART])


@require_safe
@conditional_page
def reporter_feed(request, slug):
    """Return a reporter's newest posts."""
    profile = get_object_or_404(ReporterPage.objects.live().public(), slug=slug)
    intro = introduce(profile)
    theirs = Byline.objects.filter(post=OuterRef("pk"), reporter=profile)
    posts = PostPage.objects.published(lists.by_reporter(profile)).having(theirs)
    path = reverse("reporter_feed", args=[slug])
    return _answer(intro.full_title, intro, path, posts[:MOST_ITEMS_OF_A_PART])


def _answer(title, intro, path, posts):
    """Answer with a feed. Nothing in it depends on the moment: unchanged, it is the same bytes."""
    rss = FullTextFeed(
        title=plain(title),
        link=intro.address,
        description=plain(intro.description),
        language="ko",
        feed_url=f"{settings.SITE_URL}{path}",
    )
    for item in _items(list(posts.values_list("pk", flat=True))):
        rss.add_item(**item)
    content = rss.writeString("utf-8")
    return HttpResponse(content, content_type="application/rss+xml; charset=utf-8")


def _items(numbers):
    """Return the items of posts: each stands in several feeds, so they are kept as pieces."""
    items = _kept_items.get_all(numbers, _stories, _item)
    return [items[number] for number in numbers if number in items]


def _stories(numbers):
    posts = PostPage.objects.filter(pk__in=numbers).select_related("topic", "lead_photo")
    posts = posts.prefetch_related("bylines", "corrections").defer("search_text")
    return {story.post.pk: story for story in tell(posts)}


def _item(story):
    post = story.post
    for row in story.rows:
        row.note()
    return {
        "title": plain(post.title),
        "link": f"{settings.SITE_URL}{path_of(post)}",
        "description": plain(_in_full(story)),
        "writers": [plain(name) for name in dict.fromkeys(b.name for b in post.ordered_bylines)],
        "pubdate": post.first_published_at,
        "updateddate": post.reading.last_changed_at,
        "unique_id": post.short_url,
        "unique_id_is_permalink": True,
        "categories": [plain(post.topic.name)] if post.topic else [],
    }


def _in_full(story):
    """Return the post as HTML that stands on its own, wherever a feed reader shows it."""
    html = render_to_string("posts/feed_story.html", {"post": story.post, "story": story})
    for name in ("href", "src"):
        html = html.replace(f'{name}="/', f'{name}="{settings.SITE_URL}/')
    return "\n".join(line.strip() for line in html.split("\n") if line.strip())
