"""Links that let somebody in once. Only a hash of each is kept, so no backup opens a door.

A link shown on the screen is random. The one that is mailed follows from it and the secret key:
the worker can write the letter again after a lost reply without a link lying in the database.
"""

import hashlib
import logging
import re
import secrets

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac

_IN_A_LINE = re.compile(r"(/invitations/)[^/\s\"']+")


def fresh_token():
    return secrets.token_urlsafe(32)


def digest_of(token):
    """Return the hash a token is known by. It is random and long, so it needs no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def mailed_token(digest):
    """Return the token that is mailed for the invitation whose shown token has this digest."""
    return salted_hmac("people.mailed", digest, algorithm="sha256").hexdigest()


def link_to(token):
    return settings.SITE_URL + reverse("accept_invitation", args=[token])


class HideLinks(logging.Filter):
    """Keep the links out of the log, where answers such as 404 and 403 name their address."""

    def filter(self, record):
        line = record.getMessage()
        if "/invitations/" in line:
            record.msg, record.args = _IN_A_LINE.sub(r"\1…", line), ()
        return True
