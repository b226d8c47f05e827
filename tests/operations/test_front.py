"""The porter: slow senders wait outside, whoever only reads is always let in."""

import io
import threading
import time
from unittest import TestCase

from newsroom.operations.front import BIGGEST, Porter

FORM = {"REQUEST_METHOD": "POST", "CONTENT_LENGTH": "5"}
READING = {"REQUEST_METHOD": "GET"}


def echo(environ, start_response):
    start_response("200 OK", [])
    return [environ["wsgi.input"].read()]


class Stalled:
    """A body that does not come until `released`."""

    def __init__(self):
        self.released = threading.Event()

    def read(self, size):
        self.released.wait(5)
        return b""


class Dripping:
    """A body of which a little comes now and then."""

    def read(self, size):
        time.sleep(0.02)
        return b"x"


class PorterTests(TestCase):
    def ask(self, porter, stream=None, **environ):
        answers = []
        environ = {"wsgi.input": stream or io.BytesIO(), **environ}
        body = porter(environ, lambda status, headers: answers.append(status))
        return answers[0], b"".join(body)

    def test_what_was_sent_arrives_whole(self):
        sent = bytes(range(256)) * 10_000

        answer = self.ask(
            Porter(echo, 2, 8), io.BytesIO(sent), **{**FORM, "CONTENT_LENGTH": str(len(sent))}
        )

        self.assertEqual(answer, ("200 OK", sent))

    def test_no_more_is_read_than_was_announced(self):
        self.assertEqual(self.ask(Porter(echo, 2, 8), io.BytesIO(b"12345678"), **FORM)[1], b"12345")

    def test_a_connection_that_breaks_off_is_passed_on_as_it_is(self):
        self.assertEqual(self.ask(Porter(echo, 2, 8), io.BytesIO(b"12"), **FORM)[1], b"12")

    def test_an_odd_length_is_no_error(self):
        for length in ("", "x", "-5"):
            answer = self.ask(Porter(echo, 2, 8), **{**FORM, "CONTENT_LENGTH": length})
            self.assertEqual(answer, ("200 OK", b""))

    def test_what_is_far_too_big_is_refused_unread(self):
        stream = io.BytesIO(b"12345")

        status, _body = self.ask(
            Porter(echo, 2, 8), stream, **{**FORM, "CONTENT_LENGTH": str(BIGGEST + 1)}
        )

        self.assertEqual(status, "413 Request Entity Too Large")
        self.assertEqual(stream.tell(), 0)

    def test_readers_get_in_while_senders_take_all_their_chairs(self):
        porter, stalled = Porter(echo, 2, 8), Stalled()
        senders = [
            threading.Thread(target=self.ask, args=[porter, stalled], kwargs=FORM) for _ in range(6)
        ]
        for sender in senders:
            sender.start()

        reading, sending = self.ask(porter, **READING), self.ask(porter, stalled, **FORM)
        stalled.released.set()
        for sender in senders:
            sender.join()

        self.assertEqual(reading[0], "200 OK")
        self.assertEqual(sending[0], "503 Service Unavailable")
        self.assertEqual(self.ask(porter, io.BytesIO(b"12345"), **FORM)[0], "200 OK")

    def test_whoever_only_pretends_to_send_is_sent_away(self):
        porter = Porter(echo, 2, 8, patience=0.1)

        status, _body = self.ask(porter, Dripping(), **{**FORM, "CONTENT_LENGTH": "5000"})

        self.assertEqual(status, "408 Request Timeout")
