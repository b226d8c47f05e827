"""The porter: takes in what is sent before anyone starts to work on it.

A phone in a tunnel, or someone who means harm, may need minutes to send a few bytes. Such
clients wait here, each in a thread that does nothing else, while a few threads of their own work
on the requests that have arrived in full. Being few, those may keep their database connections.
"""

import contextlib
import io
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from http import HTTPStatus

IN_MEMORY = 1024 * 1024
BIGGEST = 400 * 1024 * 1024
# Who has sent less than this, once our patience is over, is not really sending.
BYTES_PER_SECOND = 500


class Refused(Exception):
    """Raised with the status a request is sent away with."""


class Porter:
    """WSGI middleware in front of everything.

    `slots` requests are worked on at a time. Of the server's `threads`, at most three in four
    wait for somebody who sends, so that whoever only reads is always let in.
    """

    def __init__(self, application, slots, threads, patience=60):
        self.application = application
        self._patience = patience
        self._workers = ThreadPoolExecutor(slots, thread_name_prefix="work")
        self._chairs = threading.BoundedSemaphore(max(1, threads * 3 // 4))

    def __call__(self, environ, start_response):
        try:
            body = self._receive(environ)
        except Refused as refusal:
            status = refusal.args[0]
            headers = [("Content-Length", "0"), ("Server", "web")]
            start_response(f"{status.value} {status.phrase}", headers)
            return []
        with body:
            return self._work({**environ, "wsgi.input": body}, start_response)

    def _work(self, environ, start_response):
        """Have one of the workers answer; what it says is passed on by the server's own thread."""
        said = []
        answer = copy_context().run
        work = self._workers.submit(
            answer, self.application, environ, lambda *args: said.append(args)
        )
        pieces = work.result()
        start_response(*said[-1][:2])
        return pieces

    def _receive(self, environ):
        length = _length(environ)
        if length == 0:
            return io.BytesIO()
        if length > BIGGEST:
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        if not self._chairs.acquire(blocking=False):
            raise Refused(HTTPStatus.SERVICE_UNAVAILABLE)
        try:
            return _take_in(environ["wsgi.input"], length, self._patience)
        finally:
            self._chairs.release()


def _length(environ):
    try:
        return max(0, int(environ.get("CONTENT_LENGTH") or 0))
    except ValueError:
        return 0


def _take_in(stream, length, patience):
    """Return all that is sent, as a file. Raises Refused when a client does not really send."""
    with contextlib.ExitStack() as stack:
        body = stack.enter_context(tempfile.SpooledTemporaryFile(IN_MEMORY))
        began = time.monotonic()
        while missing := length - body.tell():
            piece = stream.read(min(missing, _next_piece(body.tell())))
            if not piece:
                break
            body.write(piece)
            seconds = time.monotonic() - began
            if seconds > patience and body.tell() < seconds * BYTES_PER_SECOND:
                raise Refused(HTTPStatus.REQUEST_TIMEOUT)
        body.seek(0)
        stack.pop_all()
        return body


def _next_piece(received):
    """Return how much to ask for: reading waits for all of it, so little from who sent little."""
    return max(16, min(received // 64, 64 * 1024))
