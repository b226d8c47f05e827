"""Runs the tests; those that run side by side do not hear of each other's changes."""

import os

from django.conf import settings
from django.test.runner import DiscoverRunner, ParallelTestSuite, _init_worker

from newsroom.caching.changing import generations


def begin_apart(*args, **kwargs):
    """Give a process numbers of its own for what has changed, as it has its own database."""
    _init_worker(*args, **kwargs)
    settings.GENERATIONS = f"{settings.GENERATIONS}-{os.getpid()}"
    generations.cache_clear()


class ApartSuite(ParallelTestSuite):
    init_worker = begin_apart


class Runner(DiscoverRunner):
    parallel_test_suite = ApartSuite
