import logging

from django.core.management import call_command
from django.core.management.base import BaseCommand

STEPS = [
    ("번역 파일", "compile_catalogues", {}),
    ("데이터베이스", "migrate", {"interactive": False, "verbosity": 0}),
    ("화면 파일", "collectstatic", {"interactive": False, "verbosity": 0}),
    ("편집실 차리기", "open_newsroom", {}),
    ("찾기", "rebuild_search", {"if_empty": True}),
]
DEMO = ("시범 글과 사람", "load_demo", {})


class Command(BaseCommand):
    """Do all that a new or changed installation needs, in one go: each start of Django costs."""

    help = "설치나 갱신 뒤에 필요한 일을 차례로 해요. 여러 번 해도 괜찮아요."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--demo", action="store_true", help="시범 편집실도 채워요.")

    def handle(self, *args, demo=False, **options):
        # Wagtail notes every page and every task; here that would drown what is said below.
        logging.disable(logging.INFO)
        try:
            self._take([*STEPS, DEMO] if demo else STEPS)
        finally:
            logging.disable(logging.NOTSET)

    def _take(self, steps):
        for title, command, arguments in steps:
            self.stdout.write(f"▸ {title} · {command}")
            call_command(command, stdout=self.stdout, stderr=self.stderr, **arguments)
