from django import template

from home.models import SiteSettings

register = template.Library()


@register.simple_tag
def site_settings():
    """Return who publishes the site and where else to find them, in one question."""
    return SiteSettings.current()
