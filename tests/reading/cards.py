"""Which posts cards lead to."""

import re


def slugs_on(*cards):
    """Return the slugs of the posts that some cards lead to, in order."""
    return [re.search(r'href="/posts/([\w-]+)/"', card)[1] for card in cards if card]
