"""Who is what. Groups carry the roles; everyone asks here."""

REPORTERS = "Reporters"
EDITORS = "Editors"
CHIEFS = "Chiefs"
ADMINISTRATORS = "Administrators"


def _has_role(user, *groups):
    return user.is_active and not user.is_superuser and not user.role_names.isdisjoint(groups)


def is_reporter(user):
    return _has_role(user, REPORTERS)


def is_editor(user):
    """Tell whether the user decides about posts. Superusers and administrators never do."""
    return _has_role(user, EDITORS, CHIEFS)


def is_chief(user):
    return _has_role(user, CHIEFS)


def is_administrator(user):
    """Tell whether the user manages people and settings."""
    return user.is_active and (user.is_superuser or ADMINISTRATORS in user.role_names)
