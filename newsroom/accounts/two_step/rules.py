"""Who needs the second step, and who still owes it."""

from django.conf import settings

from newsroom.accounts.roles import is_administrator, is_only_reporter

REQUIRED, OPTIONAL = "required", "optional"


def must_have(user):
    """Tell whether the city wants this person to log in by two steps: all but reporters."""
    return settings.TWO_STEP == REQUIRED and not is_only_reporter(user)


def has_set_up(user):
    return user.two_step_since is not None


def owes_second_step(user):
    """Tell whether the password was right and the second step is still to come."""
    if not user.is_authenticated or user.is_verified():
        return False
    return must_have(user) or has_set_up(user)


def may_turn_off(user):
    return not must_have(user)


def may_reset(manager, person):
    """Administrators help those who lost their phone; nobody opens their own lock like that."""
    if not is_administrator(manager) or manager.pk == person.pk:
        return False
    return manager.is_superuser or not person.is_superuser
