"""Which requests a kept page may answer, and under which name it is kept."""

from urllib.parse import parse_qsl, urlencode

# What changes a public page. Anything else in an address is asked of Django each time.
KNOWN = {"page", "q", "topic", "reporter", "year", "month", "tag"}
# What other sites hang onto our addresses; no page looks at it.
FOLLOWERS = ("utm_", "fbclid", "gclid", "n_", "igsh", "kakao")
LONGEST_QUERY = 600
READING = ("GET", "HEAD")
NOTHING_SENT = (None, "", "0")
CLOSED = ("/admin/", "/media/", "/static/", "/healthz")


class Asking:
    """How requests are told apart. `cookies` are the names that make a visitor known to us."""

    def __init__(self, cookies, *, behind_proxy):
        self._cookies = tuple(cookies)
        self._scheme = "HTTP_X_FORWARDED_PROTO" if behind_proxy else "wsgi.url_scheme"

    def key(self, environ):
        """Return the name of the page asked for, or None when Django must answer itself.

        Asked for every request and therefore in one piece: calls cost more than what they do.
        """
        path = environ.get("PATH_INFO", "")
        if environ["REQUEST_METHOD"] not in READING or path.startswith(CLOSED):
            return None
        if "HTTP_AUTHORIZATION" in environ or environ.get("CONTENT_LENGTH") not in NOTHING_SENT:
            return None
        if (cookies := environ.get("HTTP_COOKIE")) and self._make_known(cookies):
            return None
        if (query := environ.get("QUERY_STRING")) and (query := _tidied(query)) is None:
            return None
        scheme = environ.get(self._scheme, environ["wsgi.url_scheme"])
        secure = "https" if scheme == "https" else "http"
        return secure, environ.get("HTTP_HOST", ""), path, query or ""

    def _make_known(self, cookies):
        return any(name in cookies for name in self._cookies)


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
