"""How often each page asks the database, with nothing kept."""

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext


def count(paths):
    """Return how many questions the first of each kind of page asks, asked for the second time."""
    return {name: _count(some[0]) for name, some in paths.items()}


def _count(path):
    handler, environ = WSGIHandler(), RequestFactory()._base_environ
    path, _, query = path.partition("?")
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            response = handler.get_response(
                handler.request_class(
                    environ(PATH_INFO=path, QUERY_STRING=query, HTTP_HOST="127.0.0.1")
                )
            )
    response.close()
    return len(captured)
