"""Two editors, or an editor and the clock, come to what is out in the same instant."""

import datetime as dt

import time_machine
from django.utils import timezone

from newsroom.desk.deciding import publish_approved
from newsroom.operations.timetable import Timetable
from newsroom.posts import halting, mistakes
from newsroom.posts.models import Decision, Halt, MistakeReport, PostPage, Release
from newsroom.posts.publishing import take_down
from newsroom.posts.revising import fingerprint
from tests.aftercare.case import AftercareVerbs, soon
from tests.racing import RacingTestCase, at_once


class MistakesTests(RacingTestCase):
    def setUp(self):
        super().setUp()
        self.post = self.published(self.minji)

    def reports(self):
        """Yield fresh reports about the post, one for each round."""
        for number in range(self.rounds):
            yield mistakes.report_mistake(self.post, self.minji, f"틀린 곳 {number}")

    def settle(self, report, user):
        return lambda: mistakes.settle(report.pk, user, "nothing", "확인했어요.")

    def take(self, report, user):
        return lambda: mistakes.take(report.pk, user)

    def test_two_answers_make_one(self):
        for report in self.reports():
            told = at_once(self.settle(report, self.hana), self.settle(report, self.doyun))

            first = MistakeReport.objects.get(pk=report.pk).closed_by_name
            self.assertRegex(self.assert_one_stands(told), f"{first} 님이 .*먼저 끝냈어요")
        answers = [subject for subject in self.notices(self.minji) if "답이 왔어요" in subject]
        self.assertEqual(len(answers), self.rounds)

    def test_one_of_two_takes_it_on(self):
        for report in self.reports():
            told = at_once(self.take(report, self.hana), self.take(report, self.doyun))

            first = MistakeReport.objects.get(pk=report.pk).taken_by.get_full_name()
            self.assertEqual(self.assert_one_stands(told), f"{first} 님이 먼저 맡았어요.")


class TakingDownTests(RacingTestCase):
    rounds = 4

    def take_down_as(self, user, post):
        return lambda: take_down(post, user, "사실을 확인하고 있어요.")

    def test_two_who_take_a_post_down_make_one_decision(self):
        for _ in range(self.rounds):
            post = self.published(self.minji)

            told = at_once(self.take_down_as(self.hana, post), self.take_down_as(self.doyun, post))

            first = Decision.objects.get(page=post, kind="unpublished").made_by_name
            self.assertRegex(
                self.assert_one_stands(told), f"{first} 님이 .*먼저 내렸어요: 게시 중단"
            )


class HaltingTests(AftercareVerbs, RacingTestCase):
    """예약 모두 멈춤, twice at once; and what is released while the clock strikes."""

    def setUp(self):
        super().setUp()
        self.post = self.scheduled(self.minji)

    def seen_text(self, post):
        newest = PostPage.objects.get(pk=post.pk).latest_revision
        return newest.pk, fingerprint(newest)

    def stop(self, user):
        return lambda: halting.halt(user, "집중호우로 재난 안내에 힘을 모아요.")

    def lift_as(self, user):
        return lambda: halting.lift(user)

    def release_as(self, user, post, **words):
        seen = self.seen_text(post)
        return lambda: halting.release(post, user, seen, **words)

    def publish_as(self, user, post):
        seen = self.seen_text(post)
        return lambda: publish_approved(post, user, seen)

    def strike(self):
        Timetable().turn()

    def test_two_who_stop_all_schedules_make_one_halt_and_two_who_lift_it_one_end(self):
        for number in range(1, self.rounds + 1):
            told = at_once(self.stop(self.hana), self.stop(self.doyun))
            first = Halt.objects.in_force().get().started_by_name
            self.assertRegex(self.assert_one_stands(told), f"{first} 님이 .*먼저 모두 멈췄어요")

            told = at_once(self.lift_as(self.hana), self.lift_as(self.doyun))
            last = Halt.objects.first().lifted_by_name
            self.assertRegex(self.assert_one_stands(told), f"{last} 님이 .*먼저 풀었어요")
            self.assertEqual(Halt.objects.count(), number)

    def test_two_who_release_a_schedule_release_it_once(self):
        for _ in range(self.rounds):
            halting.halt(self.hana, "재난이에요.")
            told = at_once(
                self.release_as(self.hana, self.post), self.release_as(self.doyun, self.post)
            )
            halting.lift(self.hana)

            first = Release.objects.latest("pk").made_by_name
            self.assertRegex(self.assert_one_stands(told), f"{first} 님이 .*먼저 풀었어요")

    def test_what_is_released_while_the_clock_strikes_goes_live_once_and_only_then(self):
        halting.halt(self.hana, "재난이에요.")
        later = timezone.now() + dt.timedelta(hours=3)
        with time_machine.travel(later, tick=True):
            self.strike()
            self.assertFalse(self.is_live(self.post))
            release = self.release_as(self.hana, self.post, go_live_at=soon(seconds=2))

            told = at_once(release, self.strike)

            self.assertEqual(told, [None, None])
            self.assertFalse(self.is_live(self.post))
        with time_machine.travel(later + dt.timedelta(minutes=1), tick=True):
            at_once(self.strike, self.strike)
        self.assertTrue(self.is_live(self.post))
        self.assertEqual(self.notices(self.minji).count("글이 올라갔어요"), 1)

    def test_an_editor_who_publishes_as_the_clock_strikes_is_told_or_was_first(self):
        for _ in range(self.rounds):
            post = self.scheduled(self.minji)
            with time_machine.travel(soon(hours=3), tick=True):
                told, _ = at_once(self.publish_as(self.hana, post), self.strike)

            self.assertTrue(self.is_live(post))
            self.assertIn(told, (None, "그사이 올라간 글이에요. 시각이 됐어요."))
            self.assertEqual(
                self.minji.notices.filter(page=post, subject="글이 올라갔어요").count(), 1
            )

    def test_two_who_publish_at_once_publish_once(self):
        for _ in range(self.rounds):
            post = self.scheduled(self.minji)

            told = at_once(self.publish_as(self.hana, post), self.publish_as(self.doyun, post))

            self.assertRegex(self.assert_one_stands(told), "(이하나|최도윤) 님이 먼저 게시했어요")
