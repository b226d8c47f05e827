"""업무대행: who is away names who looks after their reviews."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection
from django.test import tag
from django.urls import reverse

from newsroom.desk.models import Claim, StandIn
from tests.case import ConcurrentTestCase, NewsroomTestCase
from tests.desk.claims import ClaimVerbs
from tests.people.case import PeopleVerbs
from tests.records.files import csv_of


class NamingTests(ClaimVerbs, NewsroomTestCase):
    def remove(self, row, as_):
        self.response = self.browser(as_).post(reverse("stand_ins:delete", args=[row.pk]))

    def test_an_editor_names_who_stands_in_for_them(self):
        row = self.name_stand_in(self.hana, self.doyun, self.hana, ends_in=3)

        self.assertEqual((row.editor, row.stand_in), (self.hana, self.doyun))
        listing = self.browser(self.seoryeong).get(reverse("stand_ins:index"))
        self.assertContains(listing, "이하나")
        self.assertContains(listing, "최도윤")

    def test_a_chief_does_it_for_anybody_and_changes_it(self):
        row = self.name_stand_in(self.hana, self.doyun, self.seoryeong)
        self.name_stand_in(self.hana, self.seoryeong, self.seoryeong, ends_in=2, row=row)

        row.refresh_from_db()
        self.assertEqual(row.stand_in, self.seoryeong)

    def test_whom_it_is_about_is_told_when_somebody_else_says_so(self):
        told = "최도윤 님이 이하나 님의 업무대행이에요"

        self.name_stand_in(self.hana, self.doyun, self.hana, starts_in=5, ends_in=6)
        self.assertIn(told, self.notices(self.doyun))
        self.assertNotIn(told, self.notices(self.hana))

        self.name_stand_in(self.hana, self.doyun, self.seoryeong)
        self.assertIn(told, self.notices(self.hana))
        self.assertEqual(self.notices(self.doyun).count(told), 2)

    def test_who_stood_in_is_told_when_somebody_ends_it_or_names_another(self):
        told = "최도윤 님은 이제 이하나 님의 업무대행이 아니에요"
        row = self.name_stand_in(self.hana, self.doyun, self.hana, starts_in=5, ends_in=6)

        self.name_stand_in(self.hana, self.seoryeong, self.hana, starts_in=5, ends_in=6, row=row)
        self.assertIn(told, self.notices(self.doyun))
        self.assertNotIn(told, self.notices(self.hana))

        row = self.name_stand_in(self.hana, self.doyun, self.hana, starts_in=8, ends_in=9)
        self.remove(row, self.seoryeong)
        self.assertIn(told, self.notices(self.hana))
        self.assertEqual(self.notices(self.doyun).count(told), 2)

    def test_an_editor_leaves_those_of_others_alone(self):
        row = self.name_stand_in(self.hana, self.seoryeong, self.hana)

        self.name_stand_in(self.hana, self.doyun, self.doyun, starts_in=8, ends_in=9)
        self.assertContains(self.response, "지금은 고를 수 없는 사람이에요")
        self.name_stand_in(self.doyun, self.seoryeong, self.doyun, row=row)
        self.remove(row, self.doyun)

        self.assertEqual(StandIn.objects.get().editor, self.hana)
        listing = self.browser(self.doyun).get(reverse("stand_ins:index"))
        self.assertNotContains(listing, reverse("stand_ins:edit", args=[row.pk]))
        self.assertNotContains(listing, reverse("stand_ins:delete", args=[row.pk]))
        self.remove(row, self.hana)
        self.assertFalse(StandIn.objects.exists())

    def test_nobody_else_names_anybody(self):
        row = self.name_stand_in(self.hana, self.doyun, self.hana)
        for user in (self.minji, self.unyeong, self.gamsa, None):
            with self.subTest(str(user)):
                self.name_stand_in(self.hana, self.doyun, user, starts_in=5, ends_in=6)
                self.name_stand_in(self.hana, self.seoryeong, user, row=row)
                self.remove(row, user)

                self.assertEqual(StandIn.objects.get().stand_in, self.doyun)
                self.assertIn(self.response.status_code, {302, 403})

    def test_who_looks_after_people_or_audits_reads_the_listing(self):
        self.name_stand_in(self.hana, self.doyun, self.hana)
        for user in (self.unyeong, self.gamsa):
            with self.subTest(user):
                listing = self.browser(user).get(reverse("stand_ins:index"))
                self.assertContains(listing, "최도윤")
                self.assertNotContains(listing, reverse("stand_ins:add"))

    def test_the_listing_is_saved_with_names(self):
        self.name_stand_in(self.hana, self.doyun, self.hana)

        saved = self.browser(self.gamsa).get(reverse("stand_ins:index"), {"export": "csv"})

        heading, row = csv_of(saved)
        self.assertEqual(heading[:2], ["자리를 비우는 사람", "업무대행"])
        self.assertEqual(row[:2], ["이하나", "최도윤"])

    def test_naming_and_removing_are_in_the_log(self):
        self.remove(self.name_stand_in(self.hana, self.doyun, self.hana), self.hana)

        log = self.browser(self.gamsa).get(reverse("records:log"))

        self.assertContains(log, "이하나 → 최도윤")


class RefusedTests(ClaimVerbs, NewsroomTestCase):
    """What nobody could rely on is refused in words, and what was typed stays."""

    def refused(self, words, *people, **days):
        before = StandIn.objects.count()
        self.name_stand_in(*people, self.seoryeong, **days)
        self.assertContains(self.response, words)
        self.assertEqual(StandIn.objects.count(), before)

    def test_nobody_stands_in_for_themselves(self):
        self.refused("자기 자신은 업무대행이 될 수 없어요", self.hana, self.hana)

    def test_only_an_editor_who_is_there_stands_in(self):
        for user in (self.minji, self.unyeong, self.gamsa):
            self.refused("지금은 고를 수 없는 사람이에요", self.hana, user)

    def test_the_days_are_in_order_and_not_over(self):
        self.refused("마지막 날이 첫날보다 빨라요", self.hana, self.doyun, starts_in=2, ends_in=1)
        self.refused("이미 지난 날이에요", self.hana, self.doyun, starts_in=-3, ends_in=-1)

    def test_two_do_not_stand_in_on_one_day(self):
        self.name_stand_in(self.hana, self.doyun, self.hana, ends_in=3)

        self.refused("이미 업무대행을 정했어요", self.hana, self.seoryeong, starts_in=3, ends_in=5)
        self.name_stand_in(self.hana, self.seoryeong, self.hana, starts_in=4, ends_in=5)
        self.assertEqual(StandIn.objects.count(), 2)

    def test_nobody_stands_in_while_away_or_goes_away_while_standing_in(self):
        self.name_stand_in(self.hana, self.doyun, self.hana, ends_in=3)

        self.refused("이분도 자리를 비워요", self.seoryeong, self.hana)
        self.refused("다른 분의 업무대행이에요", self.doyun, self.seoryeong)


class CoveringTests(ClaimVerbs, NewsroomTestCase):
    """While somebody is away, their claims keep nobody waiting."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().submitted(cls.minji)

    def setUp(self):
        self.claim(self.post, self.hana)
        self.name_stand_in(self.hana, self.doyun, self.seoryeong)

    def test_the_review_screen_says_who_stands_in(self):
        self.assertContains(self.review(self.post, self.seoryeong), "업무대행은 최도윤 님이에요")

    def test_a_review_is_taken_over_without_having_seen_the_claim(self):
        self.assertEqual(self.claim(self.post, self.seoryeong), self.seoryeong)

    def test_both_are_told_of_it(self):
        self.claim(self.post, self.seoryeong)

        for user in (self.hana, self.doyun):
            self.assertIn("남서령 님이 검토를 넘겨받았어요", self.notices(user))

    def test_a_decision_needs_no_second_thought_and_both_are_told(self):
        self.assertTrue(self.approve(self.post, self.seoryeong).live)

        for user in (self.hana, self.doyun):
            self.assertIn("남서령 님이 먼저 처리했어요", self.notices(user))

    def test_who_stands_in_is_not_told_of_their_own_act(self):
        self.claim(self.post, self.doyun)

        self.assertIn("최도윤 님이 검토를 넘겨받았어요", self.notices(self.hana))
        self.assertNotIn("최도윤 님이 검토를 넘겨받았어요", self.notices(self.doyun))

    def test_before_and_after_the_days_a_claim_counts(self):
        StandIn.objects.update(starts_on="2020-01-01", ends_on="2020-01-02")

        self.assertEqual(self.claim(self.post, self.seoryeong), self.hana)


