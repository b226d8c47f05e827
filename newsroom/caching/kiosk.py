"""The kiosk: hands kept pages to strangers, in front of Django, and has new ones made.

A page is kept only when Django answered a stranger with 200, said nothing to that one visitor,
and nothing the page shows changed while it was made.
"""

import threading

from django.conf import settings

from newsroom.caching import answering, asking
from newsroom.caching.changing import generations
from newsroom.caching.generations import Unreadable, slot_of
from newsroom.caching.notes import noting
from newsroom.caching.pages import Page, Pages

KINDS = ("text/html", "text/plain", "text/xml", "application/xml", "application/rss+xml")
PERSONAL_HEADERS = {"set-cookie", "content-encoding", "content-disposition", "location"}
NOT_KEPT_HEADERS = {"content-length", "date", "etag", "last-modified", "vary"}
LONGEST_WAIT = 10


class Kiosk:
    """WSGI middleware in front of everything.

    Addresses with a query come from an endless number, so their pages have a smaller room of
    their own (a quarter of `most_bytes`) and never drive out the others.
    """

    def __init__(self, application, generations, asking_rules, most_bytes):
        self._application = application
        self._generations = generations
        self._asking = asking_rules
        self.plain = Pages(most_bytes * 3 // 4)
        self.with_query = Pages(most_bytes // 4)
        self._making = {}
        self._lock = threading.Lock()

    def __call__(self, environ, start_response):
        key = self._asking.key(environ)
        if key is None:
            return self._application(environ, start_response)
        page = self._kept(key)
        if page is not None:
            return answering.answer(page, environ, start_response)
        return self._have_made(key, environ, start_response)

    def _pages(self, key):
        return self.with_query if key[3] else self.plain

    def _kept(self, key):
        """Return the page when there is one and it is right as it is."""
        pages = self._pages(key)
        page = pages.get(key)
        if page is None:
            return None
        try:
            if page.is_right(self._generations):
                page.was_asked_for = True
                return page
        except Unreadable:
            return None
        pages.drop(key)
        return None

    def _have_made(self, key, environ, start_response):
        """Make the page, or wait for whoever is making it. Not kept, each makes its own."""
        with self._lock:
            made = self._making.get(key)
            is_first = made is None
            if is_first:
                made = self._making[key] = threading.Event()
        if not is_first:
            made.wait(LONGEST_WAIT)
            if page := self._kept(key):
                return answering.answer(page, environ, start_response)
            return self._make(key, environ, start_response)
        try:
            return self._make(key, environ, start_response)
        finally:
            del self._making[key]
            made.set()

    def _make(self, key, environ, start_response):
        as_of = self._newest()
        answer = Answer()
        with noting() as notes:
            body = answer.read(self._application(asking.as_first_asked(environ, key), answer.start))
        if not answer.is_for_everyone:
            return answer.pass_on(body, environ, start_response)
        page = Page(answer.status, answer.lasting_headers(), body)
        self._keep(key, page, notes, as_of)
        return answering.answer(page, environ, start_response)

    def _newest(self):
        try:
            return self._generations.newest()
        except Unreadable:
            return None

    def _keep(self, key, page, notes, as_of):
        """Keep a page that is still right now, when all it depends on is known."""
        if as_of is None or not notes.is_keepable:
            return
        slots = {slot_of(tag) for tag in notes.tags | notes.rows}
        page.depends(slots, notes.until, as_of)
        try:
            if self._generations.is_held(slots) or not page.is_right(self._generations):
                return
        except Unreadable:
            return
        self._pages(key).keep(key, page)


class Answer:
    """What the application said, before anybody knows whether it is to be kept."""

    def __init__(self):
        self.status, self.headers = "", []

    def start(self, status, headers, _error=None):
        self.status, self.headers = status, headers

    def read(self, pieces):
        try:
            return b"".join(pieces)
        finally:
            if close := getattr(pieces, "close", None):
                close()

    @property
    def is_for_everyone(self):
        """Tell whether the answer is a page with nothing in it for one visitor alone."""
        if not self.status.startswith("200 "):
            return False
        said = {name.lower(): value.lower() for name, value in self.headers}
        if said.keys() & PERSONAL_HEADERS or not said.get("content-type", "").startswith(KINDS):
            return False
        if said.get("vary", "accept-encoding") != "accept-encoding":
            return False
        control = said.get("cache-control", "")
        return not any(word in control for word in ("no-store", "private", "no-cache"))

    def lasting_headers(self):
        """Return the headers that stay the same, and that browsers ask again each time."""
        lasting = [header for header in self.headers if header[0].lower() not in NOT_KEPT_HEADERS]
        if not any(name.lower() == "cache-control" for name, _ in lasting):
            lasting.append(("Cache-Control", "no-cache"))
        return [*lasting, ("Vary", "Accept-Encoding")]

    def pass_on(self, body, environ, start_response):
        """Answer as the application did."""
        start_response(self.status, self.headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def opened(application):
    """Return the kiosk this installation puts in front of its application."""
    cookies = [settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "messages"]
    rules = asking.Asking(cookies, behind_proxy=settings.BEHIND_PROXY)
    return Kiosk(application, generations(), rules, settings.PAGE_CACHE_MB * 1024 * 1024)
