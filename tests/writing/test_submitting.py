"""Handing in from a phone, taking back, and what is said about it."""

from django.urls import reverse
from wagtail.models import Comment
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from newsroom.posts.models import Decision, PostPage
from newsroom.posts.proposing import send_proposal
from newsroom.posts.refusals import Refused
from tests.cast import appoint
from tests.writing.case import WritingTestCase


class SubmittingTests(WritingTestCase):
    def test_a_complete_post_is_submitted(self):
        post, mark = self.complete(self.minji)

        said = self.tell(self.minji, "submit", post.pk, mark=mark).json()

        self.assertTrue(said["submitted"])
        self.assertTrue(PostPage.objects.get(pk=post.pk).workflow_in_progress)
        self.assertIn("새 글이 제출됐어요", self.notices(self.hana))

    def test_a_second_tap_makes_one_submission(self):
        post, mark = self.complete(self.minji)

        for _ in range(2):
            said = self.tell(self.minji, "submit", post.pk, mark=mark).json()
            self.assertTrue(said["submitted"])

        self.assertEqual(Decision.objects.filter(kind="submitted").count(), 1)

    def test_what_is_missing_is_said_with_its_place(self):
        unanswered = self.photo(self.minji, people="")
        post, mark = self.begun(self.minji, title="", story=[self.photo_row(unanswered, alt="")])

        said = self.tell(self.minji, "submit", post.pk, mark=mark).json()

        self.assertFalse(said["submitted"])
        places = {missing["place"] for missing in said["missing"]}
        wanted = {
            "title",
            "lead_photo",
            "pledged",
            f"alt-{unanswered.pk}",
            f"people-{unanswered.pk}",
        }
        self.assertLessEqual(wanted, places)

    def test_a_text_this_screen_does_not_show_is_not_submitted(self):
        post, mark = self.complete(self.minji)
        self.keep(self.minji, post, mark, title="다른 기기에서")

        answer = self.tell(self.minji, "submit", post.pk, mark=mark)

        self.assertEqual(answer.status_code, 409)
        self.assertFalse(PostPage.objects.get(pk=post.pk).workflow_in_progress)

    def test_nobody_else_submits_or_withdraws_it(self):
        post, mark = self.complete(self.minji)
        self.assertEqual(self.tell(self.jun, "submit", post.pk, mark=mark).status_code, 403)
        self.tell(self.minji, "submit", post.pk, mark=mark)

        answer = self.browser(self.jun).post(reverse("writing:withdraw", args=[post.pk]))

        self.assertEqual(answer.status_code, 403)
        self.assertTrue(PostPage.objects.get(pk=post.pk).workflow_in_progress)

    def test_the_writer_takes_it_back(self):
        post, mark = self.complete(self.minji)
        self.tell(self.minji, "submit", post.pk, mark=mark)

        answer = self.browser(self.minji).post(reverse("writing:withdraw", args=[post.pk]))

        self.assertRedirects(answer, reverse("writing:write", args=[post.pk]))
        self.assertFalse(PostPage.objects.get(pk=post.pk).workflow_in_progress)

    def test_a_change_to_a_live_post_goes_to_the_editors_as_a_proposal(self):
        post = self.published(self.minji)
        page = self.browser(self.minji).get(reverse("writing:write", args=[post.pk]))
        mark = page.context["start"]["mark"]
        text = page.context["start"]["text"]

        said = self.tell(
            self.minji, "save", post.pk, **{**text, "mark": mark, "title": "고친 제목"}
        )
        self.tell(self.minji, "submit", post.pk, mark=said.json()["mark"])

        self.assertEqual(PostPage.objects.get(pk=post.pk).title, post.title)
        self.assertTrue(post.proposals.get().is_waiting)
        self.assertIn("수정 제안이 왔어요", self.notices(self.hana))

    def test_a_change_left_lying_until_the_term_was_over_goes_to_nobody(self):
        post = self.published(self.minji)
        start = self.browser(self.minji).get(reverse("writing:write", args=[post.pk])).context
        text, mark = start["start"]["text"], start["start"]["mark"]
        kept = {**text, "mark": mark, "title": "고친 제목"}
        mark = self.tell(self.minji, "save", post.pk, **kept).json()["mark"]
        appoint(self.minji.profile, starts_in=-100, ends_in=-1)

        for seen in (mark, start["start"]["mark"]):
            answer = self.tell(self.minji, "submit", post.pk, mark=seen)
            self.assertEqual(answer.status_code, 403)
            self.assertIn("활동 기간이 끝나서", answer.json()["message"])

        with self.assertRaisesMessage(Refused, "활동 기간이 끝나서"):
            send_proposal(post.proposals.get(), self.minji)
        self.assertIsNone(post.proposals.get().submitted_at)
        self.assertNotIn("수정 제안이 왔어요", self.notices(self.hana))


