"""Mail servers as one meets them: good ones, hanging ones, grumpy ones."""

import contextlib
import socket
import socketserver
import threading

from django.test import override_settings

SMTP = "django.core.mail.backends.smtp.EmailBackend"


class _Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        self.server.visits += 1
        with contextlib.suppress(OSError):
            self.server.manner(self)

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def hear(self):
        return self.rfile.readline().decode().strip()


class MailServer(socketserver.ThreadingTCPServer):
    """A small SMTP server that behaves in one `manner`; `letters` holds what it accepted."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, manner):
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.manner = manner
        self.letters, self.visits = [], 0
        self.released = threading.Event()


def polite(talk):
    """Take every letter."""
    talk.say("220 ready")
    while line := talk.hear():
        command = line[:4].upper()
        if command == "DATA":
            talk.say("354 go on")
            talk.server.letters.append(_read_letter(talk))
        talk.say("221 bye" if command == "QUIT" else "250 ok")


def _read_letter(talk):
    lines = []
    while (line := talk.hear()) != ".":
        lines.append(line)
    return "\n".join(lines)


def hanging(talk):
    """Accept the connection and never say a word."""
    talk.server.released.wait(30)


def overloaded(talk):
    """Send everyone away at the door."""
    talk.say("421 too busy, come back later")


def refusing(talk):
    """Know nobody by that name."""
    talk.say("220 ready")
    while line := talk.hear():
        talk.say("550 no such person" if line.upper().startswith("RCPT") else "250 ok")


def falling_silent(talk):
    """Stop answering in the middle of the letter."""
    talk.say("220 ready")
    while line := talk.hear():
        if line.upper().startswith("DATA"):
            talk.server.released.wait(30)
            return
        talk.say("250 ok")


@contextlib.contextmanager
def mail_server(manner):
    """Run a server that behaves like this, with Django sending its mail there."""
    server = MailServer(manner)
    threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
    port = server.server_address[1]
    try:
        with sending_to(port):
            yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()


def sending_to(port):
    return override_settings(
        EMAIL_BACKEND=SMTP, EMAIL_HOST="127.0.0.1", EMAIL_PORT=port, EMAIL_TIMEOUT=1
    )


def closed_port():
    """Return a port nobody listens on."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]
