"""Sends the waiting e-mails to requesters, outside every request and transaction.

They are no people of the newsroom and have no inbox, so they have a queue of their own, with the
patience of the one for notices.
"""

import logging

from django.conf import settings
from django.core.mail import get_connection
from django.utils import timezone

from newsroom.accounts.letters import Letter
from newsroom.letters.models import RequesterMail
from newsroom.notices.mailing import A_ROUND, DELAYS, LEASE, is_refusal

log = logging.getLogger(__name__)


def send_due():
    """Send what is due, a few e-mails at a time; return how many left."""
    due = RequesterMail.objects.due().select_related("request")
    return sum(_send(mail) for mail in due.order_by("due_at")[:A_ROUND])


def _send(mail):
    if not _claim(mail):
        return 0
    if not mail.request.email:
        _set(mail, given_up_at=timezone.now(), error="erased")
        return 0
    try:
        letter_for(mail).send(get_connection())
    except OSError as error:  # smtplib's errors too
        return _not_sent(mail, error)
    _set(mail, sent_at=timezone.now(), error="")
    return 1


def _claim(mail):
    """Take the e-mail for this worker alone; it is due again if this one does not finish."""
    unclaimed = RequesterMail.objects.filter(pk=mail.pk, due_at=mail.due_at, sent_at=None)
    return unclaimed.update(due_at=timezone.now() + LEASE)


def _not_sent(mail, error):
    attempts = mail.attempts + 1
    log.warning("An e-mail to a requester could not be sent: %s", type(error).__name__)
    hopeless = is_refusal(error) and attempts >= len(DELAYS)
    _set(
        mail,
        attempts=attempts,
        error=type(error).__name__,
        due_at=timezone.now() + DELAYS[min(attempts, len(DELAYS)) - 1],
        given_up_at=timezone.now() if hopeless else None,
    )
    return 0


def _set(mail, **changes):
    RequesterMail.objects.filter(pk=mail.pk).update(**changes)


def letter_for(mail):
    """Return the letter an e-mail in the queue becomes."""
    return Letter(
        mail.request.email,
        mail.subject,
        [mail.message, "이 이메일은 답장을 받지 않습니다. 아래에서 처리 상황을 볼 수 있습니다."],
        settings.SITE_URL + mail.request.path,
        "처리 상황 보기",
        sign=f"request-{mail.pk}",
    )
