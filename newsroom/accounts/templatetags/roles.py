from django import template

from newsroom.accounts import roles

register = template.Library()


@register.filter
def is_auditor(user):
    return roles.is_auditor(user)
