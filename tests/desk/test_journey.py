from tests.case import NewsroomTestCase


class JourneyTests(NewsroomTestCase):
    """The newsroom's main job, from a draft to a reader."""

    def test_a_draft_is_submitted_sent_back_mended_approved_and_read(self):
        post = self.submitted(self.minji)
        post = self.request_changes(post, self.hana, "두 번째 문단을 나눠 주세요.")
        self.assertTrue(post.standing.needs_changes)

        post = self.submit(post, self.minji, **self.full_content(self.minji, title="고친 제목"))
        post = self.approve(post, self.hana)

        self.assertTrue(post.live)
        page = self.browser().get(post.url)
        self.assertContains(page, "고친 제목")
