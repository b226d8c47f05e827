"""Accepting an invitation: the account, its password and the profile, all at once or not at all."""

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from newsroom.accounts.models import User
from newsroom.people.links import digest_of
from newsroom.people.models import Invitation
from newsroom.posts.refusals import Refused
from reporters.models import ReporterPage

TAKEN = "방금 쓴 초대 링크예요. 로그인 화면에서 로그인해 주세요."
CALLED_OFF = "편집실이 방금 거두었거나 새 링크로 바꾼 초대예요. 편집실에 물어봐 주세요."


def invitation_for(token):
    """Return the invitation a link belongs to, open or not; None for a link that never was."""
    return Invitation.objects.opened_by(digest_of(token)).select_related("user").first()


@transaction.atomic
def accept(invitation, words):
    """Spend the invitation; return the account. Raises Refused when it was spent meanwhile."""
    held = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if not held.is_open or held.digest != invitation.digest:
        raise Refused(TAKEN if held.accepted_at else CALLED_OFF)
    person = _known(held, words) if held.user else _newcomer(held, words)
    _link_profile(held, person)
    held.user, held.accepted_at = person, timezone.now()
    held.save(update_fields=["user", "accepted_at"])
    log(instance=held, action="people.accept", user=person)
    return person


def _newcomer(invitation, words):
    person = User.objects.create_user(
        words["username"],
        words["email"],
        words["password"],
        last_name=invitation.last_name,
        first_name=invitation.first_name,
    )
    person.groups.set([Group.objects.get(name=invitation.role)])
    return person


def _known(invitation, words):
    """Give an account its new password; an invitation opens a closed account again."""
    person = invitation.user
    person.set_password(words["password"])
    if invitation.kind == Invitation.Kind.JOIN:
        person.is_active = True
    person.save(update_fields=["password", "is_active"])
    person.log_out_everywhere()
    return person


def _link_profile(invitation, person):
    profile = ReporterPage.objects.filter(pk=invitation.profile_id, user=None).first()
    if profile:
        profile.link(person)
