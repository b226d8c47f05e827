"""Which of the admin's addresses a reporter may open. Everything else is closed to them.

Wagtail's admin is made for trusted staff and grows with each release; its reports, choosers
and bulk forms name other people's pages. So a reporter's doors are listed, not the others'.
"""

from wagtail.admin.auth import permission_denied

from newsroom.accounts.roles import is_reporter

REPORTER_DOORS = {
    "": {
        "wagtailadmin_home",
        "wagtailadmin_account",
        "wagtailadmin_login",
        "wagtailadmin_logout",
        "wagtailadmin_sprite",
        "wagtailadmin_javascript_catalog",
        "wagtailadmin_dismissibles",
        "wagtailadmin_block_preview",
        "wagtailadmin_tag_autocomplete",
        "wagtailadmin_tag_model_autocomplete",
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
        "image_usage",
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
    "desk": {"my_posts", "bin", "restore", "read", "proposal"},
}

OPEN_NAMESPACES = {"notices", "accounts", "writing"}


class ReporterDoors:
    """Middleware: refuse a reporter every admin address that is not on the list."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not request.path.startswith("/admin/") or not request.user.is_authenticated:
            return None
        if is_reporter(request.user) and not is_open_to_reporters(request.resolver_match):
            return permission_denied(request)
        return None


def is_open_to_reporters(match):
    namespace = match.namespaces[-1] if match.namespaces else ""
    return namespace in OPEN_NAMESPACES or match.url_name in REPORTER_DOORS.get(namespace, ())
