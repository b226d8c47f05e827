"""The pages one process keeps, as many as fit. Those nobody asked for again go first."""

import gzip
import hashlib
import threading
import time
from email.utils import formatdate

# What Python itself needs for a page, beside its bytes.
OVERHEAD = 3_000
PACKING = 6


class Page:
    """One answer as it was made, packed for nearly everyone, with what it depends on."""

    __slots__ = (
        "_settled",
        "as_of",
        "checked",
        "etag",
        "headers",
        "made_at",
        "packed",
        "plain",
        "slots",
        "status",
        "until",
        "was_asked_for",
    )

    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.plain = body
        self.packed = gzip.compress(body, PACKING, mtime=0)
        self.etag = f'W/"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
        self.made_at = time.time()
        self.was_asked_for = False
        self._settled = {}

    def depends(self, slots, until, as_of):
        """Say what the page is right by: these slots as of that change, and until a moment."""
        self.slots, self.until = tuple(slots), until
        self.as_of = self.checked = as_of

    def headers_for(self, encoding):
        """Return the headers of the whole answer, packed or plain."""
        if encoding in self._settled:
            return self._settled[encoding]
        headers = self._headers(encoding)
        if time.time() - self.made_at >= 1:
            headers.append(("Last-Modified", formatdate(int(self.made_at), usegmt=True)))
            self._settled[encoding] = headers
        return headers

    def _headers(self, encoding):
        """Return the headers without the time the page was made at, in whole seconds.

        As long as that second lasts, another page could be made in it and not be told apart.
        """
        body = self.packed if encoding else self.plain
        ours = [("ETag", self.etag), ("Content-Length", str(len(body)))]
        return [*self.headers, *ours, *([("Content-Encoding", encoding)] if encoding else [])]

    def is_right(self, generations):
        """Tell whether nothing the page shows has changed. Raises Unreadable."""
        newest = generations.newest()
        if self.checked != newest:
            if generations.last_change(self.slots) > self.as_of:
                return False
            self.checked = newest
        return self.until > time.time()

    @property
    def size(self):
        return OVERHEAD + len(self.plain) + len(self.packed) + 8 * len(self.slots)


class Pages:
    """Pages by their key, within a number of bytes.

    The oldest goes first, unless somebody asked for it since it was kept or last spared: then
    it is spared once more (the "second chance" of virtual memory). Whoever hands out a page
    only marks it; putting them in a new order each time would cost as much as the answer.
    """

    def __init__(self, most_bytes):
        self._most_bytes = most_bytes
        self._pages = {}
        self._lock = threading.Lock()
        self.get = self._pages.get
        self.bytes = 0

    def __len__(self):
        return len(self._pages)

    def keep(self, key, page):
        with self._lock:
            self._drop(key)
            self._pages[key] = page
            self.bytes += page.size
            while self.bytes > self._most_bytes:
                self._make_room()

    def drop(self, key):
        with self._lock:
            self._drop(key)

    def _make_room(self):
        oldest = next(iter(self._pages))
        page = self._pages[oldest]
        if page.was_asked_for:
            page.was_asked_for = False
            self._pages[oldest] = self._pages.pop(oldest)
        else:
            self._drop(oldest)

    def _drop(self, key):
        if page := self._pages.pop(key, None):
            self.bytes -= page.size
