"""Comments on single places of a post, made from its preview."""

from django.urls import reverse
from wagtail.models import Comment

from newsroom.desk.commenting import places_in
from tests.case import NewsroomTestCase


class CommentingTests(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().submitted(cls.minji)

    def send(self, as_, post=None, **data):
        address = reverse("desk:comments", args=[(post or self.post).pk])
        self.response = self.browser(as_).post(address, data, headers={"x-requested-with": "fetch"})
        return Comment.objects.order_by("pk").last()

    def write(self, as_, place="title", text="계절을 넣어 주세요"):
        return self.send(as_, act="write", place=place, text=text)

    def test_every_place_takes_a_comment_that_the_writing_form_knows_too(self):
        newest = self.post.get_latest_revision_as_object()
        for place in places_in(newest):
            with self.subTest(place.label):
                comment = self.write(self.hana, place.path)
                self.assertTrue(comment.contentpath.startswith(place.path))
                self.assertTrue(comment.has_valid_contentpath(newest))

    def test_the_writer_reads_it_in_its_place_and_is_not_told_before_the_return(self):
        paragraph = self.post.story.raw_data[0]["id"]
        before = self.notices(self.minji)

        self.write(self.hana, f"story.{paragraph}", "문단을 나눠 주세요")

        screen = self.browser(self.minji).get(reverse("writing:history", args=[self.post.pk]))
        self.assertContains(screen, f'data-place="{paragraph}"')
        self.assertContains(screen, "문단을 나눠 주세요")
        self.assertEqual(self.notices(self.minji), before)

    def test_answers_and_ticks_of_the_writer_stand_on_the_review_screen(self):
        comment = self.write(self.hana)
        minji = self.browser(self.minji)
        for act, data in (("reply", {"text": "고쳤습니다"}), ("settle", {"settled": True})):
            address = reverse(f"writing:{act}", args=[comment.pk])
            minji.post(address, data, content_type="application/json")

        screen = self.browser(self.doyun).get(reverse("desk:review", args=[self.post.pk]))

        self.assertContains(screen, "고쳤습니다")
        self.assertContains(screen, 'data-settled="yes"')

    def answered_by_the_writer(self, words="겨울 글로 바꿔도 될까요?"):
        comment = self.write(self.hana)
        address = reverse("writing:reply", args=[comment.pk])
        self.browser(self.minji).post(address, {"text": words}, content_type="application/json")
        return comment

    def test_an_editor_goes_on_with_the_talk_without_leaving_the_screen(self):
        comment = self.answered_by_the_writer()

        self.send(self.doyun, act="answer", comment=comment.pk, text="네, 그렇게 해 주세요")

        self.assertContains(self.response, "네, 그렇게 해 주세요")
        history = self.browser(self.minji).get(reverse("writing:history", args=[self.post.pk]))
        self.assertContains(history, "네, 그렇게 해 주세요")
        self.assertNotContains(history, "최도윤")
        self.assertEqual(self.notices(self.minji)[-1], "편집실이 의견에 답했어요")

    def test_an_answer_to_a_colleague_tells_the_writer_nothing_yet(self):
        comment = self.write(self.hana)
        before = self.notices(self.minji)

        self.send(self.doyun, act="answer", comment=comment.pk, text="저도 같은 생각이에요")

        self.assertEqual(self.notices(self.minji), before)

    def test_an_answer_under_a_comment_that_was_deleted_is_refused_in_words(self):
        comment = self.write(self.hana)
        self.send(self.hana, act="take_back", comment=comment.pk)

        self.send(self.doyun, act="answer", comment=comment.pk, text="네, 그렇게 해 주세요")

        self.assertContains(self.response, "그사이 지운 의견이에요.", status_code=409)

    def test_nobody_but_editors_answers_on_the_review_screen(self):
        comment = self.answered_by_the_writer()
        for user in (self.minji, self.jun, self.unyeong, self.gamsa, None):
            with self.subTest(str(user)):
                self.send(user, act="answer", comment=comment.pk, text="끼어들게요")
                self.assertEqual(comment.replies.count(), 1)

    def test_what_was_ticked_off_outlives_the_next_saves(self):
        comment = self.write(self.hana)
        self.send(self.hana, act="settle", comment=comment.pk)

        self.save(self.post, self.doyun, title="도윤이 다듬은 제목")
        post = self.withdraw(self.post, self.minji)
        self.save(post, self.minji, title="민지가 고친 제목")

        comment.refresh_from_db()
        self.assertIsNotNone(comment.resolved_at)

    def test_it_is_settled_by_any_editor_and_deleted_by_who_wrote_it(self):
        comment = self.write(self.hana)

        self.send(self.doyun, act="settle", comment=comment.pk)
        comment.refresh_from_db()
        self.assertEqual(comment.resolved_by, self.doyun)

        self.send(self.doyun, act="take_back", comment=comment.pk)
        self.assertContains(self.response, "내가 쓴 의견만", status_code=409)

        self.send(self.hana, act="take_back", comment=comment.pk)
        self.assertFalse(Comment.objects.exists())

    def test_nobody_but_editors_comments(self):
        for user in (self.minji, self.jun, self.unyeong, self.gamsa, None):
            with self.subTest(str(user)):
                self.assertIsNone(self.write(user))

    def test_another_posts_comment_is_not_reached_by_this_address(self):
        comment = self.write(self.hana)
        other = self.submitted(self.jun)

        self.send(self.hana, other, act="settle", comment=comment.pk)

        comment.refresh_from_db()
        self.assertIsNone(comment.resolved_at)

    def test_empty_words_and_lost_places_are_refused_in_words(self):
        for place, text in (("title", " "), ("story.nowhere", "여기요"), ("owner", "여기요")):
            with self.subTest(place):
                self.assertIsNone(self.write(self.hana, place, text))
                self.assertEqual(self.response.status_code, 409)
