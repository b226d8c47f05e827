"""How often one visitor may send something, counted without knowing who they are.

Many phones of one carrier share an address, so the limits are generous: what they stop is a
machine, not a neighbourhood.
"""

import datetime as dt
import ipaddress

from django.utils import timezone
from django.utils.crypto import salted_hmac

from newsroom.accounts.throttling import client_address
from newsroom.letters.models import Knock

WINDOW = dt.timedelta(hours=1)
KEPT = dt.timedelta(hours=12)
# What one visitor, and what all visitors together, may send through a door within the window.
LIMITS = {"message": (8, 300), "request": (4, 60)}


def may_send(request, door):
    """Tell whether this visitor may send something through the door now."""
    each, together = LIMITS[door]
    recent = Knock.objects.filter(door=door, at__gt=timezone.now() - WINDOW)
    return recent.filter(visitor=_visitor(request)).count() < each and recent.count() < together


def note_sent(request, door):
    """Remember that this visitor sent something. Call it in the transaction of the sending."""
    Knock.objects.create(visitor=_visitor(request), door=door)


def forget_knocks():
    """Drop what no limit asks for any more; return how many rows went."""
    return Knock.objects.filter(at__lt=timezone.now() - KEPT).delete()[0]


def _visitor(request):
    """Return a keyed hash of the day and the network address, different every day."""
    told = f"{timezone.localdate()} {_network(client_address(request))}"
    return salted_hmac("letters.limiting", told, algorithm="sha256").hexdigest()


def _network(address):
    """Return the network one household or phone holds: an IPv6 line changes its lower half."""
    if address is None:
        return "unknown"
    length = 64 if ipaddress.ip_address(address).version == 6 else 32
    return ipaddress.ip_network(f"{address}/{length}", strict=False)
