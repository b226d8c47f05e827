"""Writes the log of logins, from Django's own signals: no door can forget to."""

from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed

from newsroom.accounts.models import LoginRecord
from newsroom.accounts.throttling import client_address

Kind = LoginRecord.Kind


def record(request, kind, person):
    """Add a line to the log. `person` is None when nobody goes by the typed name."""
    name = f"{person.get_full_name()} ({person.get_username()})" if person else ""
    address = client_address(request) if request else None
    LoginRecord.objects.create(user=person, name=name, kind=kind, address=address)


def _logged_in(request, user, **kwargs):
    record(request, Kind.LOGIN, user)


def _logged_out(request, user, **kwargs):
    if user:
        record(request, Kind.LOGOUT, user)


def _failed(credentials, request=None, **kwargs):
    """Write down a failure, but not each knock at a door that is locked already."""
    if getattr(request, "axes_locked_out", False):
        return
    record(request, Kind.FAILURE, get_user_model().objects.known_as(credentials.get("username")))


def start():
    """Listen from now on. Called once, when the app is ready."""
    user_logged_in.connect(_logged_in, dispatch_uid="record_login")
    user_logged_out.connect(_logged_out, dispatch_uid="record_logout")
    user_login_failed.connect(_failed, dispatch_uid="record_login_failure")
