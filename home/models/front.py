from django.db import models
from django.utils.functional import cached_property
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, Page

from home.front import Front
from home.routing import the_only
from newsroom.accounts.permissions import FixedPagePermissionTester
from newsroom.caching.rows import ShownPage
from newsroom.posts.models import PostIndexPage
from reporters.models import ReporterIndexPage

SECTIONS = {"posts": PostIndexPage, "reporters": ReporterIndexPage}

MOST_LEADS = 6
MOST_TOPICS = 4


class HomePage(ShownPage, Page):
    """The front page. Untouched it shows the newest; editors may put stories and topics first."""

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "posts.PostIndexPage",
        "reporters.ReporterIndexPage",
        "home.InformationPage",
    ]
    allowed_http_methods = ["GET", "HEAD"]
    content_panels = [
        FieldPanel("title", classname="title"),
        InlinePanel(
            "chosen_stories",
            heading="먼저 보일 글",
            label="글",
            max_num=MOST_LEADS,
            help_text="차례대로 맨 위에 보여요. 비우면 새 글이 먼저 와요. 내린 글은 건너뛰어요.",
        ),
        InlinePanel(
            "chosen_topics",
            heading="따로 모아 보일 주제",
            label="주제",
            max_num=MOST_TOPICS,
            help_text="주제마다 새 글 세 편을 모아요. 비우면 최근에 글이 많은 주제를 골라요.",
        ),
    ]
    promote_panels = []

    class Meta:
        verbose_name = "대문"

    def route(self, request, path_components):
        """Find a section without a question, where Wagtail asks for the page and then its type."""
        model = SECTIONS.get(path_components[0]) if path_components else None
        section = model and the_only(model)
        if section and section.is_child_of(self):
            return section.route(request, path_components[1:])
        return super().route(request, path_components)

    @cached_property
    def front(self):
        return Front(self)

    def permissions_for_user(self, user):
        return FixedPagePermissionTester(user, self)


class ChosenStory(Orderable):
    """A post the editors put at the top of the front page."""

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="chosen_stories")
    post = models.ForeignKey(
        "posts.PostPage", verbose_name="글", on_delete=models.CASCADE, related_name="+"
    )

    panels = [FieldPanel("post")]

    class Meta(Orderable.Meta):
        verbose_name = "먼저 보일 글"

    def __str__(self):
        return str(self.post)


class ChosenTopic(Orderable):
    """A topic the editors gave a row of its own on the front page."""

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="chosen_topics")
    topic = models.ForeignKey(
        "posts.Topic", verbose_name="주제", on_delete=models.CASCADE, related_name="+"
    )

    panels = [FieldPanel("topic")]

    class Meta(Orderable.Meta):
        verbose_name = "따로 모아 보일 주제"

    def __str__(self):
        return str(self.topic)
