"""Lines of the menu that say how much waits (게시 중단 요청 1), counted in one question."""

from django.db.models import CharField, Count, Value
from wagtail.admin.menu import MenuItem, admin_menu
from wagtail.admin.ui.sidebar import LinkMenuItem


class CountingMenuItem(MenuItem):
    """A line of the menu with a number.

    `waiting(request)` returns what is counted, as a queryset; `shown_to(user)` tells who is
    shown the line, which is everyone when it is left out.
    """

    def __init__(self, *args, waiting, shown_to=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.waiting = waiting
        self.shown_to = shown_to

    def is_shown(self, request):
        return self.shown_to is None or self.shown_to(request.user)

    def render_component(self, request):
        count = _counts(request).get(self.name)
        label = f"{self.label} {count}" if count else self.label
        return LinkMenuItem(self.name, label, str(self.url), icon_name=self.icon_name)

    def counted(self, request):
        """Return one row: the line's name and how much waits behind it."""
        named = self.waiting(request).order_by().annotate(line=Value(self.name, CharField()))
        return named.values("line").annotate(count=Count("pk")).values_list("line", "count")


def _counts(request):
    """Return how much waits by the line's name, asked once for a screen."""
    if not hasattr(request, "menu_counts"):
        lines = [line for line in admin_menu.registered_menu_items if _is_counted(line, request)]
        first, *others = [line.counted(request) for line in lines]
        request.menu_counts = dict(first.union(*others, all=True))
    return request.menu_counts


def _is_counted(line, request):
    return isinstance(line, CountingMenuItem) and line.is_shown(request)
