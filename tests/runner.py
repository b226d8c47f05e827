"""Runs the tests; those that run side by side do not hear of each other's changes."""

import gc
import os
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.test.runner import DiscoverRunner, ParallelTestSuite, _init_worker
from django.test.utils import override_settings

from newsroom.caching.changing import generations
from tests import migrated
from tests.cast import settle


def move_in():
    """Let the cast move into this process's database, before its first test.

    Tests with transactions of their own empty the database and have it filled again with what
    stood there at first: from now on the cast belongs to that.
    """
    settle()
    connection._test_serialized_contents = connection.creation.serialize_db_to_string()


def begin_apart(*args, **kwargs):
    """Give a process a folder of its own, and numbers for what has changed, like its database.

    Sweeping, a month later, removes every file that is unknown to the database that is asked.
    """
    _init_worker(*args, **kwargs)
    own_folder = Path(settings.MEDIA_ROOT) / str(os.getpid())
    own_folder.mkdir()
    numbers = f"{settings.GENERATIONS}-{os.getpid()}"
    override_settings(MEDIA_ROOT=str(own_folder), GENERATIONS=numbers).enable()
    generations.cache_clear()
    move_in()


class ApartSuite(ParallelTestSuite):
    init_worker = begin_apart


class Runner(DiscoverRunner):
    parallel_test_suite = ApartSuite

    def setup_databases(self, **kwargs):
        with migrated.kept():
            self.keepdb = True
            config = super().setup_databases(**kwargs)
        self.keepdb = False
        if config and self.parallel < 2:
            move_in()
        # As the web processes do: looking for garbage among what stays cost a tenth of the time.
        gc.freeze()
        gc.set_threshold(50_000, 20, 20)
        return config
