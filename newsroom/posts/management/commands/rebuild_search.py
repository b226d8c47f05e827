from django.core.management import call_command
from django.core.management.base import BaseCommand

from newsroom.posts.finding.indexing import rebuild
from newsroom.posts.models import DeskEntry, SearchEntry


class Command(BaseCommand):
    """Write what readers and editors search in anew. Safe at any time."""

    help = "찾기가 들여다보는 목록을 새로 만들어요. 독자의 찾기와 편집실의 찾기 모두요."

    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true", help="비어 있는 목록만 만들어요.")

    def handle(self, *args, verbosity, if_empty, **options):
        if not (if_empty and SearchEntry.objects.exists()):
            count = rebuild()
            if verbosity:
                self.stdout.write(f"게시 중인 글 {count:,}편을 찾을 수 있게 했어요.")
        if not (if_empty and DeskEntry.objects.exists()):
            call_command("wagtail_update_index", verbosity=0)
