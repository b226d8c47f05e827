"""A post that a colleague has claimed is decided about knowingly, or not at all."""

from bs4 import BeautifulSoup
from django.urls import reverse

from newsroom.desk.models import Claim
from newsroom.posts.models import Decision, PostPage, WriterConsent
from tests.case import NewsroomTestCase
from tests.desk.claims import ClaimVerbs

KNOWN = "검토하고 있는 걸 알고 결정해요"


class DecidingClaimedTests(ClaimVerbs, NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().submitted(cls.minji)

    def setUp(self):
        self.claim(self.post, self.hana)
        self.claimed = Claim.objects.get()

    def knowing(self, claim=None):
        return {"claim": (claim or self.claimed).pk, "despite_claim": "on"}

    def test_no_decision_passes_a_colleagues_claim_unnoticed(self):
        for act in (self.approve, self.request_changes, self.decline):
            with self.subTest(act.__name__):
                post = act(self.post, self.doyun)

                self.assertTrue(post.workflow_in_progress)
                self.assertContains(self.response, "이하나 님이", status_code=422)
                self.assertContains(self.response, f"이하나 님이 {KNOWN}", status_code=422)

    def test_a_chiefs_exception_does_not_either(self):
        own = self.submitted(self.seoryeong)
        self.claim(own, self.hana)

        post = self.decide(own, self.seoryeong, "override", reason="급한 안내예요.")

        self.assertFalse(post.live)
        self.assertContains(self.response, "급한 안내예요.", status_code=422)
        known = self.knowing(Claim.objects.get(page=own))
        self.assertTrue(
            self.decide(own, self.seoryeong, "override", reason="급해요.", **known).live
        )

    def test_what_was_typed_comes_back_with_the_refusal(self):
        self.request_changes(self.post, self.doyun, "애써 쓴 사유예요.")

        self.assertContains(self.response, "애써 쓴 사유예요.", status_code=422)

    def test_who_says_that_they_know_decides_and_the_other_is_told(self):
        post = self.request_changes(self.post, self.doyun, **self.knowing())

        self.assertTrue(post.standing.needs_changes)
        notice = self.hana.notices.first()
        self.assertEqual(notice.subject, "최도윤 님이 먼저 처리했어요")
        self.assertIn("보완 요청", notice.message)
        self.assertNotIn(post.draft_title, notice.message)

    def test_a_tick_for_one_claim_is_none_for_the_next(self):
        self.take_over(self.post, self.seoryeong)

        post = self.approve(self.post, self.doyun, **self.knowing())

        self.assertFalse(post.live)
        self.assertContains(self.response, f"남서령 님이 {KNOWN}", status_code=422)
        form = BeautifulSoup(self.response.content, "html.parser").select_one("details[open]")
        self.assertFalse(form.select_one("[name=despite_claim]").has_attr("checked"))

    def test_a_tick_without_a_claim_seen_is_none(self):
        self.assertFalse(self.approve(self.post, self.doyun, despite_claim="on").live)

    def test_who_has_claimed_it_decides_without_a_question(self):
        self.assertNotContains(self.review(self.post, self.hana), KNOWN)

        self.assertTrue(self.approve(self.post, self.hana).live)
        self.assertNotIn("이하나 님이 먼저 처리했어요", self.notices(self.hana))

    def test_so_does_who_took_it_over(self):
        self.take_over(self.post, self.doyun)

        self.assertTrue(self.approve(self.post, self.doyun).live)

    def test_who_lost_the_claim_is_refused_with_who_has_it(self):
        self.take_over(self.post, self.doyun)

        self.assertFalse(self.approve(self.post, self.hana).live)
        self.assertContains(self.response, "최도윤 님이", status_code=422)

    def test_wagtails_own_dialog_asks_the_same(self):
        task_state = self.post.current_workflow_task_state
        args = [self.post.pk, "approve", task_state.pk]
        address = reverse("wagtailadmin_pages:workflow_action", args=args)

        self.assertIn(KNOWN, self.browser(self.doyun).get(address).json()["html"])
        self.assertNotIn(KNOWN, self.browser(self.hana).get(address).json()["html"])

    def test_publish_pressed_in_the_writing_form_is_refused_too(self):
        post = self.save(self.post, self.doyun, "action-publish", **self.full_content(self.minji))

        self.assertFalse(post.live)
        self.assertContains(self.response, "이하나 님이")

    def test_a_claim_whose_day_is_over_asks_nothing(self):
        Claim.objects.update(lasts_until=self.days_ago(1))

        self.assertTrue(self.approve(self.post, self.doyun).live)


class WritersYesTests(ClaimVerbs, NewsroomTestCase):
    """The writer's yes carries out what was approved before somebody claimed the review."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        words = cls().full_content(cls.minji)
        post = cls().submitted(cls.minji, **words)
        cls.post = cls().save(post, cls.hana, **{**words, "title": "하나가 다듬은 제목"})

    def ask(self, as_, **data):
        address = reverse("desk:ask", args=[self.post.pk])
        self.response = self.browser(as_).post(address, {**self.seen(self.post), **data})
        return WriterConsent.objects.filter(page=self.post).first()

    def agree(self, consent):
        address = reverse("writing:consent", args=[self.post.pk])
        self.browser(self.minji).post(address, {"question": consent.pk, "agrees": "yes"})
        return PostPage.objects.get(pk=self.post.pk)

    def test_a_yes_passes_a_claim_made_since_and_its_editor_is_told(self):
        consent = self.ask(self.hana)
        self.claim(self.post, self.doyun)

        post = self.agree(consent)

        self.assertTrue(post.live)
        self.assertEqual(post.standing.last.made_by, self.hana)
        self.assertEqual(post.standing.last.kind, Decision.Kind.APPROVED)
        self.assertIn("이하나 님이 먼저 처리했어요", self.notices(self.doyun))

    def test_asking_is_deciding_and_minds_a_colleagues_claim(self):
        self.claim(self.post, self.doyun)

        self.assertIsNone(self.ask(self.hana, words="애써 쓴 말"))
        self.assertContains(self.response, "최도윤 님이", status_code=422)
        self.assertContains(self.response, "애써 쓴 말", status_code=422)

        known = {"claim": Claim.objects.get().pk, "despite_claim": "on"}
        self.assertIsNotNone(self.ask(self.hana, **known))
