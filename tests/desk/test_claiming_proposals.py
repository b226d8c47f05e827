"""검토 담당 for a change proposed to a live post: the same word among editors as for a review."""

from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from newsroom.desk.models import Claim
from newsroom.posts.models import Proposal
from newsroom.posts.revising import fingerprint
from tests.case import NewsroomTestCase
from tests.people.case import PeopleVerbs

KNOWN = "이하나 님이 검토하고 있는 걸 알고 결정해요"


class ClaimingProposalsTests(PeopleVerbs, NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        words = case.full_content(cls.minji)
        cls.post = case.published(cls.minji, **words)
        case.submit(cls.post, cls.minji, **{**words, "title": "제안한 제목"})
        cls.proposal = Proposal.objects.get()
        cls.address = reverse("desk:proposal", args=[cls.proposal.pk])

    def act(self, as_, act, **data):
        """Press a button on the proposal's screen; return who holds it afterwards, or None."""
        data = {"fingerprint": fingerprint(self.proposal.revision), **data}
        self.response = self.browser(as_).post(self.address, {"act": act, **data})
        self.proposal.refresh_from_db()
        held = Claim.objects.held().filter(proposal=self.proposal).first()
        return held and held.editor

    def screen(self, as_):
        return self.browser(as_).get(self.address)

    def test_an_editor_claims_it_and_colleagues_see_it_wherever_it_waits(self):
        self.assertContains(self.screen(self.hana), "아직 검토 담당이 없어요")

        self.assertEqual(self.act(self.hana, "take"), self.hana)

        self.assertContains(self.screen(self.hana), "담당 풀기")
        self.assertContains(self.screen(self.doyun), "이하나 님이 검토하고 있어요")
        doyun = self.browser(self.doyun)
        self.assertContains(doyun.get(reverse("wagtailadmin_home")), "담당 이하나")
        queue = doyun.get(reverse("desk:queue"), {"claim": self.hana.pk})
        self.assertContains(queue, "검토 담당</span> 이하나")

    def test_the_second_is_told_and_takes_it_over_and_the_first_hears_of_it(self):
        self.act(self.hana, "take")

        self.assertEqual(self.act(self.doyun, "take"), self.hana)
        self.assertIn("먼저 맡았어요", self.messages())
        self.assertEqual(self.act(self.doyun, "take", over=Claim.objects.get().pk), self.doyun)

        notice = self.hana.notices.first()
        self.assertEqual(notice.subject, "최도윤 님이 검토를 넘겨받았어요")
        self.assertIn("김민지 님이", notice.message)
        self.assertIn("보낸 수정 제안", notice.message)
        self.assertEqual(notice.link, self.address)
        acts = ModelLogEntry.objects.filter(action__startswith="desk.").values_list("action")
        self.assertEqual({act for (act,) in acts}, {"desk.claim", "desk.take_over"})

    def test_it_is_released_by_its_editor_alone(self):
        self.act(self.hana, "take")

        self.assertEqual(self.act(self.doyun, "release"), self.hana)
        self.assertIsNone(self.act(self.hana, "release"))

    def test_it_ends_with_the_working_day(self):
        self.act(self.hana, "take")
        self.assertEqual(timezone.localtime(Claim.objects.get().lasts_until).hour, 18)

        Claim.objects.update(lasts_until=timezone.now())

        self.assertEqual(self.act(self.doyun, "take"), self.doyun)

    def test_a_colleague_decides_knowingly_or_not_at_all(self):
        self.act(self.hana, "take")

        for act in ("accept", "decline"):
            with self.subTest(act):
                self.act(self.doyun, act, reason="지금 제목이 더 알기 쉬워요.")
                self.assertIsNone(self.proposal.decided_at)
                self.assertContains(self.response, KNOWN, status_code=422)
        self.assertContains(self.response, "지금 제목이 더 알기 쉬워요.", status_code=422)

        self.act(self.doyun, "accept", claim=Claim.objects.get().pk, despite_claim="on")

        self.assertEqual(self.proposal.decided_by, self.doyun)
        notice = self.hana.notices.first()
        self.assertEqual(notice.subject, "최도윤 님이 먼저 처리했어요")
        self.assertIn("처리했어요: 반영.", notice.message)

    def test_whoever_holds_it_decides_without_a_question(self):
        self.act(self.hana, "take")
        self.assertNotContains(self.screen(self.hana), "알고 결정해요")

        self.act(self.hana, "accept")

        self.assertTrue(self.proposal.is_accepted)
        self.assertNotIn("이하나 님이 먼저 처리했어요", self.notices(self.hana))

    def test_it_ends_with_the_proposal_and_who_looked_at_it_is_told_when_it_is_taken_back(self):
        self.act(self.hana, "take")

        self.assertIsNone(self.act(self.minji, "withdraw"))
        self.assertEqual(self.notices(self.hana)[-1], "검토하던 수정 제안을 거뒀어요")
        self.assertNotIn("검토하던 수정 제안을 거뒀어요", self.notices(self.doyun))
        self.assertIsNone(self.act(self.doyun, "take"))
        self.assertIn("먼저 제안을 거뒀어요", self.messages())

    def test_nobody_claims_but_editors_and_the_reporter_sees_nothing_of_it(self):
        before = self.screen(self.minji).content
        for user in (self.minji, self.jun, self.unyeong, self.gamsa, None):
            for act in ("take", "release"):
                with self.subTest(f"{user} {act}"):
                    self.assertIsNone(self.act(user, act))
        self.act(self.hana, "take")

        self.assertNotContains(self.screen(self.minji), "담당")
        self.assertEqual(len(self.screen(self.minji).content), len(before))

    def test_a_successor_goes_on_with_it(self):
        self.act(self.hana, "take")

        self.hand_over(self.hana, self.doyun, self.unyeong)

        self.assertEqual(Claim.objects.get().editor, self.doyun)
        self.assertIn("보낸 수정 제안", self.doyun.notices.first().message)
