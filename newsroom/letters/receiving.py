"""Taking in what readers send. Sending the same form twice leaves one message or request."""

import re

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from newsroom.korean.working_days import working_days_on
from newsroom.letters import telling
from newsroom.letters.limiting import note_sent
from newsroom.letters.models import ReaderMessage, RemovalRequest, RequestStep
from newsroom.posts.models import PostPage

Kind = RequestStep.Kind

_NUMBER = re.compile(r"/p/(\d{1,18})(?:/|\Z)")
_SLUG = re.compile(r"/posts/([-\w]+)")

ASKED = ["address", "ground", "relation", "name", "contact", "part", "reason", "evidence"]


@transaction.atomic
def receive_message(request, post, words):
    """Keep a reader's message and let the editors know with their next digest."""
    message, is_new = ReaderMessage.objects.get_or_create(
        form_key=words["form_key"], defaults={"page": post, "text": words["text"]}
    )
    if is_new:
        note_sent(request, "message")
        telling.message_arrived()
    return message


@transaction.atomic
def receive_request(request, words):
    """Open a work item for the request, start its clock and tell the editors at once."""
    asked = {name: words[name] for name in ASKED}
    removal, is_new = RemovalRequest.objects.get_or_create(
        form_key=words["form_key"],
        defaults={**asked, "page": post_at(asked["address"]), "due_on": due_day()},
    )
    if is_new:
        note_sent(request, "request")
        step = RequestStep.objects.create(request=removal, kind=Kind.RECEIVED)
        telling.request_arrived(removal, step)
    return removal


def post_at(address):
    """Return the post an address leads to, if it was ever published; strangers are not told."""
    known = PostPage.objects.filter(first_published_at__isnull=False)
    if number := _NUMBER.search(address):
        return known.filter(pk=number[1]).first()
    slug = _SLUG.search(address)
    return known.filter(slug=slug[1]).first() if slug else None


def due_day(start=None):
    """Return the day by which something has to be decided: some working days from now."""
    return working_days_on(start or timezone.localdate(), settings.NEWSROOM["REQUEST_WORKING_DAYS"])
