import json
import tempfile
from base64 import b64encode
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from newsroom.operations.bench import archives, questions, tables
from newsroom.operations.bench.measuring import at_best, kept, made_anew


class Command(BaseCommand):
    """Measure how fast the site is, beside the limits of this machine, and print one table."""

    help = "사이트가 얼마나 빠른지 이 컴퓨터의 한계와 견주어 재요. 원래 데이터는 그대로예요."

    def add_arguments(self, parser):
        parser.add_argument("--posts", type=int, default=10_000, help="큰 보관소의 글 수")
        parser.add_argument("--seconds", type=float, default=4, help="한 가지를 재는 시간(초)")
        parser.add_argument("--facts", action="store_true", help="이 데이터베이스의 주소만 말해요.")

    def handle(self, *args, posts, seconds, facts, **options):
        if facts:
            self.stdout.write(json.dumps(_facts()))
            return
        if settings.DATABASES["default"]["ENGINE"] != "django.db.backends.sqlite3":
            raise CommandError("SQLite를 쓰는 시범 편집실에서만 재요.")
        with tempfile.TemporaryDirectory(prefix="greenwings-bench-") as folder:
            self._measure(folder, posts, seconds)

    def _measure(self, folder, posts, seconds):
        database = archives.copy_of_ours(folder)
        small = self._facts_of(database)
        self.stderr.write("저장해 둔 글을 재요.")
        stored = kept(database, small, seconds)
        answer = self._answer_file(folder, stored)
        self.stderr.write("이 컴퓨터의 한계를 재요.")
        limits = at_best(folder, answer, stored, seconds)
        self.stderr.write("저장하지 않은 화면을 재요.")
        anew = [(small, made_anew(database, small, seconds))]
        if posts > small["posts"]:
            self.stderr.write(f"글을 {posts:,}편으로 늘려요.")
            archives.add_posts(database, posts - small["posts"])
            large = self._facts_of(database)
            anew.append((large, made_anew(database, large, seconds)))
        for line in [*tables.of_kept(stored, limits), "", *tables.of_anew(anew, limits)]:
            self.stdout.write(line)

    def _facts_of(self, database):
        return json.loads(archives.manage(database, "bench", "--facts").splitlines()[-1])

    def _answer_file(self, folder, stored):
        """Write down the answer to a kept post, for the bare server to repeat."""
        answer = {"headers": stored.headers, "body": b64encode(stored.body).decode()}
        path = Path(folder) / "answer.json"
        path.write_text(json.dumps(answer))
        return path


def _facts():
    paths = archives.addresses()
    return {
        "paths": paths,
        "questions": questions.count(paths),
        "all": archives.every_address(),
        "posts": archives.count_of_posts(),
    }
