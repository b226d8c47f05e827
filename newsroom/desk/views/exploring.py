"""Wagtail's explorer and its search of pages, each also as a file of what it lists."""

from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.search import SearchView

from newsroom.desk.queue.columns import title_of, topic_of, writers_of
from newsroom.exporting import ExportedListing
from newsroom.posts.models import PostPage


class ExportedPages(ExportedListing):
    """Pages of any kind, as a file. What is not listed for the user is not in it either."""

    export_filename = "greenwings-pages"
    export_headings = {
        "pk": "번호",
        "get_admin_display_title": "제목",
        "page_type_display_name": "종류",
        "status_string": "상태",
        "latest_revision_created_at": "고친 때",
        "full_url": "주소",
    }
    list_export = list(export_headings)

    def annotate_queryset(self, pages):
        """Leave the pages of a file as they are; the screen's table needs each as what it is."""
        if not self.is_export:
            return super().annotate_queryset(pages)
        return pages.annotate_approved_schedule().prefetch_workflow_states()

    def as_spreadsheet(self, pages, spreadsheet_format):
        """Put posts in the place of their pages: only a post can say where it stands."""
        pages = list(pages)
        numbers = [page.pk for page in pages]
        posts = PostPage.objects.filter(pk__in=numbers).for_listing().in_bulk()
        rows = [posts.get(page.pk, page) for page in pages]
        return super().as_spreadsheet(rows, spreadsheet_format)

    def get_heading(self, rows, field):
        return self.export_headings[field]


class PageExplorerView(ExportedPages, ExplorableIndexView):
    pass


class PageSearchView(ExportedPages, SpreadsheetExportMixin, SearchView):
    def render_to_response(self, context, **kwargs):
        if self.is_export:
            return self.as_spreadsheet(context["object_list"], self.request.GET["export"])
        return super().render_to_response(context, **kwargs)


class PostExplorerView(ExportedListing, ExplorableIndexView):
    """The list of all posts, with what the newsroom says of each in the file."""

    export_headings = {
        "pk": "번호",
        "title": "제목",
        "state": "상태",
        "writers": "글쓴이",
        "topic": "주제",
        "first_published_at": "게시한 때",
        "latest_revision_created_at": "고친 때",
        "short_url": "고유 주소",
    }
    list_export = list(export_headings)

    def annotate_queryset(self, posts):
        """Fetch for a file what its lines say, and for the screen what its table shows."""
        if self.is_export:
            return posts.for_listing()
        where_they_stand = ("decisions", "measures", "proposals")
        return super().annotate_queryset(posts).prefetch_related(*where_they_stand)

    def to_row_dict(self, post):
        return {
            "pk": post.pk,
            "title": title_of(post),
            "state": post.standing.label,
            "writers": writers_of(post),
            "topic": topic_of(post),
            "first_published_at": post.first_published_at,
            "latest_revision_created_at": post.latest_revision_created_at,
            "short_url": post.short_url,
        }
