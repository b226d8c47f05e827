"""Telling today's readers apart without knowing them.

A reader is a keyed hash of page, address and browser. The key is random, the same for all
processes, changes at Korean midnight and is then destroyed; nothing else is ever stored.
"""

import hashlib
import ipaddress
import secrets

from django.db import transaction
from django.utils import timezone

from newsroom.accounts.throttling import client_address
from newsroom.counting.models import DayKey, Sighting

# The key of today, so that a reading asks the database for it once a day in each process.
_today = {}


def recognise(request, page_id):
    """Return the unsaved sighting of this page by whoever asks, or None without an address."""
    address = client_address(request)
    if address is None:
        return None
    day = timezone.localdate()
    key, place = key_of(day), network(address)
    browser = request.headers.get("User-Agent", "")
    return Sighting(
        day=day,
        page_id=page_id,
        reader=digest(key, page_id, place, browser),
        place=digest(key, page_id, place),
    )


def network(address):
    """Return what of an address stays the same: of IPv6, a household has the first 64 bits."""
    address = ipaddress.ip_address(address)
    if address.version == 6:
        address = address.ipv4_mapped or ipaddress.ip_network((address, 64), strict=False)
    return str(address)


def digest(key, *words):
    """Return a keyed hash of the words as a signed number of 64 bits."""
    said = "\n".join(map(str, words)).encode()
    hashed = hashlib.blake2b(said, key=key, digest_size=8).digest()
    return int.from_bytes(hashed, "big", signed=True)


def key_of(day):
    """Return the day's key, making it and destroying all others when the day is new."""
    if day not in _today:
        key = _open(day)
        _today.clear()
        _today[day] = key
    return _today[day]


@transaction.atomic
def _open(day):
    kept, is_new = DayKey.objects.get_or_create(day=day, defaults={"key": secrets.token_bytes(32)})
    if is_new:
        destroy_before(day)
    return bytes(kept.key)


def destroy_before(day):
    """Destroy the keys and sightings of all earlier days."""
    DayKey.objects.filter(day__lt=day).delete()
    Sighting.objects.filter(day__lt=day).delete()


def forget_key():
    """Drop the key this process remembers."""
    _today.clear()
