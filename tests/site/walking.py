"""Walks the admin from screen to screen by the links it offers, as somebody curious would."""

import html
import re
from collections import deque
from urllib.parse import parse_qs, urljoin, urlsplit

from django.urls import Resolver404, resolve

from newsroom.posts.models import PostPage

HOME = "/admin/"
LINK = re.compile(r'(?:href=|"url": |"addUrl": |data-chooser-url=|chooserModalUrl": )"([^"]*)"')
# These end the walk, or show what readers see.
NOT_A_SCREEN = {
    *("wagtailadmin_logout", "wagtailadmin_sprite", "wagtail_bulk_action"),
    *("wagtailadmin_pages:preview_on_add", "wagtailadmin_pages:preview_on_edit"),
    "wagtailadmin_pages:view_draft",
}


class Walk:
    """Every screen one person can reach, each kind of it once, and once for each state of a post.

    Afterwards `screens` maps addresses to answers, and `closed` lists the links that were offered
    to a person who then was not let in, each with the screen it stood on.
    """

    def __init__(self, client, *starts):
        self.client = client
        self.screens = {}
        self.closed = []
        self.seen = set()
        self.ahead = deque((HOME, address) for address in [HOME, *starts])
        while self.ahead:
            self._step(*self.ahead.popleft())

    def _step(self, offered_on, address):
        kind = _kind(address)
        if kind in self.seen or kind[0] in NOT_A_SCREEN:
            return
        self.seen.add(kind)
        answer = self.client.get(address)
        if _is_closed(answer):
            self.closed.append((offered_on, address))
        elif answer.status_code == 302:
            self._look_around(address, [answer["Location"]])
        elif not answer.streaming:
            self.screens[address] = answer
            text = html.unescape(answer.content.decode()).replace('\\"', '"')
            self._look_around(address, LINK.findall(text))

    def _look_around(self, here, links):
        for link in links:
            address = urljoin(here, link).partition("#")[0]
            if address.startswith(HOME):
                self.ahead.append((here, address))


def _kind(address):
    """Return what makes a screen another one: its view, its filters, the state of its post."""
    parts = urlsplit(address)
    asked = tuple(sorted(parse_qs(parts.query, keep_blank_values=True)))
    try:
        match = resolve(parts.path)
    except Resolver404:
        return parts.path, asked, None
    return match.view_name or match.route, asked, _state(match.kwargs.get("page_id"))


def _state(page_id):
    post = PostPage.objects.filter(pk=page_id).first()
    return (post.standing.label, post.has_unpublished_changes) if post else None


def _is_closed(answer):
    """Tell whether the door is shut: Wagtail sends people home, saying they may not."""
    return answer.status_code >= 400 or answer.headers.get("Location") == HOME
