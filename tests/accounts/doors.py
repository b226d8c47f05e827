"""How the tests go in and out by the real door."""

import datetime as dt

import time_machine
from django.test import Client
from django.utils import timezone

from tests.cast import PASSWORD

LOGIN = "/admin/login/"


def knock(name, password=PASSWORD, *, client=None, address="127.0.0.1", **extra):
    """Post the login form as a browser does; return the answer."""
    client = client or Client()
    data = {"username": name, "password": password, "next": extra.pop("next", "/admin/")}
    return client.post(LOGIN, data, REMOTE_ADDR=address, **extra)


def enter(name, password=PASSWORD, **extra):
    """Return a browser in which this person has logged in."""
    client = Client()
    answer = knock(name, password, client=client, **extra)
    assert answer.status_code == 302, answer.content.decode()
    return client


def is_in(client):
    """Tell whether the browser is logged in still."""
    return client.get("/admin/").status_code == 200


def after(**span):
    """Travel to the moment when this much time, such as `minutes=61`, has gone by."""
    return time_machine.travel(timezone.localtime() + dt.timedelta(**span), tick=False)
