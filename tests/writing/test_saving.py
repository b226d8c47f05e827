"""Saving from a phone: nothing is lost, and nothing of anybody's is written over."""

import uuid

from django.test import Client
from django.urls import reverse

from newsroom.posts.models import PostPage
from tests.writing.case import WritingTestCase


class BeginningTests(WritingTestCase):
    def test_first_words_begin_a_post_of_the_writers_own(self):
        post, _ = self.begun(self.minji)

        self.assertEqual(post.owner, self.minji)
        self.assertFalse(post.live)
        self.assertEqual([b.reporter for b in post.bylines.all()], [self.minji.profile])
        self.assertEqual([tag.name for tag in self.newest(post).tags.all()], ["산책"])

    def test_a_lost_reply_begins_one_post_only(self):
        words = {"key": str(uuid.uuid4()), **self.words()}

        first = self.tell(self.minji, "begin", **words).json()
        second = self.tell(self.minji, "begin", **words).json()

        self.assertEqual([first["post"], first["mark"]], [second["post"], second["mark"]])
        self.assertEqual(PostPage.objects.count(), 1)

    def test_a_lost_reply_does_not_stop_what_was_typed_meanwhile(self):
        key = str(uuid.uuid4())
        self.tell(self.minji, "begin", key=key, **self.words())

        answer = self.tell(self.minji, "begin", key=key, **self.words(title="더 쓴 제목"))

        self.assertEqual(answer.status_code, 200)
        self.assertEqual(self.newest(PostPage.objects.get()).title, "더 쓴 제목")

    def test_a_phone_that_never_heard_of_its_post_writes_over_nothing(self):
        key = str(uuid.uuid4())
        begun = self.tell(self.minji, "begin", key=key, **self.words()).json()
        post = PostPage.objects.get(pk=begun["post"])
        self.keep(self.minji, post, begun["mark"], title="컴퓨터에서 더 쓴 제목")

        answer = self.tell(self.minji, "begin", key=key, **self.words(title="휴대전화에 남은 제목"))

        self.assertEqual(answer.status_code, 409)
        self.assertEqual(answer.json()["post"], post.pk)
        self.assertEqual(answer.json()["theirs"]["title"], "컴퓨터에서 더 쓴 제목")
        self.assertEqual(self.newest(post).title, "컴퓨터에서 더 쓴 제목")

    def test_another_reporters_key_opens_nothing(self):
        key = str(uuid.uuid4())
        self.tell(self.minji, "begin", key=key, **self.words())

        answer = self.tell(self.jun, "begin", key=key, **self.words(title="내 것"))

        self.assertEqual(answer.status_code, 403)
        self.assertEqual(PostPage.objects.get().owner, self.minji)

    def test_reporter_out_of_term_begins_nothing_and_is_told(self):
        self.minji.profile.terms.update(ends_on="2020-12-31", starts_on="2020-01-01")

        answer = self.tell(self.minji, "begin", key=str(uuid.uuid4()), **self.words())

        self.assertEqual(answer.status_code, 403)
        self.assertIn("활동 기간", answer.json()["message"])

    def test_stranger_is_asked_to_log_in_in_words_a_script_reads(self):
        address = reverse("writing:begin")

        answer = Client().post(address, "{}", content_type="application/json")

        self.assertEqual(answer.status_code, 401)
        self.assertEqual(answer.json()["error"], "logged_out")

    def test_administrator_has_no_place_to_write(self):
        self.assertEqual(self.browser(self.unyeong).get("/write/").status_code, 403)


