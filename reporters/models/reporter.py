from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.functional import cached_property
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, Page, PageManager
from wagtail.search import index

from newsroom.addresses import redirect_old_address
from newsroom.caching import changed
from newsroom.caching.rows import ShownPage
from newsroom.images.uses import record_uses
from newsroom.korean.slugs import free_slug
from reporters.forms import OWN_CHOICES, ProfileForm
from reporters.lists import PROFILES
from reporters.permissions import ReporterPermissionTester
from reporters.querysets import ReporterQuerySet
from reporters.terms import year_span


class ReporterPage(ShownPage, Page):
    """A reporter as readers know them: apart from the login, and surviving its removal."""

    class AgeBand(models.TextChoices):
        TWENTIES = "20대", "20대"
        THIRTIES = "30대", "30대"
        FORTIES = "40대", "40대"
        FIFTIES = "50대", "50대"
        SIXTIES = "60대 이상", "60대 이상"

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name="로그인 계정",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="profile",
    )
    portrait = models.ForeignKey(
        "images.Photo",
        verbose_name="얼굴 사진 또는 그림",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    introduction = models.TextField("소개", blank=True, max_length=1000)
    beats = models.CharField(
        "관심 분야", blank=True, max_length=120, help_text="쉼표로 나눠 주세요"
    )
    age_band = models.CharField("나이대", blank=True, max_length=10, choices=AgeBand.choices)
    shows_age_band = models.BooleanField("나이대 보이기", default=False)
    occupation = models.CharField("하는 일", blank=True, max_length=40)
    shows_occupation = models.BooleanField("하는 일 보이기", default=False)
    is_byline_only = models.BooleanField(
        "이름만 남기기", default=False, help_text="활동을 마친 뒤 소개를 감추고 이름만 보여요"
    )

    objects = PageManager.from_queryset(ReporterQuerySet)()

    parent_page_types = ["reporters.ReporterIndexPage"]
    subpage_types = []
    allowed_http_methods = ["GET", "HEAD"]

    content_panels = [
        FieldPanel("title", heading="필명", help_text="독자에게 보이는 이름이에요"),
        FieldPanel("portrait"),
        FieldPanel("introduction"),
        FieldPanel("beats"),
        MultiFieldPanel(
            [
                FieldRowPanel(["age_band", "shows_age_band"]),
                FieldRowPanel(["occupation", "shows_occupation"]),
            ],
            heading="보일지 말지 스스로 정하는 것",
        ),
        InlinePanel("links", heading="링크", label="링크", max_num=5),
        FieldPanel("is_byline_only"),
    ]
    promote_panels = [FieldPanel("slug", permission="reporters.change_reporterpage")]
    base_form_class = ProfileForm
    search_fields = [*Page.search_fields, index.AutocompleteField("beats")]

    class Meta:
        verbose_name = "시민기자 소개"

    def full_clean(self, *args, **kwargs):
        self._name_address()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self):
        """Let a profile that is not live have an address of its own, too."""
        self._name_address()
        super().minimal_clean()

    def _name_address(self):
        if not self.slug:
            siblings = ReporterPage.objects.exclude(pk=self.pk)
            self.slug = free_slug(
                self.title, lambda slug: siblings.filter(slug=slug).exists(), "reporter"
            )

    def with_content_json(self, content):
        """Take the words from a revision, but not the login and the person's own choices.

        Those hold at once and for the profile as a whole; publishing an older draft must not
        bring back what was changed since.
        """
        page = super().with_content_json(content)
        page.user_id = self.user_id
        for name in OWN_CHOICES:
            setattr(page, name, getattr(self, name))
        return page

    def save_revision(self, *args, **kwargs):
        revision = super().save_revision(*args, **kwargs)
        record_uses(self, [self.portrait_id], is_live=False, lead_id=self.portrait_id)
        user = kwargs.get("user")
        if user and self.user_id in {user.pk, None}:
            self._apply_own_choices()
        return revision

    def _apply_own_choices(self):
        """Show or hide what the reporter chose to, without waiting for the editors."""
        choices = {name: getattr(self, name) for name in OWN_CHOICES}
        ReporterPage.objects.filter(pk=self.pk).update(**choices)
        ReporterPage.objects.get(pk=self.pk).record_portrait()

    def link(self, user):
        """Tie the profile to an account, or to none. Holds at once."""
        ReporterPage.objects.filter(pk=self.pk).update(user=user)
        self.user = user

    @transaction.atomic
    def save(self, *args, **kwargs):
        known = Page.objects.filter(pk=self.pk, first_published_at__isnull=False).first()
        super().save(*args, **kwargs)
        if known:
            redirect_old_address(known.url, self.url, self)
        if kwargs.get("update_fields") is None or "live" in kwargs["update_fields"]:
            self.record_portrait()
            changed(PROFILES)

    def record_portrait(self):
        """Note which portrait readers see: none of a profile shrunk to the name."""
        shown = self.live and not self.is_byline_only
        photo_ids = [self.portrait_id] if shown else []
        record_uses(self, photo_ids, is_live=True, lead_id=self.portrait_id)

    def permissions_for_user(self, user):
        return ReporterPermissionTester(user, self)

    @property
    def pen_name(self):
        return self.title

    @cached_property
    def beat_list(self):
        return [beat.strip() for beat in self.beats.split(",") if beat.strip()]

    @cached_property
    def own_links(self):
        """Return the links the reporter put on the profile, asked for once a page."""
        return list(self.links.all())

    @cached_property
    def appointments(self):
        return list(self.terms.all())

    @property
    def is_former(self):
        """Tell whether every term has ended, by today's Korean date."""
        today = timezone.localdate()
        return bool(self.appointments) and all(term.ends_on < today for term in self.appointments)

    @property
    def title_with_term(self):
        """Return 시민기자, and for a former reporter when that was: 시민기자(제1기, 2024~2025)."""
        if not self.is_former:
            return "시민기자"
        numbers = "·".join(str(number) for number in sorted({t.number for t in self.appointments}))
        return f"시민기자(제{numbers}기, {year_span(self.appointments)})"

    @property
    def face(self):
        """Return the portrait, unless it was withdrawn or the reporter left only the name."""
        is_hidden = self.is_byline_only or (self.portrait and self.portrait.is_withdrawn)
        return None if is_hidden else self.portrait

    @property
    def about(self):
        """Return the little facts the reporter chose to show."""
        shown = [(self.age_band, self.shows_age_band), (self.occupation, self.shows_occupation)]
        return [fact for fact, is_shown in shown if fact and is_shown]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        posts = self.bylines.pages(request, within=f"posts:reporter:{self.pk}")
        return {**context, "posts": posts}


class ReporterLink(Orderable):
    reporter = ParentalKey(ReporterPage, on_delete=models.CASCADE, related_name="links")
    label = models.CharField("이름", max_length=40)
    url = models.URLField("주소")

    panels = ["label", "url"]

    def __str__(self):
        return self.label
