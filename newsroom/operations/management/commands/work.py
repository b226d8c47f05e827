import signal

from django.core.management.base import BaseCommand

from newsroom.operations.chores import all_chores
from newsroom.operations.worker import Worker


class Command(BaseCommand):
    """Publish what is due, prepare photos, send letters and tidy up, for as long as it runs."""

    help = "예약한 글을 올리고, 사진을 준비하고, 알림을 이메일로 보내고, 정리해요."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="한 번만 하고 끝내요.")

    def handle(self, *args, once=False, **options):
        worker = Worker(all_chores())
        if once:
            worker.once()
            return
        for stop in (signal.SIGTERM, signal.SIGINT):
            signal.signal(stop, worker.stop)
        worker.run()
