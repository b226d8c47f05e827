"""The archives that are measured: copies of the newsroom's database, one with many more posts."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from itertools import cycle
from pathlib import Path
from urllib.parse import quote

from django.conf import settings

from newsroom.operations.bench.tables import AGAIN, FIRST, SEARCH
from newsroom.posts.listing import POSTS_A_PAGE
from newsroom.posts.models import PostPage, Topic
from reporters.models import ReporterPage

# How many pages of each kind are asked for, each once.
EACH = 40
# Enough to fill the caches of two processes; each takes about half of the questions.
FILLING = 3000
WORDS = ["도서관", "꽃", "물향기 수목원", "ㄷㅅㅅ", "오산"]
UNKNOWN = "bench"


def copy_of_ours(folder):
    """Return the address of a copy of the SQLite database the newsroom uses."""
    target = Path(folder) / "archive.sqlite3"
    ours = sqlite3.connect(settings.DATABASES["default"]["NAME"])
    with closing(ours), closing(sqlite3.connect(target)) as copy:
        ours.backup(copy)
    return f"sqlite:///{target}"


def add_posts(database, count):
    """Add posts to an archive by the demo's press."""
    manage(database, "load_demo", "--posts", str(count))


def manage(database, *command):
    """Run one of our commands on another database; return what it printed."""
    return subprocess.run(
        [sys.executable, str(settings.BASE_DIR / "manage.py"), *command],
        env={**os.environ, "DATABASE_URL": database},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def addresses():
    """Return some addresses of each kind of page, of the database this process uses.

    Each post is another one, spread over the whole archive, asked for the first time. All else
    is asked for with a word no page knows: what is asked for so is not in the cache, nor kept.
    """
    numbers = PostPage.objects.published().order_by("pk").values_list("pk", flat=True)
    numbers = list(numbers[:: max(1, len(numbers) // EACH)])[:EACH]
    posts = [f"/posts/{number}/" for number in numbers]
    topics = [topic.url for topic in Topic.objects.all()]
    reporters = [profile.url for profile in ReporterPage.objects.live()]
    return {
        FIRST: posts,
        AGAIN: _anew(posts),
        "첫 화면": _anew(["/"]),
        "모든 글": _anew(["/posts/"]),
        "주제": _anew(topics),
        "기자": _anew(reporters),
        SEARCH: [f"/search/?q={quote(word)}&{UNKNOWN}={n}" for n, word in enumerate(WORDS * 8)],
        "RSS": _anew(["/feed/"]),
        "주제 RSS": _anew([f"{url}feed/" for url in topics]),
        "기자 RSS": _anew([f"{url}feed/" for url in reporters]),
    }


def _anew(paths):
    return [f"{path}?{UNKNOWN}={n}" for n, path in zip(range(EACH), cycle(paths), strict=False)]


def fill():
    """Return addresses to fill the cache with: of posts, and of lists with a page number."""
    numbers = PostPage.objects.published().values_list("pk", flat=True)[:FILLING]
    pages = range(1, 1 + len(numbers) // POSTS_A_PAGE)
    return [*(f"/posts/{n}/" for n in numbers), *(f"/posts/?page={n}" for n in pages)]


def count_of_posts():
    return PostPage.objects.published().count()
