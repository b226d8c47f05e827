"""Turning a page into the answer to one request: packed, unchanged, or only its headers."""

from email.utils import parsedate_to_datetime

GZIP = "gzip"

_NOTHING = {"q=0", "q=0.0", "q=0.00", "q=0.000"}
_OF_A_BODY = {"Content-Type", "Content-Length", "Content-Encoding"}


def answer(page, environ, start_response):
    """Answer a request with the page.

    It bears the number of the request it was made for: that one has lines in the log.
    """
    accepted = environ.get("HTTP_ACCEPT_ENCODING", "")
    encoding = GZIP if GZIP in accepted and (";" not in accepted or _unpacks(accepted)) else ""
    headers = page.headers_for(encoding)
    if ("HTTP_IF_NONE_MATCH" in environ or "HTTP_IF_MODIFIED_SINCE" in environ) and _has_it(
        page, environ
    ):
        start_response("304 Not Modified", [h for h in headers if h[0] not in _OF_A_BODY])
        return []
    start_response(page.status, headers)
    if environ["REQUEST_METHOD"] == "HEAD":
        return []
    return [page.packed if encoding else page.plain]


def _unpacks(accepted):
    """Tell whether the browser takes gzip, by the weights it gives."""
    for part in accepted.split(","):
        name, _, weight = part.partition(";")
        if name.strip() in {GZIP, "x-gzip"}:
            return weight.replace(" ", "") not in _NOTHING
    return False


def _has_it(page, environ):
    """Tell whether the browser says it has just this page."""
    known = environ.get("HTTP_IF_NONE_MATCH")
    if known is not None:
        return known.strip() == "*" or page.etag[2:] in known
    return _is_from_before(page.made_at, environ["HTTP_IF_MODIFIED_SINCE"])


def _is_from_before(made_at, since):
    try:
        return int(made_at) <= parsedate_to_datetime(since).timestamp()
    except (TypeError, ValueError, OverflowError):
        return False