class KeepingTests(WritingTestCase):
    def test_autosaves_roll_into_one_revision(self):
        post, mark = self.begun(self.minji)

        for number in range(3):
            mark = self.keep(self.minji, post, mark, title=f"{number}번째").json()["mark"]

        self.assertEqual(post.revisions.count(), 1)
        self.assertEqual(self.newest(post).title, "2번째")

    def test_a_save_after_the_editors_looked_begins_a_new_revision(self):
        post, mark = self.complete(self.minji)
        self.tell(self.minji, "submit", post.pk, mark=mark)
        self.request_changes(post, self.hana)

        self.keep(self.minji, post, mark, title="고친 제목")

        self.assertEqual(post.revisions.count(), 2)

    def test_the_same_words_sent_twice_change_nothing(self):
        post, mark = self.begun(self.minji)
        words = self.words(title="새 제목")
        first = self.tell(self.minji, "save", post.pk, mark=mark, **words)

        again = self.tell(self.minji, "save", post.pk, mark=mark, **words)

        self.assertEqual(again.status_code, 200)
        self.assertEqual(again.json()["mark"], first.json()["mark"])

    def test_a_list_sent_twice_is_no_other_device(self):
        post, mark = self.begun(self.minji)
        lines = {"type": "list", "id": str(uuid.uuid4()), "value": ["물", "모자", "물"]}
        words = self.words(story=[lines])
        first = self.tell(self.minji, "save", post.pk, mark=mark, **words)

        again = self.tell(self.minji, "save", post.pk, mark=mark, **words)

        self.assertEqual(again.status_code, 200)
        self.assertEqual(again.json()["mark"], first.json()["mark"])
        ids = [item["id"] for item in self.newest(post).story.raw_data[0]["value"]]
        self.assertEqual(len(set(ids)), 3)

    def test_a_phone_that_fell_behind_overwrites_nothing_and_is_shown_both(self):
        post, mark = self.begun(self.minji)
        self.keep(self.minji, post, mark, title="컴퓨터에서 쓴 제목")

        answer = self.keep(self.minji, post, mark, title="휴대전화에서 쓴 제목")

        self.assertEqual(answer.status_code, 409)
        self.assertEqual(answer.json()["theirs"]["title"], "컴퓨터에서 쓴 제목")
        self.assertEqual(self.newest(post).title, "컴퓨터에서 쓴 제목")

    def test_the_text_chosen_goes_on_and_the_other_stays_in_the_history(self):
        post, mark = self.begun(self.minji)
        self.keep(self.minji, post, mark, title="컴퓨터에서")
        moved = self.keep(self.minji, post, mark, title="휴대전화에서").json()

        self.keep(self.minji, post, moved["mark"], title="휴대전화에서", anew=True)

        titles = [revision.content["title"] for revision in post.revisions.order_by("pk")]
        self.assertEqual(titles, ["컴퓨터에서", "휴대전화에서"])

    def test_the_text_set_aside_stays_in_the_history_too(self):
        post, mark = self.begun(self.minji)
        self.keep(self.minji, post, mark, title="컴퓨터에서")

        self.tell(self.minji, "set_aside", post.pk, **self.words(title="휴대전화에서"))

        titles = [revision.content["title"] for revision in post.revisions.order_by("pk")]
        self.assertEqual(titles, ["컴퓨터에서", "휴대전화에서", "컴퓨터에서"])

    def test_what_was_begun_here_opens_in_the_admin_and_the_other_way_round(self):
        post, _ = self.complete(self.minji)
        self.save(post, self.minji, title="관리 화면에서")
        page = self.browser(self.minji).get(reverse("writing:write", args=[post.pk]))

        self.assertContains(page, "관리 화면에서")

    def test_nobody_else_saves_to_the_post(self):
        post, mark = self.begun(self.minji)

        for other in (self.jun, self.hana):
            answer = self.keep(other, post, mark, title="남의 손")
            self.assertEqual(answer.status_code, 403, other)
        self.assertEqual(self.newest(post).title, "오산천을 걷다")

    def test_a_post_under_review_takes_no_late_autosave(self):
        post, mark = self.complete(self.minji)
        self.tell(self.minji, "submit", post.pk, mark=mark)

        answer = self.keep(self.minji, post, mark, title="늦은 저장")

        self.assertEqual(answer.status_code, 403)
        self.assertIn("고칠 수 없는 글", answer.json()["message"])
        self.assertEqual(self.newest(post).title, "오산천을 걷다")


class WordsTests(WritingTestCase):
    def test_another_reporters_photo_is_left_out(self):
        foreign = self.photo(self.jun)

        post, _ = self.begun(
            self.minji, lead_photo=foreign.pk, story=[self.photo_row(foreign), self.paragraph("글")]
        )

        newest = self.newest(post)
        self.assertIsNone(newest.lead_photo_id)
        self.assertEqual([block.block_type for block in newest.story], ["paragraph"])

    def test_words_from_an_apple_keyboard_are_composed(self):
        post, _ = self.begun(self.minji, title="\u1106\u116e\u11af\u1112\u1163\u11bc\u1100\u1175")

        self.assertEqual(self.newest(post).title, "물향기")

    def test_too_long_a_caption_is_refused_with_its_place_and_nothing_changes(self):
        post, mark = self.begun(self.minji)
        row = self.photo_row(self.photo(self.minji), alt="가" * 201)

        answer = self.keep(self.minji, post, mark, title="새 제목", story=[row])

        self.assertEqual(answer.status_code, 422)
        self.assertEqual(answer.json()["place"], row["id"])
        self.assertIn("200자", answer.json()["message"])
        self.assertEqual(self.newest(post).title, "오산천을 걷다")

    def test_garbage_is_refused_politely(self):
        post, _ = self.begun(self.minji)
        address = reverse("writing:save", args=[post.pk])
        client = self.browser(self.minji)

        for body in ("", "[]", "{", '{"story": [{"type": "nonsense"}]}', '{"title": 3}'):
            answer = client.post(address, body, content_type="application/json")
            self.assertEqual(answer.status_code, 422, body)
            self.assertIn("새로 열어", answer.json()["message"], body)
