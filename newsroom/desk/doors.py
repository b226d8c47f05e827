"""Which of the admin's addresses a reporter may open. Everything else is closed to them.

Wagtail's admin is made for trusted staff and grows with each release; its reports, choosers
and bulk forms name other people's pages. So a reporter's doors are listed, not the others'; and
where a door bears the number of a post, it opens only for those who may read that post, because
Wagtail's own screens put a title in their heading before they ask.
"""

from django.http import Http404
from wagtail.admin.auth import permission_denied

from newsroom.accounts.roles import is_reporter
from newsroom.posts.models import PostPage
from newsroom.posts.permissions import may_read

REPORTER_DOORS = {
    "": {
        "wagtailadmin_home",
        "wagtailadmin_account",
        "wagtailadmin_login",
        "wagtailadmin_logout",
        "second_step",
        "set_up_second_step",
        "wagtailadmin_sprite",
        "wagtailadmin_javascript_catalog",
        "wagtailadmin_dismissibles",
        "wagtailadmin_block_preview",
        "suggest_tags",
        "edit_photo",
        "photos",
        "photos_results",
        "photo_usage",
        "delete_photo",
        "add_photos",
        "wagtailadmin_explore_root",
        "wagtailadmin_explore",
        "wagtailadmin_explore_results",
        "wagtailadmin_password_reset",
        "wagtailadmin_password_reset_done",
        "wagtailadmin_password_reset_confirm",
        "wagtailadmin_password_reset_complete",
    },
    "wagtailadmin_pages": {
        "add",
        "add_subpage",
        "preview_on_add",
        "edit",
        "preview_on_edit",
        "view_draft",
        "delete",
        "search",
        "search_results",
        "revisions_index",
        "revisions_view",
        "revisions_revert",
        "revisions_compare",
        "history",
        "history_results",
        "workflow_history",
        "workflow_history_detail",
        "confirm_workflow_cancellation",
    },
    "wagtailadmin_editing_sessions": {"ping", "release"},
    "wagtailimages": {
        "index",
        "index_results",
        "add",
        "edit",
        "delete",
        "preview",
        "add_multiple",
        "edit_multiple",
        "delete_multiple",
        "create_multiple_from_uploaded_image",
        "delete_upload_multiple",
    },
    "wagtailimages_chooser": {
        "choose",
        "choose_results",
        "chosen",
        "chosen_multiple",
        "create",
        "create_multiple",
        "select_format",
    },
    "desk": {"my_posts", "bin", "restore", "read", "withdraw", "proposal"},
    "letters": {"measure"},
}

# A database refuses to be asked for more.
LARGEST_NUMBER = 2**63 - 1

OPEN_NAMESPACES = {"notices", "accounts", "writing"}


class ReporterDoors:
    """Middleware: refuse a reporter every admin address that is not theirs to open."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not request.path_info.startswith("/admin/") or not request.user.is_authenticated:
            return None
        if is_reporter(request.user) and not _opens_to(request.user, request.resolver_match):
            return permission_denied(request)
        return None


def is_open_to_reporters(match):
    namespace = match.namespaces[-1] if match.namespaces else ""
    return namespace in OPEN_NAMESPACES or match.url_name in REPORTER_DOORS.get(namespace, ())


def _opens_to(user, match):
    return is_open_to_reporters(match) and all(may_read(user, post) for post in _posts_in(match))


def _posts_in(match):
    """Yield every post whose number stands in the address."""
    names = {"page_id", "parent_page_id"}
    if match.namespaces[-1:] == ["wagtailadmin_pages"]:
        names.add("pk")
    for name in names & match.kwargs.keys():
        if int(match.kwargs[name]) > LARGEST_NUMBER:
            raise Http404
        yield from PostPage.objects.filter(pk=match.kwargs[name]).defer("story", "search_text")
