"""The fact box says by itself when it can no longer be trusted, by the Korean date."""

from datetime import date, datetime

import time_machine
from django.test import SimpleTestCase

from newsroom.posts.blocks import StoryBlock
from newsroom.posts.facts import OLD, OVER, freshness
from newsroom.posts.models import PostPage
from tests.case import NewsroomTestCase


class FreshnessTests(SimpleTestCase):
    def at(self, moment, published_at=None, **facts):
        with time_machine.travel(moment, tick=False):
            return freshness(facts, published_at)

    def test_event_is_on_until_its_last_korean_day_is_over(self):
        days = {"starts_on": date(2026, 11, 20), "ends_on": date(2026, 11, 22)}

        self.assertEqual(self.at("2026-11-22T23:59:59+09:00", **days), "")
        self.assertEqual(self.at("2026-11-23T00:00:00+09:00", **days), OVER)

    def test_event_of_one_day_needs_no_end(self):
        self.assertEqual(self.at("2026-11-21T09:00+09:00", starts_on=date(2026, 11, 20)), OVER)

    def test_place_is_to_be_asked_a_year_after_it_was_confirmed(self):
        facts = {"confirmed_on": date(2025, 11, 22)}

        self.assertEqual(self.at("2026-11-21T23:59:59+09:00", **facts), "")
        self.assertEqual(self.at("2026-11-22T00:00:00+09:00", **facts), OLD)

    def test_facts_nobody_dated_are_as_old_as_the_post(self):
        # The 22nd in Korea, still the 21st in Greenwich.
        published = {"published_at": datetime.fromisoformat("2025-11-21T16:00:00+00:00")}

        self.assertEqual(self.at("2026-11-21T23:59:59+09:00", **published), "")
        self.assertEqual(self.at("2026-11-22T00:00:00+09:00", **published), OLD)

    def test_day_of_confirming_counts_before_the_day_of_publishing(self):
        published = {"published_at": datetime.fromisoformat("2024-01-01T09:00:00+09:00")}

        newly = {"confirmed_on": date(2026, 1, 1), **published}
        self.assertEqual(self.at("2026-11-22T12:00+09:00", **newly), "")

    def test_leap_day_has_its_anniversary_on_the_first_of_march(self):
        facts = {"confirmed_on": date(2024, 2, 29)}

        self.assertEqual(self.at("2025-02-28T12:00+09:00", **facts), "")
        self.assertEqual(self.at("2025-03-01T12:00+09:00", **facts), OLD)

    def test_what_is_over_is_said_before_what_is_old(self):
        facts = {"ends_on": date(2024, 5, 1), "confirmed_on": date(2024, 4, 1)}

        self.assertEqual(self.at("2026-11-22T12:00+09:00", **facts), OVER)

    def test_box_says_so_under_its_heading(self):
        story = StoryBlock().to_python(
            [{"type": "facts", "value": {"place": "물향기 수목원", "ends_on": "2020-01-01"}}]
        )

        html = story[0].render()

        self.assertIn(OVER, html)
        self.assertIn("https://map.naver.com/p/search/%EB%AC%BC%ED%96%A5%EA%B8%B0%20", html)


class BoxOnAPostTests(NewsroomTestCase):
    def test_box_without_a_date_grows_old_with_its_post(self):
        post = self.published(self.minji)
        post.story = [{"type": "facts", "value": {"place": "물향기 수목원"}}]
        PostPage.objects.filter(pk=post.pk).update(story=post.story)
        self.assertNotContains(self.browser().get(post.url), OLD)

        PostPage.objects.filter(pk=post.pk).update(first_published_at=self.days_ago(400))

        self.assertContains(self.browser().get(post.url), OLD)
