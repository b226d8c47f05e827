"""The demo: everything set up, the site serving, and a word about how to get in."""

import contextlib
import os
import signal
import socket
import subprocess
import time
import urllib.request

from newsroom.operations.machine import ROOT, venv
from newsroom.operations.machine.saying import give_up, say, show

PASSWORD = "NEWSROOM_DEMO_PASSWORD"  # noqa: S105 - the name of a variable
ACCOUNTS = "reporter01 … reporter12, editor01, editor02, chief, admin"
PATIENCE = 60


def run(port):
    """Serve the demo newsroom on this machine until Ctrl-C."""
    _refuse_a_taken(port)
    os.environ["PORT"] = str(port)
    set_password()
    venv.ready()
    venv.run("manage.py", "prepare", "--demo")
    server = subprocess.Popen([venv.PYTHON, "manage.py", "serve"], cwd=ROOT)
    for stop in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(stop, lambda *_: server.terminate())
    try:
        _greet_when_open(server, f"http://127.0.0.1:{port}")
        status = server.wait()
    except KeyboardInterrupt:
        server.terminate()  # Ctrl-C reaches it too, but not where only we were told to stop
        server.wait()
        status = 0
    if status > 0:
        give_up("서버가 켜지지 못했어요. 위의 글을 봐 주세요.", "The server stopped; see above.")
    say("멈췄어요. 다시 켜면 쓰던 그대로예요", "stopped; the data stays")


@contextlib.contextmanager
def serving():
    """Serve the demo newsroom, filled and up to date, on a free port; give its address."""
    set_password()
    venv.run("manage.py", "prepare", "--demo")
    port = _free_port()
    os.environ.update(PORT=str(port), LOG_LEVEL="ERROR")
    server = subprocess.Popen([venv.PYTHON, "manage.py", "serve"], cwd=ROOT)
    try:
        site = f"http://127.0.0.1:{port}"
        until_it_answers(server, site)
        yield site
    finally:
        server.terminate()
        server.wait()


def set_password():
    """Give the demo accounts their password, where the owner has not named one."""
    os.environ.setdefault(PASSWORD, "greenwings-demo")


def until_it_answers(server, address):
    """Wait until the server answers; tell whether it does."""
    deadline = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        if _answers(address):
            return True
        time.sleep(0.2)
    return False


def _free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def _refuse_a_taken(port):
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", port))
        except OSError:
            give_up(
                f"{port}번 포트를 다른 프로그램이 쓰고 있어요. 다른 번호로 켜 주세요: "
                f"make demo PORT={port + 1}",
                f"Port {port} is taken by another program; choose another one.",
            )


def _greet_when_open(server, address):
    if until_it_answers(server, address):
        _greet(address)


def _answers(address):
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=5):  # noqa: S310 - our own address
            return True
    except OSError:
        return False


def _greet(address):
    say("그린나래가 열렸어요", "the newsroom is open")
    show(
        ("읽는 곳 · read", f"{address}/"),
        ("쓰고 살피는 곳 · write and review", f"{address}/admin/"),
        ("로그인 · accounts", ACCOUNTS),
        ("비밀번호 · password", os.environ[PASSWORD]),
        ("멈추기 · stop", "Ctrl-C"),
    )
