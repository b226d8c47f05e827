"""What the log says of an act, in columns: when, who, what was done, to what, and why."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.encoding import force_str
from wagtail.coreutils import get_content_type_label
from wagtail.log_actions import registry

from newsroom.posts.models import PostPage

BY_ITSELF = "자동"
# What Wagtail tells of these only says once more what was done.
SAY_NO_MORE = {
    *("wagtail.edit", "wagtail.publish", "wagtail.workflow.start", "wagtail.workflow.resume"),
    *("wagtail.workflow.approve", "wagtail.workflow.reject", "wagtail.workflow.cancel"),
}


def who(entry):
    """Return the name as it was on that day; an act of the worker's is nobody's."""
    if not entry.user_id:
        return BY_ITSELF
    return (entry.data or {}).get("by") or entry.user_display_name


def act(entry):
    return force_str(registry.get_action_label(entry.action))


def why(entry):
    """Return the reason that was recorded, or what the log tells of just this entry."""
    reason = (entry.data or {}).get("reason")
    if reason or entry.action in SAY_NO_MORE:
        return reason or ""
    told, always = force_str(entry.message), force_str(registry.get_formatter(entry).message)
    return "" if told in {always, act(entry)} else told


@dataclass(frozen=True)
class Line:
    """One entry of the log. `link` leads to what it is about, where there is a screen for it."""

    entry: object
    link: str = ""

    @property
    def at(self):
        return self.entry.timestamp

    @property
    def who(self):
        return who(self.entry)

    @property
    def act(self):
        return act(self.entry)

    @property
    def kind(self):
        return force_str(get_content_type_label(self.entry.content_type))

    @property
    def number(self):
        return str(self.entry.object_id)

    @property
    def what(self):
        return self.entry.label

    @property
    def why(self):
        return why(self.entry)


def lines_of(entries):
    """Return the entries as lines, those about posts linked to the post's own history."""
    entries = list(entries)
    pages = {entry.page_id for entry in entries if hasattr(entry, "page_id")}
    posts = set(PostPage.objects.filter(pk__in=pages).values_list("pk", flat=True))
    return [Line(entry, _link(entry, posts)) for entry in entries]


def _link(entry, posts):
    page_id = getattr(entry, "page_id", None)
    return reverse("records:history", args=[page_id]) if page_id in posts else ""
