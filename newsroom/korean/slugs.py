"""ASCII names for addresses, romanised from Korean."""

import re

from anyascii import anyascii


def romanise(text):
    """Return the text as lower-case ASCII words joined by hyphens; empty when nothing is left."""
    words = re.sub(r"[^a-z0-9]+", "-", anyascii(text).lower())
    return words.strip("-")[:60].strip("-")


def free_slug(text, is_taken, fallback="item"):
    """Return a romanised slug for which `is_taken(slug)` is false, suffixed -2, -3 … as needed."""
    base = romanise(text) or fallback
    slug, number = base, 1
    while is_taken(slug):
        number += 1
        slug = f"{base}-{number}"
    return slug
