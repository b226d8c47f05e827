"""Adding plain live posts by the thousand, for benchmarks.

The real acts would take hours, so the rows they leave are written in bulk: the page in its tree,
the byline, the tags, the uses of the photos, a live revision with its approval, and the entries
in both searches. What no reader and no editor meets is left out: the log of how each came to
be, notices, and Wagtail's reference index (`rebuild_references_index` makes it).
"""

import datetime as dt
import json
import uuid

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import CharField, F, OuterRef, Subquery, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone
from wagtail.models import Locale, Page, Revision
from wagtail.search.backends import get_search_backends

from newsroom.caching import changed
from newsroom.images.models import PhotoUse
from newsroom.posts.finding import indexing
from newsroom.posts.models import Byline, Decision, PostIndexPage, PostPage, PostTag, Tag
from newsroom.posts.revising import fingerprint

BATCH = 1000
YEARS = 10
PHOTOS_EACH = 3


class Press:
    """Prints posts in batches. `photos` is the small pool all of them share."""

    def __init__(self, mixer, photos, reporters, topics, editor):
        self.mixer = mixer
        self.photos = photos
        self.reporters = reporters
        self.topics = topics
        self.editor = editor
        self.tags = {name: self._tag(name) for name in mixer.tags}
        self.locale = Locale.get_default()
        self.kinds = ContentType.objects.get_for_models(PostPage, Page)

    def print(self, count, progress):
        """Add `count` posts, their dates spread over years and the newest of them last."""
        first = PostPage.objects.count() + 1
        for start in range(0, count, BATCH):
            numbers = range(start, min(start + BATCH, count))
            with transaction.atomic():
                self._print_batch([(first + n, self._moment(n, count)) for n in numbers])
            progress.count("부하 시험용 글", numbers[-1] + 1, count, milestone=10_000)

    def _tag(self, name):
        return Tag.objects.get_or_create(name=name)[0]

    def _moment(self, number, count):
        span = dt.timedelta(days=365 * YEARS)
        return timezone.now() - span * (count - number) / (count + 1)

    def _print_batch(self, numbered):
        index = PostIndexPage.objects.select_for_update().get()
        posts = [self._post(number, moment) for number, moment in numbered]
        _plant(index, posts)
        self._write_children(posts)
        indexing.refresh(posts)
        revisions = self._write_revisions(posts)
        _settle(index, revisions)
        for backend in get_search_backends():
            backend.add_bulk(PostPage, posts)
        changed("page:*")

    def _post(self, number, moment):
        """Return one post, unsaved, with a lead photo and two in its story."""
        text = self.mixer.mix(number)
        lead, *others = (self.photos[(number + n) % len(self.photos)] for n in range(PHOTOS_EACH))
        reporter = self.reporters[number % len(self.reporters)]
        post = PostPage(
            title=text.title,
            draft_title=text.title,
            standfirst=text.standfirst,
            lead_photo=lead,
            lead_alt=text.alts[0],
            story=_story(text, others),
            topic=self.topics[number % len(self.topics)],
            pledged=True,
            owner_id=reporter.user_id or reporter.owner_id,
            search_text=text.words,
            locale=self.locale,
            first_published_at=moment,
            last_published_at=moment,
            latest_revision_created_at=moment,
        )
        post.bylines = [Byline(reporter=reporter, name=reporter.title, sort_order=0)]
        post.tagged_items = [PostTag(tag=self.tags[name]) for name in text.tags]
        post.wagtail_admin_comments = []
        return post

    def _write_children(self, posts):
        children = {Byline: [], PostTag: [], PhotoUse: []}
        for post in posts:
            children[Byline] += _of(post, post.bylines.all(), "post")
            children[PostTag] += _of(post, post.tagged_items.all(), "content_object")
            children[PhotoUse] += _uses(post)
        for model, rows in children.items():
            model.objects.bulk_create(rows)

    def _write_revisions(self, posts):
        revisions = Revision.objects.bulk_create(self._revision(post) for post in posts)
        Decision.objects.bulk_create(self._approval(revision) for revision in revisions)
        return revisions

    def _revision(self, post):
        return Revision(
            content_type=self.kinds[PostPage],
            base_content_type=self.kinds[Page],
            object_id=str(post.pk),
            user_id=post.owner_id,
            created_at=post.first_published_at,
            object_str=post.title,
            content=post.serializable_data(),
        )

    def _approval(self, revision):
        return Decision(
            page_id=int(revision.object_id),
            kind=Decision.Kind.APPROVED,
            made_by=self.editor,
            made_by_name=self.editor.get_full_name(),
            made_at=revision.created_at,
            revision=revision,
            fingerprint=fingerprint(revision),
        )


def _plant(index, posts):
    """Insert the posts as the last children of the index page.

    Django writes no rows of two tables in bulk, so the page's part comes first and the post's
    part follows under the numbers the pages were given.
    """
    last = index.get_last_child()
    place = Page._str2int(last.path[-Page.steplen :]) if last else 0
    for post in posts:
        place += 1
        post.depth = index.depth + 1
        post.path = Page._get_path(index.path, post.depth, place)
    Page.objects.bulk_create(posts)
    for post in posts:
        post.page_ptr_id = post.pk = post.id
        post.slug = str(post.pk)
        post.url_path = f"{index.url_path}{post.pk}/"
    fields = PostPage._meta.local_concrete_fields
    PostPage._base_manager.get_queryset()._batched_insert(posts, fields, batch_size=None)


def _settle(index, revisions):
    """Give the new pages the addresses and revisions they could not have before their numbers."""
    numbers = [int(revision.object_id) for revision in revisions]
    newest = Revision.objects.filter(
        base_content_type=revisions[0].base_content_type,
        object_id=Cast(OuterRef("pk"), CharField()),
    )
    slug = Cast("pk", CharField())
    Page.objects.filter(pk__range=(min(numbers), max(numbers))).update(
        slug=slug,
        url_path=Concat(Value(index.url_path), slug, Value("/")),
        latest_revision_id=Subquery(newest.values("pk")[:1]),
        live_revision_id=Subquery(newest.values("pk")[:1]),
    )
    Page.objects.filter(pk=index.pk).update(numchild=F("numchild") + len(numbers))


def _story(text, photos):
    row = [
        _item({"photo": photo.pk, "caption": "", "alt": alt})
        for photo, alt in zip(photos, text.alts[1:], strict=True)
    ]
    first, *rest = text.paragraphs
    blocks = [("heading", text.heading), ("paragraph", first), ("photos", row)]
    blocks += [("paragraph", paragraph) for paragraph in rest]
    return json.dumps([_block(kind, value) for kind, value in blocks])


def _item(value):
    return _block("item", value)


def _block(kind, value):
    return {"type": kind, "value": value, "id": str(uuid.uuid4())}


def _of(post, children, parent):
    """Return the children, now that their post has a number."""
    children = list(children)
    for child in children:
        setattr(child, f"{parent}_id", post.pk)
    return children


def _uses(post):
    """Return the uses of a post's photos, in the live text and in the newest: here the same."""
    story = post.story.raw_data
    row = next(block["value"] for block in story if block["type"] == "photos")
    ids = [post.lead_photo_id, *(item["value"]["photo"] for item in row)]
    return [
        PhotoUse(photo_id=pk, page_id=post.pk, is_live=is_live, is_lead=pk == post.lead_photo_id)
        for pk in ids
        for is_live in (True, False)
    ]
