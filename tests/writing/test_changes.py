"""What the editors changed in a post, and what its writer proposes, shown to the writer."""

from django.urls import reverse

from tests.writing.case import WritingTestCase


class ChangesTests(WritingTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        self = cls()
        post = self.submitted(self.minji, title="물향기의 가을")
        self.save(
            post, self.hana, title="물향기수목원의 가을", lead_photo=self.newest(post).lead_photo
        )
        cls.post = self.request_changes(post, self.doyun)

    def look(self, user, post=None):
        address = reverse("writing:changes", args=[(post or self.post).pk])
        return self.browser(user).get(address)

    def test_the_writer_sees_the_words_the_editors_put_in_and_took_out(self):
        page = self.look(self.minji)

        self.assertContains(page, "편집실이 고친 곳")
        self.assertRegex(page.content.decode(), r"<ins>.*수목원</ins>")
        self.assertNotContains(page, "하나")
        self.assertNotContains(page, "도윤")

    def test_the_sheet_says_so_and_leads_there(self):
        page = self.browser(self.minji).get(reverse("writing:write", args=[self.post.pk]))

        self.assertContains(page, "편집실이 고친 곳이 있어요")
        self.assertContains(page, reverse("writing:changes", args=[self.post.pk]))

    def test_a_text_nobody_touched_is_said_to_be_as_it_was(self):
        post, _ = self.complete(self.minji)

        self.assertContains(self.look(self.minji, post), "내가 저장한 그대로예요")

    def test_another_reporter_sees_nothing_of_it(self):
        self.assertEqual(self.look(self.jun).status_code, 403)

    def test_a_proposal_is_shown_against_the_live_text(self):
        post = self.published(self.minji)
        page = self.browser(self.minji).get(reverse("writing:write", args=[post.pk]))
        start = page.context["start"]
        words = {**start["text"], "mark": start["mark"], "title": "고친 제목"}
        self.tell(self.minji, "save", post.pk, **words)

        page = self.look(self.minji, post)

        self.assertContains(page, "내 수정 제안")
        self.assertRegex(page.content.decode(), r"<ins>.*고친")
