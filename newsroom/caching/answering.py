"""Turning a page into the answer to one request: packed, unchanged, or only its headers."""

import secrets
from email.utils import parsedate_to_datetime

NUMBER = "X-Request-ID"


def answer(page, environ, start_response):
    """Answer a request with the page. Every answer has a number of its own."""
    headers = [*page.headers, ("ETag", page.etag), (NUMBER, secrets.token_hex(6))]
    if modified := page.modified:
        headers.append(("Last-Modified", modified))
    if _has_it(page, environ):
        start_response("304 Not Modified", _of_unchanged(headers))
        return []
    body = page.plain
    if _unpacks(environ.get("HTTP_ACCEPT_ENCODING", "")):
        body = page.packed
        headers.append(("Content-Encoding", "gzip"))
    headers.append(("Content-Length", str(len(body))))
    start_response(page.status, headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def _of_unchanged(headers):
    """Return the headers an answer without a body may have."""
    return [header for header in headers if not header[0].lower().startswith("content-t")]


def _unpacks(accepted):
    """Tell whether the browser takes gzip: named, and not with the weight of nothing."""
    if "gzip" not in accepted:
        return False
    for part in accepted.split(","):
        name, _, weight = part.partition(";")
        if name.strip() in {"gzip", "x-gzip"}:
            return weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False


def _has_it(page, environ):
    """Tell whether the browser says it has just this page."""
    known = environ.get("HTTP_IF_NONE_MATCH")
    if known is not None:
        return known.strip() == "*" or page.etag in known or page.etag[2:] in known
    since = environ.get("HTTP_IF_MODIFIED_SINCE")
    return bool(since) and _is_from_before(page.made_at, since)


def _is_from_before(made_at, since):
    try:
        return int(made_at) <= parsedate_to_datetime(since).timestamp()
    except (TypeError, ValueError, OverflowError):
        return False
