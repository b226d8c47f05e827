"""Readers as their browsers report them."""

from django.test import Client
from django.urls import reverse

PHONE = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/142.0.0.0 Mobile Safari/537.36"
)
DESKTOP = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"


def read(post, address="203.0.113.7", browser=PHONE, client=None, site="same-origin", **headers):
    """Report that somebody at this address read the post; return the answer."""
    if site:
        headers["Sec-Fetch-Site"] = site
    number = post if isinstance(post, int) else post.pk
    return (client or Client()).post(
        reverse("seen", args=[number]),
        headers={"User-Agent": browser, **headers},
        REMOTE_ADDR=address,
    )
