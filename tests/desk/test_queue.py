from django.db import connection
from django.test import tag
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.posts.models import PostPage
from tests.case import NewsroomTestCase

BUDGET = 25


@tag("long")
class QueueTests(NewsroomTestCase):
    def test_the_queue_lists_what_waits_the_longest_wait_first(self):
        first = self.submitted(self.minji, title="먼저 온 글")
        self.submitted(self.jun, title="나중에 온 글")
        self.draft(self.minji, title="아직 쓰는 글")

        screen = self.browser(self.hana).get(reverse("desk:queue")).content.decode()

        self.assertLess(screen.index("먼저 온 글"), screen.index("나중에 온 글"))
        self.assertNotIn("아직 쓰는 글", screen)
        self.assertIn(reverse("desk:review", args=[first.pk]), screen)

    def test_nobody_but_editors_opens_the_queue_or_a_review(self):
        post = self.submitted(self.minji, title="기다리는 글")
        addresses = [reverse("desk:queue"), reverse("desk:review", args=[post.pk])]

        for user in (self.minji, self.jun, self.unyeong):
            for address in addresses:
                with self.subTest(f"{user.username} {address}"):
                    response = self.browser(user).get(address)
                    self.assertEqual(response.status_code, 302)

    def waiting(self, count):
        for number in range(count):
            post = PostPage(title=f"글 {number}", owner=self.minji, live=False)
            self.posts.add_child(instance=post)
            post.bylines.create(reporter=self.minji.profile)
            post.save()
            post.save_revision(user=self.minji)
            post.get_workflow().start(post, self.minji)

    def queries(self, user, address):
        browser = self.browser(user)
        browser.get(address)
        with CaptureQueriesContext(connection) as queries:
            self.assertEqual(browser.get(address).status_code, 200)
        return len(queries)

    def test_the_queue_stays_within_its_budget_however_long_it_is(self):
        self.waiting(10)
        few = self.queries(self.hana, reverse("desk:queue"))
        self.waiting(90)
        many = self.queries(self.hana, reverse("desk:queue"))

        self.assertLessEqual(many, BUDGET)
        self.assertEqual(many, few)

    def test_the_first_screens_stay_within_the_budget(self):
        self.waiting(30)

        for user in (self.hana, self.minji):
            with self.subTest(user.username):
                self.assertLessEqual(self.queries(user, reverse("wagtailadmin_home")), BUDGET)