class LeavingTests(PeopleVerbs, ClaimVerbs, NewsroomTestCase):
    """Who leaves hands over claims and days of standing in."""

    def screen(self):
        return self.browser(self.unyeong).get(reverse("people:hand_over", args=[self.hana.pk]))

    def test_claims_go_to_the_successor_who_is_told(self):
        post = self.submitted(self.minji, title="맡아 둔 글")
        self.claim(post, self.hana)
        self.assertContains(self.screen(), "맡아 둔 글")

        self.hand_over(self.hana, self.doyun, self.unyeong)

        self.assertEqual(self.holder(post), self.doyun)
        self.assertIn("검토를 이어받았어요", self.notices(self.doyun))

    def test_a_claim_on_the_successors_own_post_is_let_go(self):
        self.claim(self.submitted(self.doyun), self.hana)

        self.hand_over(self.hana, self.doyun, self.unyeong)

        self.assertFalse(Claim.objects.exists())

    def test_days_of_standing_in_go_to_the_successor_where_they_are_there(self):
        kept = self.name_stand_in(self.seoryeong, self.hana, self.seoryeong, ends_in=2)
        self.name_stand_in(self.doyun, self.hana, self.doyun, starts_in=5, ends_in=6)
        self.name_stand_in(self.hana, self.doyun, self.hana, starts_in=9, ends_in=9)
        self.assertContains(self.screen(), "남서령 → 이하나")

        self.hand_over(self.hana, self.doyun, self.unyeong)

        left = StandIn.objects.get()
        self.assertEqual((left.pk, left.stand_in), (kept.pk, self.doyun))


@tag("long")
class RacingTests(ClaimVerbs, ConcurrentTestCase):
    def test_of_two_namings_at_once_one_stands(self):
        start = Barrier(2)

        def name(stand_in):
            try:
                start.wait()
                self.name_stand_in(self.hana, stand_in, self.seoryeong)
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            list(pool.map(name, [self.doyun, self.seoryeong]))

        self.assertEqual(StandIn.objects.filter(editor=self.hana).count(), 1)
