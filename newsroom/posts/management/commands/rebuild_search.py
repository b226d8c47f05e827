from django.core.management.base import BaseCommand

from newsroom.posts.finding.indexing import rebuild


class Command(BaseCommand):
    """Write what the readers' search looks in anew, from the live posts. Safe at any time."""

    help = "찾기가 들여다보는 목록을 게시 중인 글에서 새로 만들어요."

    def handle(self, *args, verbosity, **options):
        count = rebuild()
        if verbosity:
            self.stdout.write(f"게시 중인 글 {count:,}편을 찾을 수 있게 했어요.")
