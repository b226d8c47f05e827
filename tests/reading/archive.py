"""A long archive, made cheaply: copies of one published post, straight into the tables."""

from datetime import timedelta

from django.db import connection
from django.db.models import F
from wagtail.models import Page

from newsroom.posts.finding.indexing import place_of
from newsroom.posts.models import Byline, PostTag, SearchEntry

# The first copy's place below the list of posts; none of the originals comes so far.
FIRST = 20_000


def multiply(post, numbers):
    """Add copies of a published post, each an hour older than the last; return their pages."""
    page = Page.objects.get(pk=post.pk)
    copies = Page.objects.bulk_create(_copy(page, number) for number in numbers)
    Page.objects.filter(pk=post.get_parent().pk).update(numchild=F("numchild") + len(copies))
    _copy_own_columns(post)
    Byline.objects.bulk_create(
        Byline(post_id=copy.pk, reporter=byline.reporter, name=byline.name, role=byline.role)
        for copy in copies
        for byline in post.bylines.all()
    )
    PostTag.objects.bulk_create(
        PostTag(content_object_id=copy.pk, tag=tag) for copy in copies for tag in post.tags.all()
    )
    SearchEntry.objects.bulk_create(
        SearchEntry(place=place_of(copy.first_published_at, copy.pk), post_id=copy.pk)
        for copy in copies
    )
    return copies


def _copy(page, number):
    moment = page.first_published_at - timedelta(hours=number)
    fields = {field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields}
    changes = {
        "path": Page._get_path(page.path[: -Page.steplen], page.depth, FIRST + number),
        "slug": f"copy-{number}",
        "url_path": page.url_path.replace(f"/{page.slug}/", f"/copy-{number}/"),
        "first_published_at": moment,
        "last_published_at": moment,
    }
    del fields["id"], fields["translation_key"]
    return Page(**{**fields, **changes})


def _copy_own_columns(post):
    names = [field.column for field in post._meta.local_concrete_fields]
    columns = ", ".join(name for name in names if name != "page_ptr_id")
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO posts_postpage (page_ptr_id, {columns}) "  # noqa: S608 - our own columns
            f"SELECT copy_id, {columns} FROM posts_postpage, "
            "(SELECT id AS copy_id FROM wagtailcore_page WHERE slug LIKE 'copy-%%' "
            "AND id NOT IN (SELECT page_ptr_id FROM posts_postpage)) AS copies "
            "WHERE page_ptr_id = %s",
            [post.pk],
        )
