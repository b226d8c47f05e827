"""Whether somebody has left traces here that must stay readable."""

# What comes with an account by itself says nothing about what its owner did.
_TRIFLES = {
    "wagtailusers.userprofile",
    "wagtailadmin.editingsession",
    "accounts.loginrecord",
}


def has_history(user):
    """Tell whether anything in the newsroom points to the person: posts, decisions, photos …"""
    return any(_points_to(relation, user) for relation in _traces(user))


def _traces(user):
    for relation in user._meta.related_objects:
        if relation.related_model._meta.label_lower not in _TRIFLES:
            yield relation


def _points_to(relation, user):
    pointing = relation.related_model._base_manager.filter(**{relation.field.name: user.pk})
    return pointing.exists()
