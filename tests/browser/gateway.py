"""What stands before a server in most places: it passes on, or says that nobody is there."""

from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

NOT_PASSED_ON = {"connection", "content-length", "keep-alive", "transfer-encoding"}


class Gateway(ThreadingHTTPServer):
    """A proxy on a port of its own; with a `status` it answers so instead of passing on."""

    daemon_threads = True
    status = None

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Request)
        Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}"

    def close(self):
        self.shutdown()
        self.server_close()


class _Request(BaseHTTPRequestHandler):
    def do_GET(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.server.status:
            self._answer(self.server.status, [("Content-Type", "text/html")], b"<h1>nginx</h1>")
        else:
            self._pass_on(body)

    do_POST = do_GET

    def _pass_on(self, body):
        wanted = urlsplit(self.path)
        server = HTTPConnection(wanted.netloc)
        address = f"{wanted.path}?{wanted.query}" if wanted.query else wanted.path
        server.request(self.command, address, body, dict(self.headers))
        answer = server.getresponse()
        headers = [one for one in answer.getheaders() if one[0].lower() not in NOT_PASSED_ON]
        self._answer(answer.status, headers, answer.read())
        server.close()

    def _answer(self, status, headers, body):
        self.send_response_only(status)
        for name, value in [*headers, ("Content-Length", str(len(body))), ("Connection", "close")]:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing on the screen of whoever runs the tests."""
