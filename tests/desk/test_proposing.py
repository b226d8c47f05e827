from django.urls import reverse

from newsroom.images.models import Photo
from newsroom.images.permissions import may_change
from newsroom.posts.models import PostPage, Proposal
from newsroom.posts.proposing import ProposalRefused, withdraw_proposal
from newsroom.posts.revising import fingerprint
from tests.case import NewsroomTestCase


class ProposingTests(NewsroomTestCase):
    """A reporter's later change to a live post waits apart until an editor accepts it."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        cls.words = case.full_content(cls.minji)
        post = case.submit(case.draft(cls.minji, **cls.words), cls.minji, **cls.words)
        cls.post = case.approve(post, cls.hana)

    def propose(self, title="제안한 제목", as_=None, post=None):
        self.save(
            post or self.post, as_ or self.minji, "action-submit", **{**self.words, "title": title}
        )
        return Proposal.objects.first()

    def act(self, proposal, as_, act, **data):
        url = reverse("desk:proposal", args=[proposal.pk])
        data.setdefault("fingerprint", fingerprint(proposal.revision))
        self.response = self.browser(as_).post(url, {"act": act, **data})
        return PostPage.objects.get(pk=self.post.pk)

    def test_the_live_text_does_not_change(self):
        proposal = self.propose()

        post = PostPage.objects.get(pk=self.post.pk)
        self.assertIsNotNone(proposal.submitted_at)
        self.assertNotEqual(post.title, "제안한 제목")
        self.assertNotEqual(post.draft_title, "제안한 제목")
        self.assertFalse(post.has_unpublished_changes)

    def test_an_editors_unrelated_change_does_not_carry_it_out(self):
        self.propose()

        post = self.save(
            self.post, self.hana, "action-publish", **{**self.words, "standfirst": "바로잡은 요약"}
        )

        self.assertEqual(post.standfirst, "바로잡은 요약")
        self.assertNotEqual(post.title, "제안한 제목")

    def test_the_editors_form_and_preview_start_from_the_accepted_text(self):
        self.propose()

        for name in ("edit", "view_draft"):
            with self.subTest(name):
                screen = self.browser(self.hana).get(
                    reverse(f"wagtailadmin_pages:{name}", args=[self.post.pk])
                )
                self.assertNotContains(screen, "제안한 제목")

    def test_the_reporters_own_form_shows_the_proposal(self):
        self.save(self.post, self.minji, **{**self.words, "title": "다듬는 제목"})

        screen = self.browser(self.minji).get(
            reverse("wagtailadmin_pages:edit", args=[self.post.pk])
        )

        self.assertContains(screen, "다듬는 제목")

    def test_accepting_publishes_it(self):
        post = self.act(self.propose(), self.hana, "accept")

        self.assertEqual(post.title, "제안한 제목")
        self.assertTrue(post.live)
        self.assertEqual(self.notices(self.minji)[-1], "글이 고쳐졌어요")

    def test_accepting_on_a_moved_base_is_refused_and_overwrites_nothing(self):
        proposal = self.propose()
        self.save(
            self.post, self.doyun, "action-publish", **{**self.words, "title": "편집자가 바꾼 제목"}
        )

        post = self.act(proposal, self.hana, "accept")

        self.assertEqual(post.title, "편집자가 바꾼 제목")
        self.assertIn("글이 바뀌었어요", self.messages())

    def test_the_screen_shows_who_is_in_each_photo_and_who_took_it(self):
        unclear = self.photo(self.minji, people="unclear", credit="박하늘")
        self.words["photos"] = [*self.words["photos"], unclear]
        address = reverse("desk:proposal", args=[self.propose().pk])

        screen = self.browser(self.hana).get(address)

        self.assertContains(screen, "확인 필요 · 박하늘")
        self.assertContains(screen, "사진 1장은 사진 속 사람을 확인해야 게시할 수 있어요.")
        self.assertNotContains(self.browser(self.minji).get(address), "박하늘")

    def test_a_photo_that_refuses_an_approval_refuses_this_too(self):
        unclear = self.photo(self.minji, people="unclear")
        self.words["photos"] = [*self.words["photos"], unclear]

        post = self.act(self.propose(), self.hana, "accept")

        self.assertIn("사진 속 사람을 확인해야 하는 사진이 1장 있어요", self.messages())
        self.assertNotEqual(post.title, "제안한 제목")
        self.assertIsNone(Proposal.objects.get().decided_at)

    def test_declining_needs_a_reason_and_tells_the_reporter(self):
        proposal = self.propose()

        self.act(proposal, self.hana, "decline", reason="")
        self.assertIsNone(Proposal.objects.get().decided_at)

        self.act(proposal, self.hana, "decline", reason="지금 제목이 더 알기 쉬워요.")
        self.assertEqual(self.notices(self.minji)[-1], "수정 제안을 반영하지 않았어요")

    def test_the_reporter_takes_it_back_and_writes_another(self):
        self.act(self.propose(), self.minji, "withdraw")

        self.propose(title="두 번째 제안")

        self.assertEqual(Proposal.objects.waiting().count(), 1)

    def test_whoever_comes_second_reads_who_was_first_and_when(self):
        for act, outcome in (("accept", "반영"), ("decline", "반영 안 함")):
            with self.subTest(act):
                proposal = self.propose(title=f"제안한 제목 {act}")
                self.act(proposal, self.hana, act, reason="지금 제목이 더 알기 쉬워요.")

                self.act(proposal, self.doyun, "accept")

                said = rf"이하나 님이 \d+\. \d+\. \d\d:\d\d에 먼저 처리했어요: {outcome}\s*$"
                self.assertRegex(self.messages(), said)
                self.assertContains(self.response, "<p>이하나 · ", status_code=422)

    def test_an_editor_reads_that_the_reporter_took_it_back_first(self):
        proposal = self.propose()
        self.act(proposal, self.minji, "withdraw")

        self.act(proposal, self.hana, "accept")

        self.assertRegex(self.messages(), r"김민지 님이 .*에 먼저 제안을 거뒀어요\.")

    def test_the_reporter_reads_of_no_editor_by_name(self):
        proposal = self.propose()
        self.act(proposal, self.hana, "accept")

        for act in ("accept", "withdraw"):
            with self.subTest(act):
                self.act(proposal, self.minji, act)
                self.assertNotIn("하나", self.messages())
                self.assertNotContains(self.response, "하나", status_code=422)

    def test_a_withdrawal_that_comes_too_late_leaves_the_acceptance_as_it_is(self):
        proposal = self.propose()
        self.act(proposal, self.hana, "accept")

        with self.assertRaisesMessage(ProposalRefused, "편집실이 먼저 처리했어요: 수정 제안 반영"):
            withdraw_proposal(proposal, self.minji)

        after = Proposal.objects.get()
        self.assertEqual((after.decided_by, after.is_accepted), (self.hana, True))
        self.assertIsNone(after.withdrawn_at)

    def test_only_an_editor_who_is_no_author_decides(self):
        proposal = self.propose()

        for other in (self.minji, self.jun, self.unyeong):
            with self.subTest(other.username):
                self.act(proposal, other, "accept")
                self.assertIsNone(Proposal.objects.get().decided_at)

    def test_what_the_reporter_never_sent_is_neither_accepted_nor_declined(self):
        self.save(self.post, self.minji, **{**self.words, "title": "다듬는 제목"})
        proposal = Proposal.objects.get()

        for act in ("accept", "decline"):
            with self.subTest(act):
                post = self.act(proposal, self.hana, act, reason="지금 제목이 더 알기 쉬워요.")
                self.assertIn("아직 편집실에 보내지 않은 제안이에요.", self.messages())
                self.assertNotEqual(post.title, "다듬는 제목")
                self.assertIsNone(Proposal.objects.get().decided_at)

    def test_an_editor_is_offered_no_decision_before_it_is_sent(self):
        self.save(self.post, self.minji, **{**self.words, "title": "다듬는 제목"})
        url = reverse("desk:proposal", args=[Proposal.objects.get().pk])

        screen = self.browser(self.hana).get(url)

        self.assertContains(screen, "아직 편집실에 보내지 않은 제안이에요.")
        self.assertNotContains(screen, 'name="act"')

    def test_another_reporter_cannot_propose_or_look(self):
        proposal = self.propose()

        screen = self.browser(self.jun).get(
            reverse("desk:proposal", args=[proposal.pk]), follow=True
        )

        self.assertNotContains(screen, "제안한 제목")
        self.save(self.post, self.jun, **{**self.words, "title": "준의 제목"})
        self.assertEqual(Proposal.objects.count(), 1)

    def test_a_forged_publish_by_the_reporter_changes_nothing(self):
        post = self.save(
            self.post, self.minji, "action-publish", **{**self.words, "title": "몰래 게시"}
        )

        self.assertNotEqual(post.title, "몰래 게시")

    def test_a_photo_in_a_waiting_proposal_can_be_neither_changed_nor_deleted(self):
        photo = self.photo(self.minji)
        self.save(self.post, self.minji, "action-submit", **{**self.words, "lead_photo": photo})

        self.assertFalse(may_change(self.minji, photo))
        self.browser(self.minji).post(reverse("wagtailimages:delete", args=[photo.pk]))
        self.assertTrue(Photo.objects.filter(pk=photo.pk).exists())

        self.save(self.post, self.hana, **self.words)
        self.assertFalse(may_change(self.minji, photo))

        self.act(Proposal.objects.get(), self.minji, "withdraw")
        self.assertTrue(may_change(self.minji, photo))

    def test_a_photo_in_a_waiting_proposal_is_kept_as_it_is(self):
        photo = self.photo(self.minji)
        self.words["photos"] = [*self.words["photos"], photo]
        self.propose()
        self.save(self.post, self.hana, "action-publish", **{**self.words, "photos": []})

        url = reverse("wagtailimages:delete", args=[photo.pk])
        for user in (self.minji, self.hana):
            self.browser(user).post(url)

        self.assertTrue(Photo.objects.filter(pk=photo.pk).exists())
