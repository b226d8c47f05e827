from django import template
from django.template.loader import render_to_string

from home.models import SiteSettings
from newsroom.caching.pieces import kept
from newsroom.posts.models.subject import every_topic

register = template.Library()


@register.simple_tag
def site_settings():
    """Return who publishes the site and where else to find them."""
    return SiteSettings.shown()


@register.simple_tag
@kept
def masthead():
    """Return the head of every page: name, search and menu."""
    context = {"topics": every_topic(), "site": site_settings()}
    return render_to_string("components/masthead.html", context)


@register.simple_tag
@kept
def footer():
    """Return the foot of every page: menus, channels and contact."""
    return render_to_string("components/footer.html", {"site": site_settings()})
