"""Scheduled posts: another time, now or not at all, and what is asked again at their time."""

import time_machine
from django.urls import reverse

from newsroom.notices.models import Notice
from newsroom.operations.timetable import Timetable, _publish, due
from newsroom.posts.models import PostPage
from tests.aftercare.case import AftercareVerbs, soon
from tests.case import NewsroomTestCase


class ScheduleTestCase(AftercareVerbs, NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().scheduled(cls.minji, title="수목원의 가을")


class ChangingTests(ScheduleTestCase):
    def test_another_time_is_kept_and_its_writer_told(self):
        self.change_schedule(self.post, self.doyun, "move", at=soon(hours=10))
        self.turn(hours=3)
        self.assertFalse(self.is_live(self.post))

        self.turn(hours=11)

        self.assertTrue(self.is_live(self.post))
        self.assertTrue(any("에 올라가요" in subject for subject in self.notices(self.minji)))

    def test_a_time_that_is_over_is_refused_and_stays_on_the_screen(self):
        self.change_schedule(self.post, self.doyun, "move", at=soon(hours=-1))

        self.assertContains(self.response, "이미 지난 시각이에요")
        self.turn(hours=3)
        self.assertTrue(self.is_live(self.post))

    def test_cancelled_it_stays_approved_and_goes_nowhere_by_itself(self):
        post = self.change_schedule(self.post, self.doyun, "cancel")
        self.turn(hours=3)

        self.assertFalse(self.is_live(post))
        self.assertEqual(post.standing.label, "승인됨")

    def test_once_cancelled_the_edit_form_publishes_at_once_and_not_at_the_old_time(self):
        post = self.change_schedule(self.post, self.doyun, "cancel")

        self.assertIsNone(post.get_latest_revision_as_object().go_live_at)

    def test_it_goes_live_at_once(self):
        self.change_schedule(self.post, self.doyun, "now")

        self.assertTrue(self.is_live(self.post))

    def test_who_saw_an_older_schedule_is_told_and_changes_nothing(self):
        seen = self.seen(self.post)
        self.change_schedule(self.post, self.doyun, "move", at=soon(hours=10))
        self.change_schedule(self.post, self.hana, "cancel", seen=seen)

        self.assertIn("그사이 글이 바뀌었어요", self.messages())
        self.assertIsNotNone(PostPage.objects.get(pk=self.post.pk).scheduled_revision)

    def test_what_was_cancelled_meanwhile_says_so(self):
        seen = self.seen(self.post)
        self.change_schedule(self.post, self.doyun, "cancel")
        self.change_schedule(self.post, self.hana, "cancel", seen=seen)

        self.assertIn("예약이 없는 글이에요", self.messages())

    def test_nobody_else_changes_it(self):
        for other in (self.minji, self.jun, self.unyeong, self.gamsa, None):
            for act in ("move", "now", "cancel"):
                with self.subTest(f"{other} {act}"):
                    self.change_schedule(self.post, other, act, at=soon(hours=9))
                    self.assertFalse(self.is_live(self.post))
                    self.turn(hours=1)
        self.turn(hours=3)
        self.assertTrue(self.is_live(self.post))

    def test_the_list_names_them_by_their_time_and_comes_as_a_file(self):
        editor = self.browser(self.doyun)
        address = reverse("aftercare:schedules")

        self.assertContains(editor.get(address), "수목원의 가을")
        csv = b"".join(editor.get(address, {"export": "csv"}).streaming_content).decode()
        self.assertTrue(csv.startswith("\ufeff예약한 시각,제목"))
        self.assertIn("수목원의 가을,김민지,예약됨", csv)
        self.assertEqual(editor.get(address, {"export": "xlsx"}).status_code, 200)

    def test_the_list_opens_to_editors_and_who_audits(self):
        self.assertContains(
            self.browser(self.gamsa).get(reverse("aftercare:schedules")), "수목원의 가을"
        )
        for other in (self.minji, self.jun, self.unyeong):
            with self.subTest(other.username):
                for asked in ({}, {"export": "csv"}, {"export": "xlsx"}):
                    screen = self.browser(other).get(reverse("aftercare:schedules"), asked)
                    self.assertRedirects(screen, reverse("wagtailadmin_home"))

    def unschedule(self, post, as_):
        """Press the button of Wagtail's own that cancels a schedule."""
        args = [post.pk, post.scheduled_revision.pk]
        address = reverse("wagtailadmin_pages:revisions_unschedule", args=args)
        self.response = self.browser(as_).post(address)
        return PostPage.objects.get(pk=post.pk)

    def test_wagtails_own_button_leads_to_this_screen_and_changes_nothing(self):
        post = self.unschedule(self.post, self.doyun)

        self.assertRedirects(self.response, reverse("aftercare:schedule", args=[post.pk]))
        self.assertIsNotNone(post.scheduled_revision)

    def test_it_opens_to_nobody_for_a_post_of_their_own(self):
        own = self.approve(self.submitted(self.hana), self.doyun, at=soon(hours=2))

        own = self.unschedule(own, self.hana)

        self.assertRedirects(self.response, reverse("wagtailadmin_home"))
        self.assertIsNotNone(own.scheduled_revision)


class FiringTests(ScheduleTestCase):
    def assert_kept_back(self, *words):
        self.turn(hours=3)

        self.assertFalse(self.is_live(self.post))
        alarm = Notice.objects.get(recipient=self.doyun, step__startswith="not_live")
        self.assertIn(*words, alarm.message)

    def test_who_approved_it_must_not_have_become_its_author(self):
        PostPage.objects.filter(pk=self.post.pk).update(owner=self.hana)

        self.assert_kept_back("승인한 사람이 그사이 글쓴이가 됐어요")

    def test_an_approval_outlives_the_appointment_of_who_gave_it(self):
        self.hana.groups.clear()
        self.turn(hours=3)

        self.assertTrue(self.is_live(self.post))

    def test_one_that_was_cancelled_as_it_came_due_stays_down(self):
        with time_machine.travel(soon(hours=3), tick=False):
            waiting = list(due())
            self.change_schedule(self.post, self.doyun, "cancel")
            Timetable()._each(waiting, _publish, lambda *told: self.fail(told))

        self.assertFalse(self.is_live(self.post))

    def test_a_late_one_goes_live_with_its_true_time_and_an_alarm(self):
        late = soon(hours=5)
        with time_machine.travel(late, tick=False):
            Timetable().turn()
            Timetable().turn()

        post = PostPage.objects.get(pk=self.post.pk)
        self.assertEqual(post.first_published_at, late)
        for editor in (self.hana, self.doyun, self.seoryeong):
            self.assertEqual(self.notices(editor).count("예약한 글이 늦게 올라갔어요"), 1)

    def test_one_in_time_raises_no_alarm(self):
        self.turn(hours=2, minutes=1)

        self.assertNotIn("예약한 글이 늦게 올라갔어요", self.notices(self.hana))
