from django.urls import reverse

from tests.case import NewsroomTestCase


class ReadingDraftsTests(NewsroomTestCase):
    """A draft is read by its authors and the editors, and by nobody else."""

    def setUp(self):
        self.post = self.draft(
            self.minji, bylines=[self.minji.profile, self.jun.profile], title="둘이 쓰는 글"
        )
        self.screens = [
            reverse("desk:read", args=[self.post.pk]),
            reverse("wagtailadmin_pages:view_draft", args=[self.post.pk]),
        ]

    def test_a_co_author_reads_it(self):
        for screen in self.screens:
            with self.subTest(screen):
                self.assertContains(self.browser(self.jun).get(screen), "둘이 쓰는 글")

    def test_a_co_author_does_not_change_it(self):
        post = self.save(self.post, self.jun, title="준이 바꾼 제목")

        self.assertNotEqual(post.get_latest_revision_as_object().title, "준이 바꾼 제목")

    def test_a_co_author_finds_it_among_their_posts(self):
        screen = self.browser(self.jun).get(reverse("desk:my_posts"))

        self.assertContains(screen, "둘이 쓰는 글")

    def test_an_editor_reads_it(self):
        for screen in self.screens:
            with self.subTest(screen):
                self.assertContains(self.browser(self.hana).get(screen), "둘이 쓰는 글")

    def test_a_reporter_without_a_byline_does_not(self):
        other = self.draft(self.minji, title="민지 혼자 쓰는 글")
        for name in ("desk:read", "wagtailadmin_pages:view_draft"):
            with self.subTest(name):
                response = self.browser(self.jun).get(reverse(name, args=[other.pk]), follow=True)
                self.assertNotContains(response, "민지 혼자 쓰는 글")

    def test_the_listing_says_where_each_post_stands(self):
        self.submitted(self.minji, title="기다리는 글")
        self.request_changes(self.submitted(self.minji, title="돌아온 글"), self.hana)

        screen = self.browser(self.minji).get(reverse("desk:my_posts"))

        for state in ("작성 중", "검토 중", "보완 요청"):
            self.assertContains(screen, state)
