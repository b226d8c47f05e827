"""What the menus of the admin leave out: nobody is offered what this newsroom does not use."""

from wagtail import hooks
from wagtail.admin.menu import SubmenuMenuItem, settings_menu
from wagtail.documents.models import Document
from wagtail.models import Collection
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from newsroom.accounts.roles import is_reporter

REPORTERS_MENU = {"내 글", "내 소개", "알림", "사진", "휴지통"}

UNUSED = {
    # The manuals are in English; the newsroom's own words stand on its screens.
    "construct_help_menu": ("editor-guide", "whats-new-in-wagtail"),
    "construct_main_menu": ("documents", "snippets"),
    # What they tell stands in the queue and in the lists of posts, with fewer closed doors.
    "construct_reports_menu": (
        *("aging-pages", "locked-pages", "page-types-usage", "site-history", "workflow"),
    ),
    # The newsroom is brought to how it must be at each start: changes here would not last.
    "construct_settings_menu": ("collections", "groups", "sites", "workflow-tasks", "workflows"),
}


def register():
    """Hang the trimming of each menu into Wagtail's hooks."""
    for hook, names in UNUSED.items():
        hooks.register(hook, _leave_out(names))
    hooks.register("construct_main_menu", _keep_reporters_menu)
    hooks.register("construct_main_menu", _keep_version_quiet)
    # Everything lies in one collection, so no screen has to look up the rights by collection.
    for model in (Collection, Document):
        register_permission_policy(model, ModelPermissionPolicy(model), exact_class=True)


def _leave_out(names):
    def construct(request, menu_items):
        menu_items[:] = [item for item in menu_items if not item.name.startswith(names)]

    return construct


def _keep_reporters_menu(request, menu_items):
    if is_reporter(request.user):
        menu_items[:] = [item for item in menu_items if str(item.label) in REPORTERS_MENU]


def _keep_version_quiet(request, menu_items):
    """Put plain settings in the place of Wagtail's, which end with its name and version."""
    plain = SubmenuMenuItem("설정", settings_menu, name="settings", icon_name="cogs", order=10000)
    menu_items[:] = [plain if item.name == "settings" else item for item in menu_items]
