"""Which requests a kept page may answer, and under which name it is kept."""

from urllib.parse import parse_qsl, urlencode

# What changes a public page. Anything else in an address is asked of Django each time.
KNOWN = {"page", "q", "topic", "reporter", "year", "month", "tag"}
# What other sites hang onto our addresses; no page looks at it.
FOLLOWERS = ("utm_", "fbclid", "gclid", "n_", "igsh", "kakao")
LONGEST_QUERY = 600
CLOSED = ("/admin/", "/media/", "/static/", "/healthz")


class Asking:
    """How requests are told apart. `cookies` are the names that make a visitor known to us."""

    def __init__(self, cookies, *, behind_proxy):
        self._cookies = tuple(cookies)
        self._behind_proxy = behind_proxy

    def key(self, environ):
        """Return the name of the page asked for, or None when Django must answer itself."""
        path = environ.get("PATH_INFO", "")
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"} or path.startswith(CLOSED):
            return None
        if self._is_known_visitor(environ) or environ.get("CONTENT_LENGTH", "0") not in {"", "0"}:
            return None
        query = environ.get("QUERY_STRING")
        query = _tidied(query) if query else ""
        if query is None:
            return None
        return self._scheme(environ), environ.get("HTTP_HOST", ""), path, query

    def _is_known_visitor(self, environ):
        if "HTTP_AUTHORIZATION" in environ:
            return True
        cookies = environ.get("HTTP_COOKIE")
        return bool(cookies) and any(name in cookies for name in self._cookies)

    def _scheme(self, environ):
        if self._behind_proxy and environ.get("HTTP_X_FORWARDED_PROTO") is not None:
            return "https" if environ["HTTP_X_FORWARDED_PROTO"] == "https" else "http"
        return environ["wsgi.url_scheme"]


def _tidied(query):
    """Return the query with what pages look at, in one order; None when it says anything else."""
    if len(query) > LONGEST_QUERY:
        return None
    pairs = parse_qsl(query, keep_blank_values=True)
    pairs = [pair for pair in pairs if not pair[0].startswith(FOLLOWERS)]
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names) or not KNOWN.issuperset(names):
        return None
    return urlencode(sorted(pairs))


def as_first_asked(environ, key):
    """Return the request a page is made for: nothing in it that is not in its key."""
    environ = {**environ, "REQUEST_METHOD": "GET", "QUERY_STRING": key[3]}
    for name in PERSONAL:
        environ.pop(name, None)
    return environ


PERSONAL = (
    "HTTP_ACCEPT_ENCODING",
    "HTTP_ACCEPT_LANGUAGE",
    "HTTP_COOKIE",
    "HTTP_IF_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_UNMODIFIED_SINCE",
    "HTTP_RANGE",
    "HTTP_REFERER",
    "HTTP_USER_AGENT",
)
