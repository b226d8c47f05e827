"""Who is what. Groups carry the roles; everyone asks here."""

REPORTERS = "Reporters"
EDITORS = "Editors"
CHIEFS = "Chiefs"
ADMINISTRATORS = "Administrators"
AUDITORS = "Auditors"

LABELS = {
    REPORTERS: "시민기자",
    EDITORS: "편집자",
    CHIEFS: "편집 책임자",
    ADMINISTRATORS: "운영 관리자",
    AUDITORS: "감사 열람",
}


def is_auditor(user):
    """Tell whether the user reads everything and changes nothing, whatever else they are."""
    return user.is_active and AUDITORS in user.role_names


def _has_role(user, *groups):
    if not user.is_active or user.is_superuser or is_auditor(user):
        return False
    return not user.role_names.isdisjoint(groups)


def is_reporter(user):
    return _has_role(user, REPORTERS)


def is_editor(user):
    """Tell whether the user decides about posts. Superusers and administrators never do."""
    return _has_role(user, EDITORS, CHIEFS)


def is_chief(user):
    return _has_role(user, CHIEFS)


def is_administrator(user):
    """Tell whether the user manages people and settings."""
    if not user.is_active or is_auditor(user):
        return False
    return user.is_superuser or ADMINISTRATORS in user.role_names


def oversees(user):
    """Tell whether the user may look into everybody's posts, photos and numbers."""
    return is_editor(user) or is_administrator(user) or is_auditor(user)


def is_only_reporter(user):
    """Tell whether reporting is all the user does here; staff who also report are staff."""
    return is_reporter(user) and not is_editor(user) and not is_administrator(user)


def labels_of(user):
    """Return the person's roles in the newsroom's words."""
    names = user.role_names
    return ", ".join(label for name, label in LABELS.items() if name in names)
