"""Scheduled posts go up and come down at their time, whatever happens to their neighbours."""

import datetime as dt

import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Revision

from newsroom.notices.models import Notice
from newsroom.operations.models import Heartbeat
from newsroom.operations.timetable import Timetable
from newsroom.posts.models import PostPage
from tests.case import NewsroomTestCase


def soon(**span):
    return timezone.localtime() + dt.timedelta(**span)


class ScheduleTests(NewsroomTestCase):
    def scheduled(self, **words):
        post = self.submitted(self.minji, **words)
        return self.approve(post, self.hana, at=soon(hours=2))

    def later(self):
        return time_machine.travel(soon(hours=2, minutes=1), tick=False)

    def test_nothing_goes_up_before_its_time(self):
        post = self.scheduled()

        Timetable().turn()

        self.assertFalse(PostPage.objects.get(pk=post.pk).live)

    def test_a_post_goes_up_at_its_time(self):
        post = self.scheduled()

        with self.later():
            Timetable().turn()

        self.assertTrue(PostPage.objects.get(pk=post.pk).live)
        self.assertIn("글이 올라갔어요", self.notices(self.minji))

    def test_the_writer_is_told_once(self):
        self.scheduled()
        with self.later():
            for _ in range(3):
                Timetable().turn()

        self.assertEqual(self.notices(self.minji).count("글이 올라갔어요"), 1)

    def test_one_bad_post_does_not_hold_up_the_next(self):
        bad, good = self.scheduled(), self.scheduled()
        self.spoil(bad)

        with self.later():
            Timetable().turn()

        self.assertFalse(PostPage.objects.get(pk=bad.pk).live)
        self.assertTrue(PostPage.objects.get(pk=good.pk).live)

    def test_editors_are_told_once_of_a_post_that_could_not_go_up(self):
        self.spoil(self.scheduled())
        timetable = Timetable()

        with self.later():
            timetable.turn()
            timetable.turn()
            Timetable().turn()

        for editor in (self.hana, self.doyun, self.seoryeong):
            told = self.notices(editor).count("예약한 글이 올라가지 못했어요")
            self.assertEqual(told, 1)
        self.assertNotIn("예약한 글이 올라가지 못했어요", self.notices(self.minji))

    def test_the_alarm_says_what_to_do(self):
        post = self.scheduled()
        post.lead_photo.people = "unclear"
        post.lead_photo.save()

        with self.later():
            Timetable().turn()

        alarm = Notice.objects.get(recipient=self.hana, step__startswith="not_live")
        self.assertIn("사진 속 사람을 확인해야 하는 사진이 1장", alarm.message)
        self.assertFalse(PostPage.objects.get(pk=post.pk).live)

    def test_once_mended_it_goes_up_by_itself(self):
        post = self.scheduled()
        photo = post.lead_photo
        photo.people = "unclear"
        photo.save()
        with self.later():
            Timetable().turn()
            photo.people = "none"
            photo.save()
            Timetable().turn()

        self.assertTrue(PostPage.objects.get(pk=post.pk).live)

    def test_what_failed_is_not_tried_at_every_turn(self):
        self.spoil(self.scheduled())
        timetable = Timetable()
        with self.later():
            timetable.turn()
            with self.assertNumQueries(2):
                timetable.turn()

    def spoil(self, post):
        """Make the scheduled text unreadable, as a failed upgrade might."""
        revision = Revision.objects.get(object_id=post.pk, approved_go_live_at__isnull=False)
        Revision.objects.filter(pk=revision.pk).update(content={"pk": post.pk, "topic": "x"})


class ExpiryTests(NewsroomTestCase):
    def expiring(self):
        post = self.published(self.minji)
        PostPage.objects.filter(pk=post.pk).update(expire_at=soon(hours=-1))
        return post

    def test_an_expired_post_comes_down(self):
        post = self.expiring()

        Timetable().turn()

        post = PostPage.objects.get(pk=post.pk)
        self.assertFalse(post.live)
        self.assertTrue(post.expired)

    def test_a_post_still_in_its_time_stays(self):
        post = self.published(self.minji)

        Timetable().turn()

        self.assertTrue(PostPage.objects.get(pk=post.pk).live)


class WorkCommandTests(NewsroomTestCase):
    def test_one_run_does_every_chore_and_leaves_a_sign(self):
        post = self.approve(self.submitted(self.minji), self.hana, at=soon(hours=2))
        noon_of_tomorrow = soon(days=1).replace(hour=12)

        with time_machine.travel(noon_of_tomorrow, tick=False):
            call_command("work", once=True)

        self.assertTrue(PostPage.objects.get(pk=post.pk).live)
        self.assertEqual(
            set(Heartbeat.objects.values_list("chore", flat=True)),
            {"timetable", "measures", "letters", "photos", "search_engines", "housekeeping"},
        )
        self.assertTrue(self.minji.notices.exclude(mailed_at=None).exists())
