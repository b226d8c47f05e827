from wagtail.models import Page


class HomePage(Page):
    """The front page."""

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["posts.PostIndexPage", "reporters.ReporterIndexPage"]
    allowed_http_methods = ["GET", "HEAD"]

    class Meta:
        verbose_name = "대문"
