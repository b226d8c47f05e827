"""Panels of the writing form that Wagtail has no equivalent of."""

from wagtail.admin.panels import FieldPanel, Panel

EDITORS_ONLY = "posts.change_postpage"


def editors_panel(name):
    """Return a panel for a field that only editors see and change."""
    return FieldPanel(name, permission=EDITORS_ONLY)


class ReasonPanel(Panel):
    """What the editors said when they sent the post back: the first thing its writer sees."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "posts/panels/reason.html"

        def is_shown(self):
            return bool(self.instance.pk and self.instance.standing.reason)

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            context["standing"] = self.instance.standing
            return context
