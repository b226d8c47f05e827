import json
import tempfile

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from newsroom.operations.bench import archives, questions, tables
from newsroom.operations.bench.measuring import kept, made_anew, memory

# In smaller archives the lists are not full: what grows with the posts would be their length.
SMALLEST = 100


class Command(BaseCommand):
    """Measure how fast the site is, beside the limits of this machine, and print one table."""

    help = "사이트가 얼마나 빠른지 이 컴퓨터의 한계와 견주어 재요. 원래 데이터는 그대로예요."

    def add_arguments(self, parser):
        parser.add_argument(
            "--posts", type=int, nargs="+", default=[10_000], help="큰 보관소의 글 수. 여럿도 돼요."
        )
        parser.add_argument(
            "--also", nargs="+", default=[], metavar="DATABASE_URL", help="함께 잴 다른 보관소"
        )
        parser.add_argument("--seconds", type=float, default=4, help="한 가지를 재는 시간(초)")
        parser.add_argument("--facts", action="store_true", help="이 데이터베이스의 주소만 말해요.")

    def handle(self, *args, posts, also, seconds, facts, **options):
        if facts:
            self.stdout.write(json.dumps(_facts()))
            return
        if connection.vendor != "sqlite":
            raise CommandError("SQLite를 쓰는 시범 편집실에서만 재요.")
        with tempfile.TemporaryDirectory(prefix="greenwings-bench-") as folder:
            self._measure(folder, sorted(posts), also, seconds)

    def _measure(self, folder, sizes, also, seconds):
        database = archives.copy_of_ours(folder)
        facts = self._facts_of(database)
        self._say("저장해 둔 글과 이 컴퓨터의 한계를 번갈아 재요.")
        stored = kept(folder, database, facts, seconds)
        anew = []
        for size in sorted({SMALLEST, *sizes}):
            if size > facts["posts"]:
                self._say(f"글을 {size:,}편으로 늘려요.")
                archives.add_posts(database, size - facts["posts"])
                facts = self._facts_of(database)
            anew.append(self._made_anew(database, facts))
        anew += [self._made_anew(other, self._facts_of(other)) for other in also]
        self._say("메모리를 재요.")
        lines = [*tables.of_kept(stored), *tables.of_memory(memory(database, facts)), ""]
        for line in [*lines, *tables.of_anew(anew, stored.bare.milliseconds)]:
            self.stdout.write(line)

    def _made_anew(self, database, facts):
        self._say(f"저장하지 않은 화면을 재요. 글 {facts['posts']:,}편")
        return facts, made_anew(database, facts)

    def _facts_of(self, database):
        return json.loads(archives.manage(database, "bench", "--facts").splitlines()[-1])

    def _say(self, words):
        self.stderr.write(words)


def _facts():
    paths = archives.addresses()
    return {
        "database": connection.vendor,
        "paths": paths,
        "questions": questions.count(paths),
        "fill": archives.fill(),
        "posts": archives.count_of_posts(),
    }
