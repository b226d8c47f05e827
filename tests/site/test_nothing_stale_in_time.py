"""What changes by itself when its time comes is read by the next stranger."""

import datetime as dt

import time_machine
from django.test import tag
from django.utils import timezone

from newsroom.operations.timetable import Timetable
from newsroom.posts.models import PostPage
from tests.caching.kiosk import settle
from tests.cast import appoint
from tests.site.staleness import NothingStaleCase


@tag("long")
class NothingStaleInTimeTests(NothingStaleCase):
    """Pages that change with nobody's doing, while the worker does nothing."""

    def expiring(self, moment):
        post = PostPage.objects.get(pk=self.second.pk)
        post.expire_at = moment
        post.save_revision(user=self.hana).publish(user=self.hana)
        settle()

    def at(self, moment, shown_on):
        before = self.read_all()
        with time_machine.travel(moment):
            self.assert_nothing_stale()
            after = self.read_all()
        for address in shown_on:
            self.assertFalse(before[address] == after[address], f"{address} is as before")

    def test_a_post_runs_out(self):
        moment = timezone.now() + dt.timedelta(minutes=3)
        self.expiring(moment)

        self.at(
            moment + dt.timedelta(seconds=1),
            ["/", "/posts/", "/posts/?page=2", "/feed/", self.first.url, self.second.url],
        )

    def test_a_term_ends_at_midnight_in_seoul(self):
        appoint(self.minji.profile, starts_in=-100, ends_in=0)
        settle()
        tomorrow = timezone.localdate() + dt.timedelta(days=1)
        midnight = timezone.make_aware(dt.datetime.combine(tomorrow, dt.time()))

        self.at(midnight, ["/", "/reporters/", self.minji.profile.url, self.first.url])

    def test_a_schedule_comes_due(self):
        moment = timezone.now() + dt.timedelta(hours=1)
        self.approve(self.waiting, self.hana, at=moment)
        settle()
        before = self.read_all()
        with time_machine.travel(moment + dt.timedelta(minutes=1)):
            Timetable().turn()
            self.assert_nothing_stale()
            self.assertNotEqual(before["/"], self.site.ask("/").body)
