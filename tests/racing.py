"""Two people act in the same instant, each in a thread with a connection of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import tag

from tests.case import ConcurrentTestCase


def at_once(*acts):
    """Carry out all acts at once; return what each one was refused with, in order, or None."""
    start = Barrier(len(acts))

    def carry_out(act):
        try:
            start.wait()
            act()
        except PermissionDenied as refused:
            return str(refused)
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(carry_out, acts))


@tag("long")
class RacingTestCase(ConcurrentTestCase):
    """Races by the dozen: whichever is first, one act stands and the other is told of it."""

    rounds = 6

    def assert_one_stands(self, told):
        """Return what the loser was told, when there is exactly one."""
        losers = [words for words in told if words]
        self.assertEqual(len(losers), len(told) - 1, told)
        return losers[0]
