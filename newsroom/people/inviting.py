"""Making, reissuing and revoking invitations."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from newsroom.people.links import digest_of, fresh_token, link_to, mailed_token
from newsroom.people.models import Invitation
from newsroom.people.words import kakao_text
from newsroom.posts.refusals import Refused

ANSWERED = "이미 받았거나 거둔 초대예요. 목록을 새로 열어 확인해 주세요."


@dataclass(frozen=True)
class Issued:
    """An invitation together with its link, which can be shown only now."""

    invitation: Invitation
    link: str

    @property
    def name(self):
        return self.invitation.name

    @property
    def text(self):
        return kakao_text(self.invitation, self.link)


def invite(by, **facts):
    """Make an invitation and log it. Call it inside the transaction of the act."""
    invitation = Invitation(made_by=by, **facts)
    issued = _issue(invitation)
    log(instance=invitation, action="people.invite", user=by)
    return issued


@transaction.atomic
def offer_new_password(by, person):
    """Return a link by which a person who gets no mail sets a new password.

    The links made before stop working.
    """
    earlier = Invitation.objects.unanswered().filter(user=person, kind=Invitation.Kind.PASSWORD)
    earlier.update(revoked_at=timezone.now())
    issued = invite(
        by,
        kind=Invitation.Kind.PASSWORD,
        user=person,
        last_name=person.last_name,
        first_name=person.first_name or person.get_username(),
        role=next(iter(sorted(person.role_names)), ""),
    )
    log(instance=person, action="people.offer_password", user=by)
    return issued


@transaction.atomic
def reissue(by, pk):
    """Make a new link in place of the old one, which stops working. Raises Refused."""
    invitation = _unanswered(pk)
    issued = _issue(invitation)
    log(instance=invitation, action="people.reissue", user=by)
    return issued


@transaction.atomic
def revoke(by, pk):
    """Take an invitation back, with the term that was given along with it. Raises Refused."""
    invitation = _unanswered(pk)
    term = invitation.term
    invitation.revoked_at = timezone.now()
    invitation.term = None
    invitation.save(update_fields=["revoked_at", "term"])
    if term:
        term.delete()
    log(instance=invitation, action="people.revoke", user=by)


def _unanswered(pk):
    invitation = Invitation.objects.select_for_update().get(pk=pk)
    if not invitation.is_unanswered:
        raise Refused(ANSWERED)
    return invitation


def _issue(invitation):
    token, now = fresh_token(), timezone.now()
    invitation.digest = digest_of(token)
    invitation.mailed_digest = digest_of(mailed_token(invitation.digest))
    invitation.expires_at = now + dt.timedelta(days=settings.NEWSROOM["INVITATION_DAYS"])
    invitation.mail_due_at = now if invitation.email else None
    invitation.mailed_at = invitation.mail_given_up_at = None
    invitation.mail_attempts = 0
    invitation.save()
    return Issued(invitation, link_to(token))
