"""검토 담당: an editor claims a review, a colleague takes it over, each is told."""

import datetime as dt
import re
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import time_machine
from django.db import connection
from django.test import tag
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from newsroom.desk import deciding
from newsroom.desk.claiming import take
from newsroom.desk.models import Claim
from newsroom.posts.models import PostPage
from newsroom.posts.refusals import Refused
from newsroom.posts.revising import fingerprint
from tests.case import ConcurrentTestCase, NewsroomTestCase
from tests.desk.claims import ClaimVerbs

# What keeps forged forms out is another at every request.
TOKEN = re.compile(r"\b\w{64}\b")
# Friday, 27 November 2026, in Seoul.
FRIDAY = dt.datetime(2026, 11, 27, 10, tzinfo=timezone.get_default_timezone())


class ClaimCase(ClaimVerbs, NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().submitted(cls.minji)


class ClaimingTests(ClaimCase):
    def test_an_editor_claims_a_review_and_colleagues_see_it(self):
        self.assertContains(self.review(self.post, self.hana), "아직 검토 담당이 없어요")

        self.assertEqual(self.claim(self.post, self.hana), self.hana)

        self.assertContains(self.review(self.post, self.hana), "담당 풀기")
        self.assertContains(self.review(self.post, self.doyun), "이하나 님이 검토하고 있어요")
        self.assertContains(self.review(self.post, self.doyun), "담당 넘겨받기")

    def test_claiming_twice_leaves_one_claim(self):
        self.claim(self.post, self.hana)
        self.claim(self.post, self.hana)

        self.assertEqual(Claim.objects.count(), 1)

    def test_the_second_is_told_who_was_first(self):
        self.claim(self.post, self.hana)

        self.assertEqual(self.claim(self.post, self.doyun), self.hana)
        self.assertIn("이하나 님이", self.messages())
        self.assertIn("먼저 맡았어요", self.messages())

    def test_a_claim_is_released_and_free_for_anybody(self):
        self.claim(self.post, self.hana)

        self.assertIsNone(self.release(self.post, self.hana))
        self.assertEqual(self.claim(self.post, self.doyun), self.doyun)

    def test_a_colleagues_claim_is_not_released(self):
        self.claim(self.post, self.hana)

        self.assertEqual(self.release(self.post, self.doyun), self.hana)
        self.assertIn("이하나 님이", self.messages())

    def test_every_act_is_in_the_log(self):
        self.claim(self.post, self.hana)
        self.take_over(self.post, self.doyun)
        self.release(self.post, self.doyun)

        log = self.browser(self.gamsa).get(reverse("records:log"))
        for words in ("검토 담당", "담당 넘겨받기", "담당 풀기", "이하나 님에게서"):
            self.assertContains(log, words)
        entries = ModelLogEntry.objects.filter(action__startswith="desk.")
        self.assertEqual({entry.label for entry in entries}, {self.post.draft_title})

    def test_who_opens_the_text_to_mend_it_is_told_of_a_colleagues_claim(self):
        self.claim(self.post, self.hana)
        edit, told = (
            reverse("wagtailadmin_pages:edit", args=[self.post.pk]),
            "님이 검토하고 있는 글",
        )

        self.assertContains(self.browser(self.doyun).get(edit), f"이하나 {told}")
        self.assertNotContains(self.browser(self.hana).get(edit), told)

    def test_a_script_gets_the_claim_in_place(self):
        address = reverse("desk:claim", args=[self.post.pk])
        fetch = {"x-requested-with": "fetch"}

        taken = self.browser(self.hana).post(address, {"act": "take"}, headers=fetch)
        refused = self.browser(self.doyun).post(address, {"act": "take"}, headers=fetch)

        self.assertContains(taken, "내가 검토하고 있어요")
        self.assertContains(refused, "먼저 맡았어요", status_code=409)
        self.assertContains(refused, "담당 넘겨받기", status_code=409)

    def test_nobody_claims_but_editors_and_none_of_them_their_own_post(self):
        own = self.submitted(self.hana)
        for user in (self.minji, self.jun, self.unyeong, self.gamsa, None):
            for act in ("take", "release"):
                with self.subTest(f"{user} {act}"):
                    self.assertIsNone(self.claim(self.post, user, act))
                    self.assertIn(self.response.status_code, {302, 403})
        self.assertIsNone(self.claim(own, self.hana))
        self.assertFalse(Claim.objects.exists())

    def test_nonsense_is_answered_in_words(self):
        self.assertIsNone(self.claim(self.post, self.hana, act="steal", over="x"))
        self.assertIn("화면을 새로 열어", self.messages())


class TakingOverTests(ClaimCase):
    def setUp(self):
        self.claim(self.post, self.hana)

    def test_a_colleague_takes_over_and_the_other_is_told_of_which_post(self):
        self.assertEqual(self.take_over(self.post, self.doyun), self.doyun)

        notice = self.hana.notices.first()
        self.assertEqual(notice.subject, "최도윤 님이 검토를 넘겨받았어요")
        self.assertIn("김민지 님이", notice.message)
        self.assertNotIn(self.post.title, notice.message)
        self.assertEqual(notice.link, reverse("desk:review", args=[self.post.pk]))

    def test_each_of_two_takeovers_is_told(self):
        for _ in range(2):
            self.take_over(self.post, self.doyun)
            self.take_over(self.post, self.hana)

        self.assertEqual(self.notices(self.hana).count("최도윤 님이 검토를 넘겨받았어요"), 2)
        self.assertEqual(self.notices(self.doyun).count("이하나 님이 검토를 넘겨받았어요"), 2)

    def test_a_claim_nobody_has_seen_is_not_taken_over(self):
        seen = Claim.objects.get()
        self.take_over(self.post, self.doyun)

        self.assertEqual(self.take_over(self.post, self.seoryeong, seen), self.doyun)
        self.assertIn("최도윤 님이", self.messages())
        self.assertNotIn("남서령 님이 검토를 넘겨받았어요", self.notices(self.doyun))

    def test_whoever_lost_the_claim_is_told_when_they_release_it(self):
        self.take_over(self.post, self.doyun)

        self.assertEqual(self.release(self.post, self.hana), self.doyun)
        self.assertIn("최도윤 님이", self.messages())

    def test_a_claim_of_somebody_who_is_gone_is_free(self):
        type(self.hana).objects.filter(pk=self.hana.pk).update(is_active=False)

        self.assertEqual(self.claim(self.post, self.doyun), self.doyun)


class LastingTests(ClaimCase):
    """A claim ends with the working day, and with the review."""

    def taken_at(self, moment):
        with time_machine.travel(moment, tick=False):
            claim = take(self.post, self.hana)
        return timezone.localtime(claim.lasts_until)

    def test_in_the_morning_it_lasts_until_six(self):
        self.assertEqual(self.taken_at(FRIDAY), FRIDAY.replace(hour=18))

    def test_after_the_day_it_lasts_until_the_next_working_day_ends(self):
        monday = FRIDAY.replace(day=30, hour=18)
        for moment in (FRIDAY.replace(hour=18), FRIDAY.replace(day=28), FRIDAY.replace(day=29)):
            with self.subTest(moment):
                Claim.objects.all().delete()
                self.assertEqual(self.taken_at(moment), monday)

    def test_before_a_holiday_it_lasts_over_it(self):
        christmas_eve = FRIDAY.replace(month=12, day=24, hour=20)

        self.assertEqual(self.taken_at(christmas_eve), FRIDAY.replace(month=12, day=28, hour=18))

    def test_what_is_over_stands_in_nobodys_way(self):
        self.claim(self.post, self.hana)
        Claim.objects.update(lasts_until=timezone.now())

        self.assertContains(self.review(self.post, self.doyun), "아직 검토 담당이 없어요")
        self.assertEqual(self.claim(self.post, self.doyun), self.doyun)
        self.assertEqual(self.notices(self.hana)[-1], "새 글이 제출됐어요")

    def test_it_ends_with_the_round_of_review(self):
        self.claim(self.post, self.hana)
        post = self.request_changes(self.post, self.hana)

        self.assertIsNone(self.holder(post))
        self.claim(post, self.hana)
        self.assertIn("검토가 끝난 글이에요", self.messages())

        again = self.submit(post, self.minji, **self.full_content(self.minji))
        self.assertIsNone(self.holder(again))

    def test_it_ends_when_the_writer_takes_the_post_back(self):
        self.claim(self.post, self.hana)

        self.assertIsNone(self.holder(self.withdraw(self.post, self.minji)))
        self.assertEqual(self.notices(self.hana)[-1], "검토하던 글의 제출이 취소됐어요")
        self.assertNotIn("검토하던 글의 제출이 취소됐어요", self.notices(self.doyun))


class ReporterTests(ClaimCase):
    """The reporter sees nothing of claims, by a single byte."""

    def screens(self):
        minji = self.browser(self.minji)
        for name, *args in (
            ("writing:mine",),
            ("writing:history", self.post.pk),
            ("desk:my_posts",),
            ("desk:read", self.post.pk),
            ("wagtailadmin_pages:history", self.post.pk),
            ("notices:inbox",),
        ):
            yield name, minji.get(reverse(name, args=args))

    def test_no_screen_of_theirs_changes_with_a_claim(self):
        before = {name: self.plain(answer) for name, answer in self.screens()}
        self.claim(self.post, self.hana)
        self.take_over(self.post, self.doyun)

        after = {name: self.plain(answer) for name, answer in self.screens()}

        self.assertEqual(before, after)

    def plain(self, answer):
        """Return the screen without the marks that differ at each request."""
        self.assertEqual(answer.status_code, 200)
        return TOKEN.sub("", answer.content.decode())


@tag("long")
class RacingTests(ClaimVerbs, ConcurrentTestCase):
    """Two editors claim the same review in the same instant."""

    def ready_post(self, number):
        """Return a submitted post without going through the screens."""
        post = PostPage(title=f"글 {number}", owner=self.minji, live=False)
        self.posts.add_child(instance=post)
        post.save_revision(user=self.minji)
        post.get_workflow().start(post, self.minji)
        return PostPage.objects.get(pk=post.pk)

    def race(self, *acts):
        """Return what each act was refused with, or nothing."""
        start = Barrier(2)

        def do(act):
            try:
                start.wait()
                act()
            except Refused as refused:
                return str(refused)
            else:
                return ""
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(do, acts))

    def test_of_two_claims_at_once_one_holds_and_the_other_is_told_who(self):
        for number in range(20):
            post = self.ready_post(number)

            said = self.race(partial(take, post, self.hana), partial(take, post, self.doyun))

            holder = Claim.objects.held().get(page=post).editor
            with self.subTest(number):
                self.assertEqual(sorted(map(bool, said)), [False, True])
                self.assertIn(f"{holder.get_full_name()} 님이", "".join(said))

    def test_a_decision_and_a_takeover_at_once_never_pass_each_other_unnoticed(self):
        for number in range(20):
            post = self.ready_post(number)
            claim = take(post, self.hana)
            review = post.current_workflow_task_state.pk
            seen = (post.latest_revision_id, fingerprint(post.latest_revision))

            declined, taken = self.race(
                partial(deciding.decline, review, self.hana, seen, "겹치는 글이에요."),
                partial(take, post, self.doyun, over=claim.pk),
            )

            after = PostPage.objects.get(pk=post.pk)
            with self.subTest(number):
                self.assertNotEqual(bool(declined), bool(taken))
                self.assertEqual(after.standing.is_declined, bool(taken))
                self.assertIn("최도윤 님이" if declined else "끝난 글", declined or taken)
