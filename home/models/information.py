from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from newsroom.accounts.permissions import FixedPagePermissionTester
from newsroom.caching.rows import ShownPage


class InformationBlock(blocks.StreamBlock):
    """Plain words, as in a story: no rich text."""

    paragraph = blocks.TextBlock(
        label="문단", rows=4, icon="pilcrow", template="posts/blocks/paragraph.html"
    )
    heading = blocks.CharBlock(
        label="소제목", max_length=80, icon="h2", template="posts/blocks/heading.html"
    )
    list = blocks.ListBlock(
        blocks.CharBlock(label="한 줄", max_length=300),
        label="목록",
        icon="list-ul",
        template="posts/blocks/list.html",
    )


class InformationPage(ShownPage, Page):
    """What a public site owes its readers in words: about, accessibility, privacy, copyright.

    There are as many as the newsroom opens with; the editors write what they say.
    """

    standfirst = models.TextField("한 줄 요약", blank=True, max_length=200)
    body = StreamField(InformationBlock(), verbose_name="본문", blank=True)

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    is_creatable = False
    allowed_http_methods = ["GET", "HEAD"]
    content_panels = [
        FieldPanel("title", classname="title"),
        FieldPanel("standfirst"),
        FieldPanel("body"),
    ]
    promote_panels = []

    class Meta:
        verbose_name = "안내"

    def permissions_for_user(self, user):
        return FixedPagePermissionTester(user, self)
