"""What search engines are told of the site: every public address, and where not to look.

The sitemap is an index of parts. Which posts stand in a part depends on their numbers alone, so a
part costs the same however long the archive grows, and only those that changed are read again.
"""

from django.conf import settings
from django.core.files.storage import default_storage
from django.db.models import (
    Exists,
    ExpressionWrapper,
    F,
    IntegerField,
    Max,
    OuterRef,
    Subquery,
)
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localtime
from django.views.decorators.http import conditional_page, require_safe

from home.corrections import Corrections, public_corrections
from home.models import HomePage, InformationPage
from home.sharing import path_of
from newsroom.caching import shows
from newsroom.images import developing, slots
from newsroom.images.models import PhotoUse
from newsroom.posts import lists
from newsroom.posts.models import Correction, PostIndexPage, PostPage, Topic
from reporters.models import ReporterIndexPage, ReporterPage

# How many page numbers one part covers. The protocol allows 50,000 addresses; with their pictures
# five hundred posts are a file of about half a megabyte.
PART = 500
HIGHEST_PART = 10**7

PLACES = [HomePage, PostIndexPage, ReporterIndexPage]
# Pages that say themselves when they last changed; places change with what is below them.
WRITTEN = [InformationPage, ReporterPage]

PICTURES = [slots.spec(step, "jpeg") for step in slots.STORY]


@require_safe
def robots(request):
    """Return robots.txt: everything public may be read; the admin is nobody's business."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /search/?",
        "",
        f"Sitemap: {settings.SITE_URL}{reverse('sitemap')}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
@conditional_page
def sitemap(request):
    """Return the index of the sitemap's parts, each with the last change in it."""
    parts = [(reverse("sitemap_site"), None)]
    parts += [(reverse("sitemap_posts", args=[part]), moment) for part, moment in _parts()]
    return _xml(request, "home/sitemap_index.xml", parts=_on_site(parts))


@require_safe
@conditional_page
def site_part(request):
    """Return the part with everything but posts: fixed pages, reporters and topics."""
    pages = [page for model in WRITTEN for page in _live(model)]
    pictures = _pictures(page__in=[page.pk for page in pages])
    entries = [(path_of(place), None, []) for model in PLACES for place in _live(model)]
    entries += [(path_of(p), p.last_published_at, pictures.get(p.pk, [])) for p in pages]
    entries += [(topic.url, None, []) for topic in _topics()]
    entries += [(page.url, None, []) for page in [Corrections()] if public_corrections().exists()]
    return _xml(request, "home/sitemap.xml", entries=_on_site(entries))


@require_safe
@conditional_page
def posts_part(request, part):
    """Return the part with the posts of these numbers, their last change and their pictures."""
    if part > HIGHEST_PART:
        raise Http404
    numbers = (part * PART, part * PART + PART - 1)
    posts = PostPage.objects.published(lists.WORDS).filter(id__range=numbers).order_by("id")
    pictures = _pictures(page__id__range=numbers)
    above = path_of(PostIndexPage.objects.get())
    rows = posts.annotate(corrected_at=_corrected_at())
    rows = rows.values_list("id", "slug", "last_published_at", "corrected_at")
    entries = [
        (f"{above}{slug}/", _latest(moments), pictures.get(pk, [])) for pk, slug, *moments in rows
    ]
    if not entries:
        raise Http404
    return _xml(request, "home/sitemap.xml", entries=_on_site(entries))


def _parts():
    """Return the number of each part strangers find posts in, and when one of them last changed."""
    posts = PostPage.objects.published(lists.WORDS)
    posts = _newest_by_part(posts, "pk", "last_published_at")
    corrections = _newest_by_part(public_corrections(), "post", "made_at")
    moments = {}
    for part, moment in posts.union(corrections, all=True):
        moments[part] = _latest([moments.get(part), moment])
    return sorted(moments.items())


def _newest_by_part(rows, number, moment):
    """Return each part that the numbers of the rows fall into, with the newest of the moments."""
    part = ExpressionWrapper(F(number) / PART, output_field=IntegerField())
    parts = rows.order_by().annotate(part=part).values("part")
    return parts.annotate(moment=Max(moment)).values_list("part", "moment")


def _corrected_at():
    """Return, for each post of a question, when it was last put right."""
    shows(lists.CORRECTIONS)
    newest = Correction.objects.filter(post=OuterRef("pk")).order_by("-made_at")
    return Subquery(newest.values("made_at")[:1])


def _latest(moments):
    return max(filter(None, moments), default=None)


def _live(model):
    """Return what strangers may read of a kind of page of which there are few.

    Asked for in the order of the tree, or for `live`, SQLite would walk through the whole archive.
    """
    return [page for page in model.objects.order_by().public() if page.live]


def _topics():
    posts = PostPage.objects.published().order_by().filter(topic=OuterRef("pk"))
    return Topic.objects.filter(Exists(posts))


def _pictures(**pages):
    """Return the address of the largest JPEG of each photo on these pages, by page."""
    shows(developing.PICTURES)
    uses = PhotoUse.objects.filter(
        is_live=True, photo__renditions__filter_spec__in=PICTURES, **pages
    )
    rows = uses.order_by("photo__renditions__width")
    rows = rows.values_list("page_id", "photo_id", "photo__renditions__file")
    largest = {(page_id, photo_id): file for page_id, photo_id, file in rows}
    by_page = {}
    for (page_id, _), file in sorted(largest.items()):
        by_page.setdefault(page_id, []).append(settings.SITE_URL + default_storage.url(file))
    return by_page


def _on_site(entries):
    """Return the entries with whole addresses and with Korean time to the second."""
    return [
        (settings.SITE_URL + path, moment and localtime(moment).isoformat("T", "seconds"), *rest)
        for path, moment, *rest in entries
    ]


def _xml(request, template, **context):
    return render(request, template, context, content_type="application/xml")
