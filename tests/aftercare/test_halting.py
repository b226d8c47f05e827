"""예약 모두 멈춤: one button stops every schedule, and each goes on only by hand."""

import time_machine
from django.core.management import call_command
from django.urls import reverse

from newsroom.operations.health import report
from newsroom.posts.models import Halt, PostPage, Release
from newsroom.writing.saying import says
from tests.aftercare.case import AftercareVerbs, soon
from tests.case import NewsroomTestCase
from tests.site.screens import words_on


class HaltTestCase(AftercareVerbs, NewsroomTestCase):
    """민지 and 준 have a post each that is to go live in two hours."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        cls.first = case.scheduled(cls.minji, title="수목원의 가을")
        cls.second = case.scheduled(cls.jun, title="시장 골목의 하루")


class HaltTests(HaltTestCase):
    def setUp(self):
        self.stop_all(self.hana)

    def test_nothing_goes_live_while_schedules_are_stopped(self):
        self.turn(hours=3)

        self.assertFalse(self.is_live(self.first))
        self.assertFalse(self.is_live(self.second))

    def test_nor_does_it_by_wagtails_own_command(self):
        with time_machine.travel(soon(hours=3), tick=False):
            call_command("publish_scheduled")

        self.assertFalse(self.is_live(self.first))

    def test_who_approves_for_a_time_is_told_that_it_is_held_too(self):
        self.scheduled(self.minji, title="멈춘 동안 승인한 글")

        self.assertIn("예약을 모두 멈춘 때라, 풀어야 올라가요", self.messages())

    def test_every_editor_is_told_who_stopped_them_and_why(self):
        for editor in (self.hana, self.doyun, self.seoryeong):
            notice = editor.notices.latest("pk")
            self.assertEqual(notice.subject, "예약을 모두 멈췄어요")
            self.assertIn("이하나 님이 멈췄어요. 사유: 집중호우로", notice.message)
            self.assertIn("기다리는 예약은 2개", notice.message)

    def test_the_desk_says_so_on_its_first_screen_and_in_the_menu(self):
        for editor in (self.hana, self.doyun, self.seoryeong):
            screen = self.browser(editor).get(reverse("wagtailadmin_home"))
            self.assertContains(screen, "예약을 모두 멈췄어요.")
            self.assertIn("예약 · 모두 멈춤", words_on(screen))

    def test_an_administrator_reads_so_and_is_led_to_no_closed_door(self):
        screen = self.browser(self.unyeong).get(reverse("wagtailadmin_home"))

        self.assertContains(screen, "예약을 모두 멈췄어요.")
        self.assertNotContains(screen, reverse("aftercare:schedules"))

    def test_the_writer_is_told_that_it_waits_and_not_of_a_time(self):
        said = says(PostPage.objects.get(pk=self.first.pk), self.minji)

        self.assertEqual(said.name, "예약 멈춤")

    def test_what_waits_is_no_trouble_of_the_machine(self):
        with time_machine.travel(soon(hours=3), tick=False):
            self.assertTrue(report()["schedule"]["ok"])

    def test_a_second_press_changes_nothing_and_says_who_was_first(self):
        self.stop_all(self.doyun, "다른 까닭")

        self.assertEqual(Halt.objects.get().started_by, self.hana)
        self.assertIn("이하나 님이", self.messages())
        self.assertIn("먼저 모두 멈췄어요", self.messages())

    def test_a_schedule_made_meanwhile_waits_too_and_its_maker_is_told(self):
        waiting = self.submitted(self.minji, title="눈 오는 날")
        review = self.browser(self.hana).get(reverse("desk:review", args=[waiting.pk]))
        self.assertContains(review, "지금은 예약을 모두 멈춘 때라")

        third = self.approve(waiting, self.hana, at=soon(hours=2))

        self.assertTrue(third.standing.label.startswith("예약 멈춤"))
        self.turn(hours=3)
        self.assertFalse(self.is_live(third))

    def test_a_post_can_still_be_published_by_hand(self):
        post = self.published(self.minji)

        self.assertTrue(post.live)


class LiftingTests(HaltTestCase):
    def setUp(self):
        self.stop_all(self.hana)

    def test_lifting_releases_nothing_by_itself(self):
        self.lift(self.doyun)
        self.turn(hours=3)

        self.assertFalse(self.is_live(self.first))
        self.assertIn("아직 풀지 않은 예약이 2개", self.hana.notices.latest("pk").message)

    def test_what_is_scheduled_afterwards_is_held_no_more(self):
        self.lift(self.doyun)
        third = self.scheduled(self.minji, title="눈 오는 날")
        self.turn(hours=3)

        self.assertTrue(self.is_live(third))

    def test_who_comes_second_is_told_who_lifted_it(self):
        self.lift(self.doyun)
        self.lift(self.hana)

        self.assertIn("최도윤 님이", self.messages())
        self.assertIn("먼저 풀었어요", self.messages())

    def test_it_can_be_stopped_again(self):
        self.lift(self.doyun)
        self.change_schedule(self.first, self.hana, "release")
        self.stop_all(self.doyun, "애도 기간이에요.")
        self.turn(hours=3)

        self.assertFalse(self.is_live(self.first))


class ReleasingTests(HaltTestCase):
    def setUp(self):
        self.stop_all(self.hana)

    def test_a_released_post_goes_back_to_its_time_and_the_other_waits_on(self):
        self.change_schedule(self.first, self.hana, "release")
        self.assertFalse(self.is_live(self.first))
        self.turn(hours=3)

        self.assertTrue(self.is_live(self.first))
        self.assertFalse(self.is_live(self.second))
        self.assertIn("에 올라가요", self.minji.notices.order_by("-pk")[1].subject)

    def test_once_its_time_has_passed_an_editor_chooses_another_or_now(self):
        self.lift(self.hana)
        with time_machine.travel(soon(hours=5)):
            self.change_schedule(self.first, self.hana, "release")
            self.assertIn("예약한 시각이 지났어요", self.messages())
            self.change_schedule(self.first, self.hana, "release_at", at=soon(hours=2))
            self.change_schedule(self.second, self.hana, "now")
            self.assertTrue(self.is_live(self.second))
            self.assertFalse(self.is_live(self.first))
            self.turn(hours=3)

        self.assertTrue(self.is_live(self.first))

    def test_another_time_chosen_while_all_is_stopped_counts_as_released(self):
        self.change_schedule(self.first, self.hana, "release_at", at=soon(hours=6))
        self.turn(hours=7)

        self.assertTrue(self.is_live(self.first))

    def test_a_second_release_is_told_so(self):
        self.change_schedule(self.first, self.hana, "release")
        self.change_schedule(self.first, self.doyun, "release")

        self.assertIn("이미 풀린 예약이에요", self.messages())
        self.assertEqual(Release.objects.count(), 1)

    def test_nobody_releases_a_post_of_their_own(self):
        own = self.approve(self.submitted(self.hana), self.doyun, at=soon(hours=2))
        self.change_schedule(own, self.hana, "release")

        self.assertFalse(Release.objects.exists())

    def test_every_step_is_in_the_log(self):
        self.change_schedule(self.first, self.hana, "release")
        history = reverse("wagtailadmin_pages:history", args=[self.first.pk])

        self.assertContains(self.browser(self.doyun).get(history), "멈춘 예약을 풀었어요")


class OthersTests(HaltTestCase):
    """Nobody but editors stops, lifts or releases; to others the screens do not open."""

    def others(self):
        return (self.minji, self.jun, self.unyeong, self.gamsa, None)

    def test_others_do_not_stop_schedules(self):
        for other in self.others():
            with self.subTest(other):
                self.stop_all(other)
                self.assertFalse(Halt.objects.exists())

    def test_others_neither_lift_nor_release(self):
        self.stop_all(self.hana)
        for other in self.others():
            with self.subTest(other):
                self.lift(other)
                for act in ("release", "now", "cancel"):
                    self.change_schedule(self.first, other, act)
                self.assertTrue(Halt.objects.in_force().exists())
                self.assertFalse(Release.objects.exists())
                self.assertFalse(self.is_live(self.first))
                self.assertIsNotNone(PostPage.objects.get(pk=self.first.pk).scheduled_revision)

    def test_a_halt_needs_a_reason(self):
        answer = self.stop_all(self.hana, " ")

        self.assertContains(answer, "왜 멈추는지 적어 주세요.")
        self.assertFalse(Halt.objects.exists())
