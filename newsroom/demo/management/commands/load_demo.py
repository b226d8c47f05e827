import logging
import sys

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from newsroom.accounts.models import User
from newsroom.demo.loading import Loading
from newsroom.demo.markup import Unreadable
from newsroom.demo.saying import Progress
from newsroom.posts.models import PostPage

PRODUCTION = "newsroom.settings.production"


class Command(BaseCommand):
    """Fill the newsroom with fictional people and stories."""

    help = "시범 편집실을 채워요. 여러 번 해도 괜찮아요."

    def add_arguments(self, parser):
        parser.add_argument(
            "--even-if-not-empty", action="store_true", help="쓰고 있는 편집실에도 채워요."
        )
        parser.add_argument(
            "--stories", type=int, nargs="+", metavar="번호", help="이 번호의 글만 실어요."
        )
        parser.add_argument(
            "--posts", type=int, default=0, metavar="N", help="부하 시험용 글을 N편 더해요."
        )
        parser.add_argument("--processes", type=int, default=2, help="그림을 그릴 프로세스 수")
        parser.add_argument("--scale", type=float, default=1, help="그림 크기의 배율 (시험용)")

    def handle(self, *args, even_if_not_empty, stories, posts, processes, scale, **options):
        if not even_if_not_empty:
            refuse_where_people_work()
        # Wagtail notes every page and every task; here that would drown what is said below.
        logging.disable(logging.INFO)
        try:
            loading = Loading(Progress(self._terminal()), processes, scale)
            loading.run(stories)
            if posts:
                loading.multiply(posts)
        except Unreadable as problem:
            raise CommandError(str(problem)) from None
        finally:
            logging.disable(logging.NOTSET)

    def _terminal(self):
        """Return where to write: a command's own stream would end the line of a running count."""
        return sys.stdout if self.stdout.isatty() else self.stdout


def refuse_where_people_work():
    """Stop before fictional people mix with real ones."""
    is_empty = not User.objects.exists() and not PostPage.objects.exists()
    if settings.SETTINGS_MODULE == PRODUCTION and not is_empty:
        raise CommandError(
            "실제로 쓰고 있는 편집실이라 시범 글을 넣지 않았어요. "
            "그래도 넣으려면 --even-if-not-empty를 붙여 주세요."
        )
