"""Addresses that last: ASCII, and when one changes after people have seen it, it leads on."""

import secrets

from wagtail.contrib.redirects.models import Redirect

TEMPORARY = "new-"


def temporary_slug():
    """Return a slug for a page that has no number yet."""
    return f"{TEMPORARY}{secrets.token_hex(8)}"


def redirect_old_address(old, new):
    """Let an address that has been shared lead to its successor for ever.

    Wagtail does this for every page whose slug changes, drafts too, and so would show strangers
    the words an editor chose for a post that is not live: its automatic redirects are off.
    """
    if old and new and old != new:
        Redirect.objects.filter(old_path=Redirect.normalise_path(new)).delete()
        Redirect.add_redirect(old, new, is_permanent=True)
