"""The review queue (검토 대기): what it lists, in which order, to whom, and at what cost."""

from django.db import connection
from django.test import tag
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.case import NewsroomTestCase
from tests.desk.waiting import crowd

BUDGET = 25


class QueueCase(NewsroomTestCase):
    def queue(self, user=None, **asked):
        return self.browser(user or self.hana).get(reverse("desk:queue"), asked)

    def titles(self, user=None, **asked):
        """Return what the queue lists, from the top."""
        listed = self.queue(user, **asked).context["object_list"]
        return [post.get_admin_display_title() for post in listed]

    def queries(self, user, address):
        browser = self.browser(user)
        browser.get(address)
        with CaptureQueriesContext(connection) as queries:
            self.assertEqual(browser.get(address).status_code, 200)
        return len(queries)


class QueueTests(QueueCase):
    def test_the_longest_wait_comes_first_one_tap_from_its_review(self):
        first = self.submitted(self.minji, title="먼저 온 글")
        self.submitted(self.jun, title="나중에 온 글")
        self.written(self.minji, title="아직 쓰는 글")

        self.assertEqual(self.titles(), ["먼저 온 글", "나중에 온 글"])
        self.assertContains(self.queue(), reverse("desk:review", args=[first.pk]))
        self.assertContains(self.queue(), "오늘 들어옴")

    def test_a_proposal_on_a_live_post_waits_with_the_others(self):
        live = self.published(self.minji, title="봄꽃 이야기")
        self.submit(live, self.minji, **self.full_content(self.minji, title="봄꽃 두 번째"))
        self.submitted(self.jun, title="나중에 온 글")

        self.assertEqual(self.titles(), ["봄꽃 이야기", "나중에 온 글"])
        address = reverse("desk:proposal", args=[live.proposals.get().pk])
        self.assertContains(self.queue(), address)

    def test_a_post_that_came_back_says_which_time_it_is(self):
        post = self.request_changes(self.submitted(self.minji), self.hana)
        self.submit(post, self.minji, **self.full_content(self.minji))

        self.assertContains(self.queue(), "2번째 검토")

    def test_a_post_decided_about_leaves(self):
        self.approve(self.submitted(self.minji), self.hana)

        self.assertContains(self.queue(), "검토를 기다리는 글이 없어요")

    def test_reporters_and_administrators_are_refused_the_list_and_its_files(self):
        post = self.submitted(self.minji, title="기다리는 글")
        addresses = [
            reverse("desk:queue"),
            reverse("desk:queue_results"),
            f"{reverse('desk:queue')}?export=csv",
            reverse("desk:review", args=[post.pk]),
        ]

        for user in (self.minji, self.jun, self.unyeong):
            for address in addresses:
                with self.subTest(f"{user.username} {address}"):
                    response = self.browser(user).get(address)
                    self.assertEqual(response.status_code, 302)

    def test_one_who_audits_reads_and_takes_away_and_changes_nothing(self):
        self.submitted(self.minji, title="기다리는 글")

        self.assertEqual(self.titles(self.gamsa), ["기다리는 글"])
        self.assertEqual(self.queue(self.gamsa, export="csv").status_code, 200)
        self.assertNotContains(self.queue(self.gamsa), 'method="post"')
        sent = self.browser(self.gamsa).post(reverse("desk:queue"))
        self.assertEqual(sent.status_code, 403)


class BudgetTests(QueueCase):
    @tag("long")
    def test_the_queue_costs_the_same_however_long_it_is(self):
        post = self.published(self.minji)
        address = reverse("desk:queue")
        searching = f"{address}?q=수목원&state=first&age=within&reporter={self.minji.profile.pk}"
        crowd(post, range(100))
        few, found = self.queries(self.hana, address), self.queries(self.hana, searching)
        crowd(post, range(100, 1000))

        self.assertEqual(self.queue().context["paginator"].count, 1000)
        self.assertLessEqual(few, BUDGET)
        self.assertEqual(self.queries(self.hana, address), few)
        self.assertLessEqual(found, BUDGET)
        self.assertEqual(self.queries(self.hana, searching), found)

    @tag("long")
    def test_the_first_screens_stay_within_the_budget(self):
        crowd(self.published(self.minji), range(30))

        for user in (self.hana, self.minji):
            with self.subTest(user.username):
                self.assertLessEqual(self.queries(user, reverse("wagtailadmin_home")), BUDGET)
