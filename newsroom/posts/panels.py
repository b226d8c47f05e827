"""Panels of the writing form that Wagtail has no equivalent of."""

from django import forms
from wagtail.admin.panels import FieldPanel, Panel

EDITORS_ONLY = "posts.change_postpage"


def editors_panel(name):
    """Return a panel for a field that only editors see and change."""
    return FieldPanel(name, permission=EDITORS_ONLY)


def title_panel():
    """Return the title's panel: large, and with its name inside while it is empty."""
    field = forms.TextInput(attrs={"placeholder": "제목"})
    return FieldPanel("title", classname="title", widget=field)


def reporter_panel():
    """Return a plain list of reporters: the chooser of pages shows what others are writing."""
    return FieldPanel("reporter", widget=forms.Select)


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
