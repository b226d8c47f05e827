from django import template

from home import linked_data
from home.sharing import introduce, introduce_search

register = template.Library()


@register.simple_tag(takes_context=True)
def introduction(context):
    """Return how the page being shown introduces itself, if it is to be found and shared."""
    subject = _subject(context)
    if not subject:
        return introduce_search(context.get("request"))
    number = getattr(context.get("posts"), "number", 1)
    introduced = introduce(subject)
    return introduced.on_page(number) if number > 1 else introduced


@register.simple_tag(takes_context=True)
def said_to_machines(context, intro, site):
    """Return what the page is about as JSON-LD."""
    return linked_data.script(intro, _subject(context), site)


def _subject(context):
    return context.get("subject") or context.get("page")
