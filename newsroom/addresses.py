"""Addresses that last: ASCII, and when one changes after people have seen it, it leads on."""

import secrets

from wagtail.contrib.redirects.models import Redirect

TEMPORARY = "new-"


def temporary_slug():
    """Return a slug for a page that has no number yet."""
    return f"{TEMPORARY}{secrets.token_hex(8)}"


def claim_address(path):
    """Let an address be what stands there now, whatever it led to before."""
    Redirect.objects.filter(old_path=Redirect.normalise_path(path)).delete()


def redirect_old_address(old, new, page=None):
    """Let an address that has been shared lead to its successor for ever, in one step.

    Told the page, the redirect follows it wherever it moves later. Wagtail does this for every
    page whose slug changes, drafts too, and so would show strangers the words an editor chose for
    a post that is not live: its automatic redirects are off.
    """
    if not (old and new) or old == new:
        return
    claim_address(new)
    claim_address(old)
    Redirect.objects.filter(redirect_link=old).update(redirect_link=new)
    Redirect.add_redirect(old, page or new, is_permanent=True)
