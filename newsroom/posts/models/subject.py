from django.db import models, transaction
from django.urls import reverse
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from newsroom.addresses import redirect_old_address
from newsroom.caching.pieces import kept
from newsroom.caching.rows import Shown
from newsroom.korean.slugs import free_slug, romanise
from newsroom.posts.finding import indexing


class Subject(models.Model):
    """What topics and tags share: an ASCII address that, once changed, redirects."""

    class Meta:
        abstract = True

    url_name = None

    @transaction.atomic
    def save(self, *args, **kwargs):
        old = type(self).objects.filter(pk=self.pk).first() if self.pk else None
        if not self.slug:
            others = type(self).objects.exclude(pk=self.pk)
            self.slug = free_slug(
                self.name, lambda slug: others.filter(slug=slug).exists(), self.url_name
            )
        super().save(*args, **kwargs)
        if old and old.slug != self.slug:
            redirect_old_address(old.url, self.url)
        if old and old.name != self.name:
            indexing.refresh_numbered(self._post_numbers())

    @transaction.atomic
    def delete(self, *args, **kwargs):
        numbers = list(self._post_numbers())
        result = super().delete(*args, **kwargs)
        indexing.refresh_numbered(numbers)
        return result

    @property
    def url(self):
        return reverse(self.url_name, args=[self.slug])


class Topic(index.Indexed, Subject):
    """What a post is about, from the short list the editors keep."""

    name = models.CharField("이름", max_length=40, unique=True)
    slug = models.SlugField("주소 이름", max_length=60, unique=True, blank=True)
    description = models.CharField("설명", max_length=120, blank=True)
    sort_order = models.PositiveSmallIntegerField("순서", default=0)

    url_name = "topic"
    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldPanel("description"),
        FieldPanel("sort_order"),
    ]
    search_fields = [index.AutocompleteField("name")]

    class Meta:
        verbose_name = "주제"
        verbose_name_plural = "주제"
        ordering = ["sort_order", "name"]

    def __str__(self):
        return self.name

    def _post_numbers(self):
        return self.posts.values_list("pk", flat=True)


@kept
def every_topic():
    """Return the editors' list of topics, in their order."""
    return list(Topic.objects.all())


class Tag(Shown, Subject, TagBase):
    """A word a writer puts on a post."""

    slug = models.SlugField("주소 이름", max_length=100, unique=True, blank=True)

    url_name = "tag"
    shown_as = "tag"

    class Meta:
        verbose_name = "태그"
        verbose_name_plural = "태그"

    def __str__(self):
        return self.name

    def _post_numbers(self):
        return self.tagged_posts.values_list("content_object", flat=True)

    def slugify(self, tag, i=None):
        slug = romanise(tag) or "tag"
        return slug if i is None else f"{slug}-{i}"


class PostTag(ItemBase):
    tag = models.ForeignKey(
        Tag, verbose_name="태그", on_delete=models.CASCADE, related_name="tagged_posts"
    )
    content_object = ParentalKey(
        "posts.PostPage", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta:
        verbose_name = "글에 단 태그"

    def __str__(self):
        return f"{self.tag} · {self.content_object}"
