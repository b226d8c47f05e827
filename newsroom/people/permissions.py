"""Who may do what about people. Every door calls these functions.

Chiefs look after the reporters, administrators after everyone; nobody after themselves.
"""

from newsroom.accounts.roles import (
    LABELS,
    REPORTERS,
    is_administrator,
    is_auditor,
    is_chief,
    is_editor,
    is_reporter,
)
from newsroom.people.models import Invitation


def may_see_people(user):
    return is_chief(user) or is_administrator(user) or is_auditor(user)


def may_invite(user, role):
    """Who decides about posts or keeps accounts is invited by the administrators alone."""
    if is_administrator(user):
        return role in LABELS
    return is_chief(user) and role == REPORTERS


def may_handle(user, invitation):
    """Reissuing and revoking follow the rules of making it."""
    if invitation.kind == Invitation.Kind.PASSWORD:
        return may_reset_password(user, invitation.user)
    return may_invite(user, invitation.role)


def may_manage(user, person):
    """Appoint, renew, suspend and end. A superuser's account is a superuser's to touch."""
    if user.pk == person.pk or (person.is_superuser and not user.is_superuser):
        return False
    if is_administrator(user):
        return True
    return is_chief(user) and person.role_names == {REPORTERS}


def may_reset_password(user, person):
    return bool(person) and is_administrator(user) and may_manage(user, person)


def may_hand_over(user, person):
    return is_administrator(user) and may_manage(user, person)


def may_take_over(person, leaving):
    """Open work goes to an editor who is there, and not to whoever leaves."""
    return is_editor(person) and not person.is_suspended and person.pk != leaving.pk


def may_tell_writer(user, post):
    """A post sent back may be told of in a messenger, to a writer who can go on with it."""
    writer = post.owner
    return is_editor(user) and post.standing.needs_changes and bool(writer) and is_reporter(writer)
