from django.core.management.base import BaseCommand

from newsroom.desk.opening import open_newsroom


class Command(BaseCommand):
    help = "Open the newsroom: page tree, groups, permissions and workflow. Safe to repeat."

    def handle(self, *args, **options):
        places = open_newsroom()
        self.stdout.write(f"편집실을 열었어요: {', '.join(places)}")
