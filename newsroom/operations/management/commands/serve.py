import sys

import environ
from django.conf import settings
from django.core.management.base import BaseCommand

from newsroom.operations.supervising import Supervisor

env = environ.Env()


class Command(BaseCommand):
    """Serve the site and do its background work, in this order: web server, worker."""

    help = "웹 서버와 뒤에서 일하는 작업자를 함께 켜요. Ctrl-C로 모두 멈춰요."

    def add_arguments(self, parser):
        parser.add_argument("--host", default=env.str("HOST", default="127.0.0.1"))
        parser.add_argument("--port", type=int, default=env.int("PORT", default=8000))

    def handle(self, *args, host, port, **options):
        commands = {"web": web_command(host, port), "worker": worker_command()}
        Supervisor(commands).run()


def worker_command():
    return [sys.executable, str(settings.BASE_DIR / "manage.py"), "work"]


def web_command(host, port):
    """Return how granian is started. It reads headers and bodies away from Python's threads,
    so that clients which are slow on purpose hold nobody else up."""
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi"),
        *("--host", host, "--port", str(port), "--working-dir", str(settings.BASE_DIR)),
        *("--workers", env.str("WEB_WORKERS", default="2")),
        *("--blocking-threads", env.str("WEB_THREADS", default="64")),
        *("--workers-kill-timeout", "3", "--respawn-failed-workers"),
        *("--no-ws", "--log-level", "error"),
        "newsroom.wsgi:application",
    ]
