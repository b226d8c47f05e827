"""Asking one address again and again over a few kept connections, as a browser would."""

import socket
import threading
import time

CONNECTIONS = 8
AT_ONCE = 8


def ask_for(port, path, seconds, at_once=AT_ONCE):
    """Ask for this long; return how many answers came, and in how many seconds.

    Questions are sent several at a time, so that asking costs little beside answering; a page
    that takes long to make is asked for one by one, by two readers.
    """
    deadline = time.monotonic() + seconds
    counts = []
    threads = [
        threading.Thread(target=_keep_asking, args=[port, path, deadline, at_once, counts])
        for _ in range(CONNECTIONS if at_once > 1 else 2)
    ]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts), time.monotonic() - began


def read(port, path, *, packed=True):
    """Ask once; return the status, the headers and the body."""
    with socket.create_connection(("127.0.0.1", port), 30) as door:
        door.sendall(_question(port, path, packed=packed, keep=False))
        answer = b"".join(iter(lambda: door.recv(65536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    status, *lines = head.decode("latin-1").split("\r\n")
    return int(status.split()[1]), [tuple(line.split(": ", 1)) for line in lines], body


def _question(port, path, *, packed=True, keep=True):
    lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{port}"]
    lines += ["Accept-Encoding: gzip"] if packed else []
    lines += [] if keep else ["Connection: close"]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _keep_asking(port, path, deadline, at_once, counts):
    questions, answered = _question(port, path) * at_once, 0
    with socket.create_connection(("127.0.0.1", port), 30) as door:
        length = _length_of_one(door, port, path)
        while not answered or time.monotonic() < deadline:
            door.sendall(questions)
            _take(door, length * at_once)
            answered += at_once
    counts.append(answered)


def _length_of_one(door, port, path):
    """Return how many bytes an answer has; every one has the same."""
    door.sendall(_question(port, path))
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += door.recv(65536)
    head, _, body = answer.partition(b"\r\n\r\n")
    lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    missing = int(lengths[0].split(b":")[1]) - len(body)
    _take(door, missing)
    return len(answer) + missing


def _take(door, count):
    while count > 0:
        piece = door.recv(min(count, 262_144))
        if not piece:
            raise ConnectionError("The server hung up.")
        count -= len(piece)
