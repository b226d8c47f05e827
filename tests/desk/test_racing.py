from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection
from django.test import tag

from newsroom.desk import deciding
from newsroom.posts.models import Decision, PostPage
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint
from tests.case import ConcurrentTestCase

PAIRS = 100


@tag("long")
class RacingTests(ConcurrentTestCase):
    """Two editors decide about the same post in the same instant, again and again."""

    def ready_post(self, number):
        """Return a submitted post without going through the screens: there are a hundred."""
        post = PostPage(title=f"글 {number}", owner=self.minji, live=False)
        self.posts.add_child(instance=post)
        post.bylines.create(reporter=self.minji.profile)
        post.save()
        post.save_revision(user=self.minji)
        post.get_workflow().start(post, self.minji)
        return PostPage.objects.get(pk=post.pk)

    def race(self, post):
        review = post.current_workflow_task_state.pk
        seen = (post.latest_revision_id, fingerprint(post.latest_revision))
        start = Barrier(2)

        def act(decide, user, *args):
            try:
                start.wait()
                decide(review, user, seen, *args)
                return decide.__name__
            except Refused as refused:
                return str(refused)
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            approving = pool.submit(act, deciding.approve, self.hana)
            returning = pool.submit(act, deciding.request_changes, self.doyun, "고쳐 주세요.")
            return [approving.result(), returning.result()]

    def test_a_hundred_races_leave_a_hundred_single_outcomes_and_notices(self):
        posts = [self.ready_post(number) for number in range(PAIRS)]

        for post in posts:
            said = self.race(post)

            after = PostPage.objects.get(pk=post.pk)
            decision = Decision.objects.get(page=post)
            with self.subTest(post.pk):
                self.assertEqual(after.live, decision.kind == "approved")
                self.assertEqual(sum("먼저 처리했어요" in words for words in said), 1, said)
                self.assertEqual(self.minji.notices.filter(page=post).count(), 1)


@tag("long")
class PublishingAtOnceTests(ConcurrentTestCase):
    def test_forty_eight_publishes_at_once_are_all_kept(self):
        posts = []
        for number in range(48):
            post = PostPage(title=f"글 {number}", owner=self.minji, live=False)
            self.posts.add_child(instance=post)
            post.save_revision(user=self.minji)
            post.get_workflow().start(post, self.minji)
            posts.append(PostPage.objects.get(pk=post.pk))

        def approve(post):
            try:
                seen = (post.latest_revision_id, fingerprint(post.latest_revision))
                deciding.approve(post.current_workflow_task_state.pk, self.hana, seen)
            finally:
                connection.close()

        with ThreadPoolExecutor(6) as pool:
            list(pool.map(approve, posts))

        kept = PostPage.objects.filter(pk__in=[post.pk for post in posts], live=True)
        self.assertEqual(kept.exclude(live_revision=None).count(), 48)
