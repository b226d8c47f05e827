"""Takes notices to people by e-mail: outside every request and every transaction.

A bundle is what one person gets in one letter: a single notice, or all that were put off to the
same moment (the editors' digest). A worker first takes a bundle for itself by moving its due
time into the future, then sends. If it dies half-way, the bundle falls due again by itself.
"""

import datetime as dt
import logging
import smtplib

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import get_connection
from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.urls import reverse
from django.utils import timezone

from newsroom.accounts.letters import Letter
from newsroom.notices.models import Notice

log = logging.getLogger(__name__)

A_ROUND = 10
LEASE = dt.timedelta(minutes=10)

# How long to wait after each attempt; with the eighth refusal the letter is given up.
DELAYS = [dt.timedelta(minutes=m) for m in (1, 5, 15, 30, 60, 120, 240, 360)]
# A server that is away says nothing about the letter: it is tried often, and for days.
LONGEST_OUTAGE_DELAY = dt.timedelta(minutes=15)
PATIENCE_WITH_SERVER = dt.timedelta(days=5)


class ServerAway(Exception):
    """Raised when the mail server did not take part: no use trying the next letter now."""


def send_due():
    """Send what is due, a few letters at a time; return how many left."""
    sent = 0
    try:
        for _ in range(A_ROUND):
            if (bundle := _claim()) is None:
                break
            sent += _deliver(bundle)
    except ServerAway as away:
        log.warning("The mail server is away: %s", away)
    return sent


def _claim():
    """Take one person's letter for this worker alone; None when nothing is due."""
    if not Notice.objects.due().exists():
        return None
    with transaction.atomic():
        _drop_for_the_absent()
        due = Notice.objects.due().filter(recipient=OuterRef("pk"))
        people = get_user_model().objects.select_for_update(skip_locked=True, of=("self",))
        person = people.filter(Exists(due)).order_by("pk").first()
        if person is None:
            return None
        theirs = Notice.objects.due().filter(recipient=person).order_by("mail_due_at", "pk")
        moment = theirs.first().mail_due_at
        bundle = list(theirs.filter(mail_due_at=moment).select_related("recipient"))
        _all(bundle).update(mail_due_at=timezone.now() + LEASE)
        return bundle


def _drop_for_the_absent():
    """Nobody who left, or has no address, is written to."""
    due = Notice.objects.due()
    due.filter(recipient__is_active=False).update(mail_due_at=None)
    due.filter(recipient__email="").update(mail_due_at=None)


def _all(bundle):
    return Notice.objects.filter(pk__in=[notice.pk for notice in bundle])


def _deliver(bundle):
    try:
        letter_for(bundle).send(get_connection())
    except Exception as error:
        if not is_mail_trouble(error):
            log.exception("A letter could not be written")
        return _not_delivered(bundle, error)
    _all(bundle).update(mailed_at=timezone.now(), mail_error="")
    log.info("Sent a letter with %d notice(s)", len(bundle))
    return 1


def is_mail_trouble(error):
    """Tell whether the trouble is the network's or the server's and not in our own code."""
    return isinstance(error, OSError)  # smtplib's errors are OSErrors too


def is_refusal(error):
    """Tell whether the server looked at this very letter and said no to it."""
    if isinstance(error, (smtplib.SMTPRecipientsRefused, smtplib.SMTPNotSupportedError)):
        return True
    answered = isinstance(error, (smtplib.SMTPDataError, smtplib.SMTPSenderRefused))
    return (answered and error.smtp_code != 421) or not is_mail_trouble(error)


def _not_delivered(bundle, error):
    now, refused = timezone.now(), is_refusal(error)
    attempts = max(notice.mail_attempts for notice in bundle) + 1
    delay = DELAYS[min(attempts, len(DELAYS)) - 1]
    changes = {
        "mail_attempts": F("mail_attempts") + 1,
        "mail_error": _describe(error),
        "mail_due_at": now + (delay if refused else min(delay, LONGEST_OUTAGE_DELAY)),
    }
    _all(bundle).update(**changes)
    _give_up(bundle, now, hopeless=refused and attempts >= len(DELAYS))
    if not refused:
        raise ServerAway(_describe(error))
    return 0


def _give_up(bundle, now, *, hopeless):
    tired = _all(bundle)
    if not hopeless:
        tired = tired.filter(created_at__lt=now - PATIENCE_WITH_SERVER)
    tired.update(mail_given_up_at=now)


def _describe(error):
    """Return what went wrong without any address in it."""
    code = getattr(error, "smtp_code", "")
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code = next(iter(error.recipients.values()))[0]
    return f"{type(error).__name__} {code}".strip()


def letter_for(bundle):
    """Return the letter a bundle becomes."""
    first, *others = bundle
    to, inbox = first.recipient.email, reverse("notices:inbox")
    sign = f"notice-{first.pk}-{len(bundle)}"
    if not others:
        return Letter(to, first.subject, [first.message], _site(first.link or inbox), sign=sign)
    return Letter(
        to,
        f"살펴볼 알림이 {len(bundle)}개 있어요",
        [f"· {notice.subject}" for notice in bundle],
        _site(inbox),
        "알림 열기",
        sign=sign,
    )


def _site(path):
    return settings.SITE_URL + path
