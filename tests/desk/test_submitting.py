from django.urls import reverse

from newsroom.posts.models import Decision, PostPage
from tests.case import NewsroomTestCase
from tests.cast import appoint


class SubmittingTests(NewsroomTestCase):
    def test_a_complete_post_goes_into_review(self):
        post = self.submitted(self.minji)

        self.assertEqual(post.standing.label, "검토 중")
        self.assertEqual(self.notices(self.minji), ["제출됐어요"])
        self.assertEqual(self.notices(self.hana), ["새 글이 제출됐어요"])

    def test_an_empty_post_is_told_everything_it_lacks(self):
        post = self.draft(
            self.minji, title="", standfirst="", lead_alt="", paragraphs=["짧아요"], pledged=False
        )

        post = self.submit(
            post, self.minji, title="", standfirst="", paragraphs=["짧아요"], pledged=False
        )

        self.assertFalse(post.workflow_in_progress)
        said = self.messages()
        for words in [
            "제목을",
            "한 줄 요약을",
            "본문이 300자보다",
            "대표 사진을",
            "사진이 3장",
            "약속",
        ]:
            with self.subTest(words):
                self.assertIn(words, said)

    def test_what_was_typed_is_saved_although_something_is_missing(self):
        post = self.draft(self.minji)

        post = self.submit(post, self.minji, title="새로 쓴 제목", pledged=False)

        self.assertEqual(post.get_latest_revision_as_object().title, "새로 쓴 제목")

    def test_a_photo_without_alt_text_credit_or_answer_about_people_is_named(self):
        words = self.full_content(self.minji, lead_alt="")
        words["photos"][0].credit = ""
        words["photos"][0].save()
        words["photos"][1].people = ""
        words["photos"][1].save()
        post = self.draft(self.minji, **words)

        post = self.submit(post, self.minji, **words)

        self.assertFalse(post.workflow_in_progress)
        self.assertIn("대표 사진의 대체 텍스트", self.messages())
        self.assertIn("찍은 사람을", self.messages())
        self.assertIn("알아볼 수 있는 사람", self.messages())

    def test_a_photo_whose_people_are_unclear_may_be_submitted(self):
        words = self.full_content(self.minji)
        words["photos"][0].people = "unclear"
        words["photos"][0].save()
        post = self.draft(self.minji, **words)

        post = self.submit(post, self.minji, **words)

        self.assertTrue(post.workflow_in_progress)

    def test_a_second_tap_makes_no_second_submission(self):
        words = self.full_content(self.minji)
        post = self.draft(self.minji, **words)

        self.submit(post, self.minji, **words)
        self.submit(post, self.minji, **words)

        self.assertEqual(Decision.objects.filter(kind="submitted").count(), 1)

    def test_while_in_review_the_writer_cannot_edit(self):
        post = self.submitted(self.minji)

        post = self.save(post, self.minji, title="몰래 바꾼 제목")

        self.assertNotEqual(post.get_latest_revision_as_object().title, "몰래 바꾼 제목")

    def test_the_writer_withdraws_and_writes_on(self):
        post = self.submitted(self.minji)

        post = self.withdraw(post, self.minji)
        post = self.save(post, self.minji, title="고쳐 쓴 제목")

        self.assertEqual(post.standing.label, "작성 중")
        self.assertEqual(post.get_latest_revision_as_object().title, "고쳐 쓴 제목")

    def test_another_reporter_and_an_editor_cannot_withdraw_it(self):
        post = self.submitted(self.minji)

        for other in (self.jun, self.hana, self.unyeong):
            with self.subTest(other.username):
                self.assertTrue(self.withdraw(post, other).workflow_in_progress)

    def test_after_the_term_a_draft_cannot_be_submitted(self):
        words = self.full_content(self.minji)
        post = self.draft(self.minji, **words)
        appoint(self.minji.profile, starts_in=-400, ends_in=-1)

        post = self.submit(post, self.minji, **words)

        self.assertFalse(post.workflow_in_progress)

    def test_after_the_term_what_was_sent_back_may_be_mended_for_fourteen_days(self):
        post = self.request_changes(self.submitted(self.minji), self.hana)
        appoint(self.minji.profile, starts_in=-400, ends_in=0)
        Decision.objects.filter(kind="submitted").update(made_at=self.days_ago(14))
        appoint(self.minji.profile, starts_in=-400, ends_in=-14)

        post = self.submit(post, self.minji, **self.full_content(self.minji))

        self.assertTrue(post.workflow_in_progress)

    def test_fifteen_days_after_the_term_it_may_not(self):
        post = self.request_changes(self.submitted(self.minji), self.hana)
        Decision.objects.filter(kind="submitted").update(made_at=self.days_ago(20))
        appoint(self.minji.profile, starts_in=-400, ends_in=-15)

        post = self.submit(post, self.minji, **self.full_content(self.minji))

        self.assertFalse(post.workflow_in_progress)

    def test_the_writer_withdraws_from_the_screen_that_says_it_is_in_review(self):
        post = self.submitted(self.minji)
        url = reverse("desk:withdraw", args=[post.pk])

        for other in (self.jun, self.hana, self.unyeong):
            with self.subTest(other.username):
                self.browser(other).post(url)
                self.assertTrue(PostPage.objects.get(pk=post.pk).workflow_in_progress)

        self.browser(self.minji).post(url)
        self.assertFalse(PostPage.objects.get(pk=post.pk).workflow_in_progress)
