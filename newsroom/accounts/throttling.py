"""How many wrong passwords are too many, counted by django-axes."""

import hashlib
import ipaddress

from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Max
from django.shortcuts import render
from django.utils import timezone


def client_address(request):
    """Return the address that asks. A proxy we put there ourselves adds it last to the list."""
    address = request.META.get("REMOTE_ADDR")
    if settings.BEHIND_PROXY:
        address = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")[-1].strip() or address
    return _valid(address)


def _valid(address):
    try:
        return str(ipaddress.ip_address(address))
    except ValueError:
        return None


def account_key(request, credentials):
    """Return one key for an account however it was named.

    What belongs to no account is kept only as a hash: people mistype passwords into that field.
    """
    typed = (credentials or {}).get("username") or request.POST.get("username") or ""
    person = get_user_model().objects.known_as(typed)
    if person:
        return person.get_username()
    return "?" + hashlib.sha256(typed.strip().casefold().encode()).hexdigest()[:40]


def locked_out(request, response, credentials):
    """Answer someone who has to wait, and say until when."""
    until = _locked_until(request, credentials)
    seconds = max(1, int((until - timezone.now()).total_seconds()))
    page = render(request, "accounts/locked_out.html", {"until": until}, status=429)
    page["Retry-After"] = str(seconds)
    return page


def _locked_until(request, credentials):
    failures = AccessAttempt.objects.filter(
        username=account_key(request, credentials), ip_address=client_address(request)
    )
    last = failures.aggregate(last=Max("attempt_time"))["last"] or timezone.now()
    return last + settings.AXES_COOLOFF_TIME


def may_knock(request, door):
    """Tell whether this address may still try a door that is opened by a link."""
    return AxesProxyHandler.is_allowed(request, {"username": door})


def note_wrong_link(request, door):
    """Count a link that never existed as a wrong password at this door.

    The door gives its own answer; the page about waiting is for those who log in.
    """
    AxesProxyHandler.user_login_failed(None, {"username": door}, request)
    request.axes_locked_out = False
