from concurrent.futures import ThreadPoolExecutor

from django.db import connection
from django.test import tag

from newsroom.desk import deciding
from newsroom.desk.asking import ask_writer
from newsroom.posts import consenting, submitting
from newsroom.posts.models import Decision, PostPage, Proposal, WriterConsent
from newsroom.posts.proposing import accept_proposal, open_proposal, withdraw_proposal
from newsroom.posts.revising import fingerprint
from tests.case import ConcurrentTestCase
from tests.racing import RacingTestCase, at_once

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
        return at_once(
            lambda: deciding.approve(review, self.hana, seen),
            lambda: deciding.request_changes(review, self.doyun, seen, "고쳐 주세요."),
        )

    def test_a_hundred_races_leave_a_hundred_single_outcomes_and_notices(self):
        posts = [self.ready_post(number) for number in range(PAIRS)]

        for post in posts:
            said = self.race(post)

            after = PostPage.objects.get(pk=post.pk)
            decision = Decision.objects.get(page=post)
            with self.subTest(post.pk):
                self.assertEqual(after.live, decision.kind == "approved")
                self.assertEqual(sum("먼저 처리했어요" in (words or "") for words in said), 1, said)
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


class WriterTests(RacingTestCase):
    """The writer answers, or takes the post back, in the very instant an editor acts."""

    rounds = 4

    def mended(self):
        """Yield posts in review that an editor changed, one for each round."""
        for number in range(self.rounds):
            words = self.full_content(self.minji)
            post = self.submitted(self.minji, **words)
            yield self.save(post, self.hana, **{**words, "title": f"하나가 다듬은 제목 {number}"})

    def about(self, act, user, post, *args, **words):
        """Return the act of an editor upon the post as it is now."""
        review = post.current_workflow_task_state.pk
        seen = (post.latest_revision_id, fingerprint(post.latest_revision))
        return lambda: act(review, user, seen, *args, **words)

    def agree(self, consent):
        return lambda: consenting.answer(consent.pk, self.minji, agrees=True)

    def test_a_yes_and_a_return_leave_one_outcome(self):
        for post in self.mended():
            consent = self.about(ask_writer, self.hana, post)()

            told = at_once(
                self.agree(consent),
                self.about(deciding.request_changes, self.doyun, post, "고쳐 주세요."),
            )

            self.assertRegex(self.assert_one_stands(told), "이하나 님이 .*먼저|검토가 끝나서")
            was_agreed = WriterConsent.objects.get(pk=consent.pk).is_agreed is True
            self.assertEqual(PostPage.objects.get(pk=post.pk).live, was_agreed)

    def test_a_yes_and_a_new_question_leave_one_outcome(self):
        for post in self.mended():
            first = self.about(ask_writer, self.hana, post)()

            told = at_once(
                self.agree(first), self.about(ask_writer, self.doyun, post, words="하나 더요")
            )

            self.assertRegex(self.assert_one_stands(told), "이하나 님이 .*먼저|다시 물었어요")
            is_asked_again = WriterConsent.objects.unanswered().filter(page=post).exists()
            self.assertNotEqual(PostPage.objects.get(pk=post.pk).live, is_asked_again)

    def test_a_second_tap_on_yes_publishes_nothing_twice(self):
        for post in self.mended():
            consent = self.about(ask_writer, self.hana, post)()

            told = at_once(self.agree(consent), self.agree(consent))

            self.assertEqual(self.assert_one_stands(told), "이미 답했어요. 고마워요.")
            self.assertEqual(Decision.objects.filter(page=post, kind="approved").count(), 1)

    def test_of_an_approval_and_a_withdrawal_one_stands(self):
        for post in self.mended():
            told = at_once(
                self.about(deciding.approve, self.doyun, post),
                lambda post=post: submitting.withdraw(post, self.minji),
            )

            self.assertRegex(
                self.assert_one_stands(told), "(김민지 님이 .*|편집실이 )먼저 처리했어요"
            )
            after = PostPage.objects.get(pk=post.pk)
            self.assertEqual(after.live, told[0] is None)
            self.assertFalse(after.workflow_in_progress)


class ProposalTests(RacingTestCase):
    """The reporter takes a change to a live post back in the very instant an editor accepts it."""

    rounds = 4

    def proposed(self):
        """Yield changes that wait for an editor, each to a live post of its own."""
        for number in range(self.rounds):
            words = self.full_content(self.minji)
            post = self.published(self.minji, **words)
            self.submit(post, self.minji, **{**words, "title": f"제안한 제목 {number}"})
            yield open_proposal(post)

    def test_of_an_acceptance_and_a_withdrawal_one_stands(self):
        for proposal in self.proposed():
            seen = fingerprint(proposal.revision)

            told = at_once(
                lambda pk=proposal.pk, seen=seen: accept_proposal(pk, self.hana, seen),
                lambda proposal=proposal: withdraw_proposal(proposal, self.minji),
            )

            self.assertRegex(
                self.assert_one_stands(told),
                "편집실이 먼저 처리했어요|김민지 님이 .*먼저 제안을 거뒀",
            )
            after = Proposal.objects.get(pk=proposal.pk)
            was_accepted = told[0] is None
            self.assertEqual(after.decided_by, self.hana if was_accepted else None)
            self.assertEqual(after.withdrawn_at is None, was_accepted)
            title = PostPage.objects.get(pk=proposal.page_id).title
            self.assertEqual(title.startswith("제안한 제목"), was_accepted)
