"""The archives that are measured: copies of the newsroom's database, one with many more posts."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from django.conf import settings

from newsroom.posts.models import PostPage


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
    """Return an address of each kind of page, of the database this process uses."""
    post = PostPage.objects.published().order_by("first_published_at")[10:11].get()
    return {
        "글": post.url,
        "첫 화면": "/",
        "모든 글": "/posts/",
        "주제": post.topic.url,
        "기자": post.ordered_bylines[0].reporter.url,
        "찾기": "/search/?q=%EB%8F%84%EC%84%9C%EA%B4%80",
        "RSS": "/feed/",
    }


def every_address():
    """Return the addresses of all posts, to fill the cache with."""
    posts = PostPage.objects.published().only("url_path")
    return [post.url for post in posts[:3000]]


def count_of_posts():
    return PostPage.objects.published().count()
