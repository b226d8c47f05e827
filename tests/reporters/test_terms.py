import datetime as dt
from zoneinfo import ZoneInfo

import time_machine
from django.urls import reverse

from newsroom.posts.models import PostPage
from reporters.models import Term
from tests.case import NewsroomTestCase

SEOUL = ZoneInfo("Asia/Seoul")


class TermTests(NewsroomTestCase):
    """Rights follow the term on each request, with Korean midnight, by no nightly job."""

    def setUp(self):
        Term.objects.update(starts_on=dt.date(2026, 1, 1), ends_on=dt.date(2026, 12, 31))

    def begin(self):
        url = reverse("wagtailadmin_pages:add", args=["posts", "postpage", self.posts.pk])
        self.browser(self.minji).post(url, self.form_data(bylines=[self.minji.profile]))
        return PostPage.objects.count()

    def test_the_last_second_of_the_last_day_counts(self):
        with time_machine.travel(dt.datetime(2026, 12, 31, 23, 59, 59, tzinfo=SEOUL), tick=False):
            self.assertEqual(self.begin(), 1)

    def test_at_midnight_in_seoul_it_is_over(self):
        with time_machine.travel(dt.datetime(2027, 1, 1, tzinfo=SEOUL), tick=False):
            self.assertEqual(self.begin(), 0)

    def test_the_first_second_of_the_first_day_counts(self):
        with time_machine.travel(dt.datetime(2026, 1, 1, tzinfo=SEOUL), tick=False):
            self.assertEqual(self.begin(), 1)

    def test_the_second_before_does_not(self):
        with time_machine.travel(dt.datetime(2025, 12, 31, 23, 59, 59, tzinfo=SEOUL), tick=False):
            self.assertEqual(self.begin(), 0)

    def test_after_it_an_old_draft_is_readable_but_not_writable(self):
        with time_machine.travel(dt.datetime(2026, 12, 1, tzinfo=SEOUL), tick=False):
            post = self.draft(self.minji, title="끝내지 못한 글")
        with time_machine.travel(dt.datetime(2027, 1, 2, tzinfo=SEOUL), tick=False):
            screen = self.browser(self.minji).get(reverse("desk:read", args=[post.pk]))
            self.assertContains(screen, "끝내지 못한 글")
            draft = self.browser(self.minji).get(
                reverse("wagtailadmin_pages:view_draft", args=[post.pk])
            )
            self.assertContains(draft, "끝내지 못한 글")

            post = self.save(post, self.minji, title="늦게 고친 제목")

        self.assertEqual(post.get_latest_revision_as_object().title, "끝내지 못한 글")

    def test_what_was_submitted_in_it_is_finished_by_the_editors(self):
        with time_machine.travel(dt.datetime(2026, 12, 31, 22, tzinfo=SEOUL), tick=False):
            post = self.submitted(self.minji)
        with time_machine.travel(dt.datetime(2027, 1, 5, tzinfo=SEOUL), tick=False):
            self.assertTrue(self.approve(post, self.hana).live)
