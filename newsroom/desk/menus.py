"""What the menus of the admin leave out: nobody is offered what this newsroom does not use."""

from wagtail import hooks

from newsroom.accounts.roles import is_reporter

REPORTERS_MENU = {"내 글", "내 소개", "알림", "사진", "휴지통"}

UNUSED = {
    # The manuals are in English; the newsroom's own words stand on its screens.
    "construct_help_menu": ("editor-guide", "whats-new-in-wagtail"),
    "construct_main_menu": ("documents", "snippets"),
    # Nobody locks posts; there is one workflow with one task, and few kinds of pages.
    "construct_reports_menu": ("locked-pages", "page-types-usage", "workflow-tasks"),
    # The newsroom is brought to how it must be at each start: changes here would not last.
    "construct_settings_menu": ("collections", "groups", "sites", "workflow-tasks", "workflows"),
}


def register():
    """Hang the trimming of each menu into Wagtail's hooks."""
    for hook, names in UNUSED.items():
        hooks.register(hook, _leave_out(names))
    hooks.register("construct_main_menu", _keep_reporters_menu)


def _leave_out(names):
    def construct(request, menu_items):
        menu_items[:] = [item for item in menu_items if not item.name.startswith(names)]

    return construct


def _keep_reporters_menu(request, menu_items):
    if is_reporter(request.user):
        menu_items[:] = [item for item in menu_items if str(item.label) in REPORTERS_MENU]
