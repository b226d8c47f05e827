from django.conf import settings
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from modelcluster.contrib.taggit import ClusterTaggableManager
from wagtail.admin.panels import CommentPanel, FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index

from newsroom.addresses import (
    TEMPORARY,
    claim_address,
    redirect_old_address,
    temporary_slug,
)
from newsroom.caching.rows import ShownPage
from newsroom.images.uses import record_uses
from newsroom.posts import proposing, publishing, revising
from newsroom.posts.blocks import StoryBlock
from newsroom.posts.finding import indexing
from newsroom.posts.forms import PostForm
from newsroom.posts.lists import Place
from newsroom.posts.models.byline import Byline
from newsroom.posts.panels import ReasonPanel, editors_panel, title_panel
from newsroom.posts.permissions import PostPermissionTester
from newsroom.posts.querysets import PostQuerySet
from newsroom.posts.reading import Reading
from newsroom.posts.standing import Standing
from newsroom.posts.story import photos_in, photos_without_alt, plain_text

UNTITLED = "제목 없는 글"


class PostPage(ShownPage, Page):
    """A post: drafted by a citizen reporter, reviewed by the editors, read by everyone."""

    class Licence(models.TextChoices):
        NONE = "", "공공누리 미적용"
        KOGL_0 = "kogl-0", "공공누리 제0유형(자유이용)"
        KOGL_1 = "kogl-1", "공공누리 제1유형(출처표시)"
        KOGL_2 = "kogl-2", "공공누리 제2유형(출처표시+상업적 이용금지)"
        KOGL_3 = "kogl-3", "공공누리 제3유형(출처표시+변경금지)"
        KOGL_4 = "kogl-4", "공공누리 제4유형(출처표시+상업적 이용금지+변경금지)"

    standfirst = models.TextField(
        "한 줄 요약", blank=True, max_length=200, help_text="한두 문장으로 소개해 주세요"
    )
    lead_photo = models.ForeignKey(
        "images.Photo",
        verbose_name="대표 사진",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    lead_alt = models.CharField(
        "대표 사진의 대체 텍스트",
        max_length=200,
        blank=True,
        help_text="사진을 못 보는 분께 읽어 드려요",
    )
    lead_caption = models.CharField("대표 사진 설명", max_length=200, blank=True)
    story = StreamField(StoryBlock(), verbose_name="본문", blank=True)
    topic = models.ForeignKey(
        "posts.Topic",
        verbose_name="주제",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="posts",
    )
    tags = ClusterTaggableManager("태그", through="posts.PostTag", blank=True)
    licence = models.CharField("이용 조건", max_length=10, blank=True, choices=Licence.choices)
    is_paid = models.BooleanField("원고료 안내", default=True)
    pledged = models.BooleanField(
        "제출 전 약속",
        default=False,
        help_text="직접 쓰고 찍었거나 허락받은 것이에요. AI로 만든 사진은 표시했어요",
    )
    binned_at = models.DateTimeField(null=True, blank=True, editable=False)
    search_text = models.TextField(editable=False, blank=True)

    objects = PageManager.from_queryset(PostQuerySet)()

    parent_page_types = ["posts.PostIndexPage"]
    subpage_types = []
    allowed_http_methods = ["GET", "HEAD"]
    base_form_class = PostForm

    content_panels = [
        ReasonPanel(),
        title_panel(),
        FieldPanel("standfirst"),
        MultiFieldPanel(["lead_photo", "lead_alt", "lead_caption"], heading="대표 사진"),
        FieldPanel("story", attrs={"id": "post-story"}),
        FieldPanel("topic"),
        FieldPanel("tags"),
        InlinePanel("bylines", heading="글쓴이", label="글쓴이"),
        FieldPanel("licence"),
        FieldPanel("pledged"),
    ]
    promote_panels = [editors_panel("slug")]
    settings_panels = [
        editors_panel("is_paid"),
        editors_panel("expire_at"),
        CommentPanel(),
    ]
    search_fields = [
        *Page.search_fields,
        index.AutocompleteField("desk_text"),
        index.FilterField("topic_id"),
    ]

    class Meta:
        verbose_name = "글"
        verbose_name_plural = "글"

    def __str__(self):
        return self.title or UNTITLED

    # Doors: whatever route a change takes through Wagtail, it passes one of these.

    def full_clean(self, *args, **kwargs):
        if not self.slug:
            self.slug = temporary_slug()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self):
        """Let a draft be saved with anything missing, its title included."""
        if not self.slug:
            self.slug = temporary_slug()
        self._set_core_field_defaults()
        self._check_slug_is_unique()

    @transaction.atomic
    def save(self, *args, **kwargs):
        publishing.guard(self)
        revising.keep_settled_comments(self)
        known_at, place = self._public_address(), Place(self)
        self.search_text = plain_text(self)
        super().save(*args, **kwargs)
        self._settle_first_save()
        self._keep_addresses(known_at)
        place.tell()
        self._record_what_is_live(kwargs.get("update_fields"))

    @transaction.atomic
    def save_revision(self, *args, **kwargs):
        revising.refuse_locked(self, kwargs.get("user"))
        if proposing.is_proposal(self, kwargs.get("user")):
            revision, newest = proposing.save_proposal(self, **kwargs), None
        else:
            kwargs["overwrite_revision"] = revising.overwritable(kwargs.get("overwrite_revision"))
            revision, newest = super().save_revision(*args, **kwargs), self
        proposing.record_draft_uses(self, newest)
        return revision

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        """Build a post from a revision, without looking up what only the page itself tells."""
        return super().from_serializable_data(revising.of_the_text(data), check_fks, strict_fks)

    def publish(self, revision, user=None, **kwargs):
        return publishing.publish(super().publish, self, revision, user, **kwargs)

    def unpublish(self, *args, **kwargs):
        return publishing.unpublish(super().unpublish, self, *args, **kwargs)

    def delete(self, *args, **kwargs):
        """Put a draft into the bin; refuse anything that was ever submitted or live."""
        return publishing.bin_draft(self, kwargs.get("user"))

    def permissions_for_user(self, user):
        return PostPermissionTester(user, self)

    def _settle_first_save(self):
        """Give a new post its number as address, and its owner: the first byline with a login."""
        changes = {}
        if self.slug.startswith(TEMPORARY):
            changes["slug"] = str(self.pk)
            changes["url_path"] = f"{self.url_path.rsplit('/', 2)[0]}/{self.pk}/"
        owner_id = Byline.objects.filter(post=self).first_login_id()
        if owner_id and owner_id != self.owner_id:
            changes["owner_id"] = owner_id
        if changes:
            Page.objects.filter(pk=self.pk).update(**changes)
            for name, value in changes.items():
                setattr(self, name, value)

    def _public_address(self):
        """Return the address under which readers know the post, if they ever met it."""
        known = Page.objects.filter(pk=self.pk, first_published_at__isnull=False).first()
        return known.url if known else None

    def _keep_addresses(self, known_at):
        redirect_old_address(known_at, self.url, self)
        if self.live and not known_at:
            claim_address(self.url)

    def _record_what_is_live(self, update_fields):
        if update_fields is not None and "live" not in update_fields:
            return
        photo_ids = photos_in(self) if self.live else []
        bare, lead_id = photos_without_alt(self), self.lead_photo_id
        record_uses(self, photo_ids, is_live=True, lead_id=lead_id, without_alt=bare)
        indexing.refresh([self])

    def desk_text(self):
        """Return what editors find the post by: its names, and what readers cannot find yet."""
        newest = self if self.live else self.get_latest_revision_as_object()
        people = [byline.name for byline in newest.bylines.all()]
        subjects = [newest.topic, *newest.tags.all()]
        names = [newest.draft_title, newest.title, *people, *map(str, filter(None, subjects))]
        return "\n".join([*names, "" if self.live else plain_text(newest)])

    # What screens show.

    @cached_property
    def standing(self):
        """Return where the post stands, in words."""
        return Standing(self)

    @cached_property
    def reading(self):
        """Return what a reader's page shows around the post's own words."""
        return Reading(self)

    @property
    def status_string(self):
        """Let Wagtail's own lists say where the post stands, in the words of ours."""
        return self.standing.label

    def get_admin_display_title(self):
        return self.draft_title or self.title or UNTITLED

    @cached_property
    def short_path(self):
        """Return the permanent address to cite as source: /p/<number>/."""
        return reverse("short_link", args=[self.pk])

    @property
    def short_url(self):
        return f"{settings.SITE_URL}{self.short_path}"

    @cached_property
    def ordered_bylines(self):
        return list(self.bylines.all())

    @property
    def is_past_expiry(self):
        """Tell whether the expiry time has come, though the scheduler may be late or down."""
        return bool(self.expire_at and self.expire_at <= timezone.now())

    @property
    def measure(self):
        """Return the temporary measure (임시조치) that hides the post at this moment, or None."""
        return next((measure for measure in self.measures.all() if measure.is_in_force), None)
