"""Mails invitations to those whose address is known, outside every request and transaction."""

import logging

from django.core.mail import get_connection
from django.utils import timezone

from newsroom.accounts.letters import Letter
from newsroom.notices.mailing import A_ROUND, DELAYS, LEASE, is_refusal
from newsroom.people.links import link_to, mailed_token
from newsroom.people.models import Invitation
from newsroom.people.words import deadline, invitation_words

log = logging.getLogger(__name__)


def send_due():
    """Send what is due, a few e-mails at a time; return how many left."""
    due = Invitation.objects.mail_due().order_by("mail_due_at")
    return sum(_send(invitation) for invitation in due[:A_ROUND])


def _send(invitation):
    if not _claim(invitation):
        return 0
    try:
        letter_for(invitation).send(get_connection())
    except OSError as error:  # smtplib's errors too
        return _not_sent(invitation, error)
    _set(invitation, mailed_at=timezone.now())
    return 1


def _claim(invitation):
    """Take the e-mail for this worker alone; it is due again if this one does not finish."""
    unclaimed = Invitation.objects.mail_due().filter(
        pk=invitation.pk, mail_due_at=invitation.mail_due_at, digest=invitation.digest
    )
    return unclaimed.update(mail_due_at=timezone.now() + LEASE)


def _not_sent(invitation, error):
    attempts = invitation.mail_attempts + 1
    log.warning("An invitation could not be mailed: %s", type(error).__name__)
    hopeless = is_refusal(error) and attempts >= len(DELAYS)
    _set(
        invitation,
        mail_attempts=attempts,
        mail_due_at=timezone.now() + DELAYS[min(attempts, len(DELAYS)) - 1],
        mail_given_up_at=timezone.now() if hopeless else None,
    )
    return 0


def _set(invitation, **changes):
    """Note what became of the letter, unless the invitation was reissued meanwhile."""
    Invitation.objects.filter(pk=invitation.pk, digest=invitation.digest).update(**changes)


def letter_for(invitation):
    """Return the letter of an invitation. Its link is another than the one on the screen."""
    return Letter(
        invitation.email,
        "그린나래에 초대해요",
        [
            f"{invitation.name} 님, 안녕하세요.",
            invitation_words(invitation),
            f"{deadline(invitation.expires_at)}까지 한 번만 쓸 수 있는 주소예요.",
        ],
        link_to(mailed_token(invitation.digest)),
        "시작하기",
        sign=f"invitation-{invitation.digest[:16]}",
    )
