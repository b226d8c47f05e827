"""A kiosk in front of the real site, and the pages strangers may open."""

import contextlib
from pathlib import Path

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.test import RequestFactory
from django.utils.encoding import iri_to_uri

from newsroom.caching import asking
from newsroom.caching.changing import Pending, generations
from newsroom.caching.kiosk import Kiosk, opened


def settle():
    """Do what a commit would: end what the test's own transaction still holds."""
    for _savepoints, function, *_rest in connection.run_on_commit:
        pending = getattr(function, "__self__", None)
        if isinstance(pending, Pending) and not pending.is_over:
            pending.release()


def begin_anew():
    """Forget what tests before this one held: theirs were transactions that never ended."""
    Path(settings.GENERATIONS).unlink(missing_ok=True)
    generations.cache_clear()


@contextlib.contextmanager
def _connections_kept():
    """Keep requests from closing the connection that the test's transaction lives in."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


class Asked:
    """The answer to one request: its status, headers and body."""

    def __init__(self, application, address, method="GET", **headers):
        path, _, query = iri_to_uri(address).partition("?")
        environ = {"REQUEST_METHOD": method, "QUERY_STRING": query, **headers}
        environ = RequestFactory()._base_environ(PATH_INFO=path, **environ)
        with _connections_kept():
            pieces = application(environ, self._start)
            self.body = b"".join(pieces)
            if close := getattr(pieces, "close", None):
                close()

    def _start(self, status, headers, _error=None):
        self.status = int(status[:3])
        self.headers = {name.lower(): value for name, value in headers}


class Site:
    """The site as strangers get it, and as it would be with nothing kept."""

    def __init__(self):
        self.made = []
        self.django = WSGIHandler()
        self.kiosk = opened(self._make)

    def _make(self, environ, start_response):
        self.made.append(environ["PATH_INFO"])
        return self.django(environ, start_response)

    def ask(self, address, method="GET", **headers):
        return Asked(self.kiosk, address, method, **headers)

    def fresh(self, address):
        return Asked(self.django, address)

    def is_kept(self, address):
        """Tell whether asking for the address is answered without making anything."""
        before = len(self.made)
        self.ask(address)
        return len(self.made) == before


__all__ = ["Asked", "Kiosk", "Site", "asking", "begin_anew", "generations", "settle"]
