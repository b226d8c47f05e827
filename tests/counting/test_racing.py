"""Several web processes write at once: nobody is lost and nobody is counted twice."""

import random
import threading

from django.db import connection
from django.utils import timezone

from newsroom.counting.models import Period, Sighting, SiteTally, Tally
from newsroom.counting.recognising import forget_key, key_of
from newsroom.counting.tallying import tally
from tests.case import ConcurrentTestCase

READERS = 60
PROCESSES = 4


class RacingProcessesTests(ConcurrentTestCase):
    def setUp(self):
        super().setUp()
        self.posts = [self.published(self.minji), self.published(self.jun)]
        forget_key()
        self.addCleanup(forget_key)

    def shuffled(self):
        """Return what every process saw: each reader of each post, in an order of its own."""
        day = timezone.localdate()
        key_of(day)
        sightings = [
            Sighting(day=day, page=post, reader=number, place=number)
            for post in self.posts
            for number in range(READERS)
        ]
        random.shuffle(sightings)
        return sightings

    def work(self, sightings):
        try:
            for start in range(0, len(sightings), 30):
                tally(sightings[start : start + 30])
        finally:
            connection.close()

    def test_four_processes_count_each_reader_once(self):
        processes = [
            threading.Thread(target=self.work, args=[self.shuffled()]) for _ in range(PROCESSES)
        ]
        for process in processes:
            process.start()
        for process in processes:
            process.join()

        for post in self.posts:
            for period in Period:
                self.assertEqual(Tally.objects.get(page=post, period=period).views, READERS)
        self.assertEqual(SiteTally.objects.get().views, READERS * 2)
        self.assertEqual(Sighting.objects.count(), READERS * 2)