class AfterwardsTests(WritingTestCase):
    def test_a_declined_post_is_written_again_as_a_new_one(self):
        old = self.decline(self.submitted(self.minji), self.hana)

        self.browser(self.minji).post(reverse("writing:again", args=[old.pk]))

        new = PostPage.objects.exclude(pk=old.pk).get()
        self.assertEqual(new.title, old.title)
        self.assertFalse(new.pledged)
        self.assertTrue(PostPage.objects.get(pk=old.pk).standing.is_declined)

    def test_only_a_declined_post_is_written_again(self):
        post = self.published(self.minji)

        self.browser(self.minji).post(reverse("writing:again", args=[post.pk]))

        self.assertEqual(PostPage.objects.count(), 1)

    def test_a_mistake_in_a_live_post_reaches_the_editors_at_once(self):
        post = self.published(self.minji)
        address = reverse("writing:mistake", args=[post.pk])

        self.browser(self.minji).post(address, {"what": "문 여는 시간이 틀렸어요."})

        notice = self.hana.notices.get(subject="사실 오류 신고")
        self.assertIn("문 여는 시간", notice.message)
        self.assertEqual(self.browser(self.jun).post(address, {"what": "장난"}).status_code, 403)

    def test_the_list_says_every_state_and_names_no_editor(self):
        self.request_changes(self.submitted(self.minji), self.hana, reason="소제목을 나눠 주세요.")
        self.decline(self.submitted(self.minji), self.hana)
        self.published(self.minji)
        self.submitted(self.minji)

        page = self.browser(self.minji).get("/write/")

        for words in ("보완 요청", "소제목을 나눠", "미채택", "게시 중", "편집실 검토 중"):
            self.assertContains(page, words)
        self.assertNotContains(page, "하나")

    def test_another_reporters_post_opens_nowhere(self):
        post, _ = self.begun(self.minji, title="비밀 꾀꼬리")
        client = self.browser(self.jun)

        for name in ("write", "history", "preview"):
            answer = client.get(reverse(f"writing:{name}", args=[post.pk]))
            self.assertEqual(answer.status_code, 403, name)
        self.assertNotContains(client.get("/write/"), "꾀꼬리")


class OthersTests(WritingTestCase):
    """Doors of a post that another reporter, or a co-author, knocks at by direct POST."""

    def test_another_reporter_sets_nothing_aside_and_takes_no_proposal_back(self):
        post = self.published(self.minji)
        before = post.revisions.count()

        set_aside = self.tell(self.jun, "set_aside", post.pk, **self.words())
        taken = self.browser(self.jun).post(reverse("writing:withdraw_proposal", args=[post.pk]))

        self.assertEqual((set_aside.status_code, taken.status_code), (403, 403))
        self.assertEqual(post.revisions.count(), before)

    def test_a_co_author_begins_no_post_of_their_own_with_the_writers_words(self):
        both = [self.minji.profile, self.jun.profile]
        old = self.decline(self.submitted(self.minji, bylines=both), self.hana)

        answer = self.browser(self.jun).post(reverse("writing:again", args=[old.pk]))

        self.assertEqual(answer.status_code, 403)
        self.assertEqual(PostPage.objects.count(), 1)


class CommentTests(WritingTestCase):
    def comment(self, post):
        block = self.newest(post).story.raw_data[0]["id"]
        return Comment.objects.create(
            page=post, user=self.hana, text="두 문단으로 나눠 주세요.", contentpath=f"story.{block}"
        )

    def test_a_comment_stands_with_its_block_and_names_no_editor(self):
        post, _ = self.begun(self.minji)
        comment = self.comment(post)

        page = self.browser(self.minji).get(reverse("writing:write", args=[post.pk]))

        self.assertContains(page, "두 문단으로 나눠 주세요.")
        self.assertContains(page, f'data-place="{comment.contentpath.split(".")[1]}"')
        self.assertNotContains(page, "이하나")

    def test_the_writer_ticks_it_off_and_answers(self):
        post, _ = self.begun(self.minji)
        comment = self.comment(post)

        self.tell(self.minji, "settle", comment.pk, settled=True)
        self.tell(self.minji, "reply", comment.pk, text="나눴어요.")

        comment.refresh_from_db()
        self.assertIsNotNone(comment.resolved_at)
        self.assertEqual(comment.replies.get().text, "나눴어요.")
        self.assertIn("의견에 답이 왔어요", self.notices(self.hana))

    def test_nobody_else_ticks_it_off(self):
        post, _ = self.begun(self.minji)
        comment = self.comment(post)

        self.assertEqual(self.tell(self.jun, "settle", comment.pk, settled=True).status_code, 403)
        self.assertEqual(self.tell(self.jun, "reply", comment.pk, text="나도").status_code, 403)
        self.assertEqual(comment.replies.count(), 0)
        comment.refresh_from_db()
        self.assertIsNone(comment.resolved_at)

    def test_what_an_editor_says_in_the_admin_reaches_the_writers_phone(self):
        post = self.submitted(self.minji)
        block = self.newest(post).story.raw_data[0]["id"]
        self.say(post, self.hana, f"story.{block}", "두 문단으로 나눠 주세요.")

        page = self.browser(self.minji).get(reverse("writing:history", args=[post.pk]))

        self.assertContains(page, "두 문단으로 나눠 주세요.")
        self.assertNotContains(page, "이하나")

    def say(self, post, editor, place, text):
        """Comment on a place of the post, on the editors' form in the admin."""
        data = self.form_data(post=self.newest(post))
        row = {"text": text, "contentpath": place, "position": "", "id": ""}
        row["replies"] = inline_formset([])
        data |= nested_form_data({"comments": inline_formset([row])})
        revision = PostPage.objects.get(pk=post.pk).latest_revision
        data["loaded_revision_id"] = revision.pk
        data["loaded_revision_created_at"] = revision.created_at.isoformat()
        address = reverse("wagtailadmin_pages:edit", args=[post.pk])
        self.response = self.browser(editor).post(address, data)
