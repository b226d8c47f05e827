import unicodedata

from django.urls import reverse

from newsroom.posts.models import PostPage
from tests.case import NewsroomTestCase
from tests.cast import appoint


class DraftingTests(NewsroomTestCase):
    def test_a_reporter_begins_a_post_that_is_theirs_and_not_live(self):
        post = self.draft(self.minji)

        self.assertEqual(post.owner, self.minji)
        self.assertFalse(post.live)
        self.assertEqual([byline.name for byline in post.bylines.all()], ["김민지"])

    def test_a_draft_may_be_saved_with_everything_missing(self):
        post = self.draft(
            self.minji, title="", standfirst="", lead_alt="", paragraphs=[], pledged=False
        )

        self.assertEqual(post.title, "")
        self.assertEqual(post.get_admin_display_title(), "제목 없는 글")

    def test_the_address_is_the_number_of_the_post(self):
        post = self.draft(self.minji, title="가을 축제, 오산천에서!")

        self.assertEqual(post.slug, str(post.pk))
        self.assertEqual(post.url_path, f"/home/posts/{post.pk}/")

    def test_the_address_stays_when_the_title_changes(self):
        post = self.draft(self.minji)

        post = self.save(post, self.minji, title="다른 제목")

        self.assertEqual(post.slug, str(post.pk))

    def test_two_posts_may_have_the_same_title(self):
        first, second = self.draft(self.minji), self.draft(self.jun)

        self.assertEqual(first.title, second.title)

    def test_letters_typed_apart_are_stored_composed(self):
        post = self.draft(self.minji, title=unicodedata.normalize("NFD", "가을 단풍"))

        self.assertEqual(post.title, "가을 단풍")

    def test_a_reporter_cannot_publish_their_own_post_by_the_button_or_by_force(self):
        post = self.draft(self.minji, **self.full_content(self.minji))

        post = self.save(post, self.minji, "action-publish")

        self.assertFalse(post.live)

    def test_a_post_created_with_a_forged_publish_stays_a_draft(self):
        url = reverse("wagtailadmin_pages:add", args=["posts", "postpage", self.posts.pk])
        data = {**self.form_data(bylines=[self.minji.profile]), "action-publish": "1"}

        self.browser(self.minji).post(url, data)

        self.assertFalse(PostPage.objects.get().live)

    def test_a_reporter_outside_their_term_cannot_begin_a_post(self):
        appoint(self.jun.profile, starts_in=-400, ends_in=-1)
        url = reverse("wagtailadmin_pages:add", args=["posts", "postpage", self.posts.pk])

        self.browser(self.jun).post(url, self.form_data(bylines=[self.jun.profile]))

        self.assertFalse(PostPage.objects.exists())

    def test_an_administrator_cannot_begin_a_post(self):
        url = reverse("wagtailadmin_pages:add", args=["posts", "postpage", self.posts.pk])

        self.browser(self.unyeong).post(url, self.form_data())

        self.assertFalse(PostPage.objects.exists())

    def test_a_post_an_editor_files_for_a_reporter_belongs_to_the_reporter(self):
        post = self.draft(self.hana, bylines=[self.minji.profile])

        self.assertEqual(post.owner, self.minji)

    def test_a_reporter_cannot_open_another_reporters_draft(self):
        post = self.draft(self.minji, title="민지만 아는 제목")

        response = self.browser(self.jun).get(
            reverse("wagtailadmin_pages:edit", args=[post.pk]), follow=True
        )

        self.assertNotContains(response, "민지만 아는 제목")

    def test_a_reporter_cannot_save_over_another_reporters_draft(self):
        post = self.draft(self.minji)

        post = self.save(post, self.jun, title="준이 바꾼 제목")

        self.assertNotEqual(post.get_latest_revision_as_object().title, "준이 바꾼 제목")

    def test_a_reporter_cannot_hand_their_post_to_another_by_the_byline(self):
        post = self.draft(self.minji)
        data = self.form_data(post=post)
        data["bylines-0-reporter"] = self.jun.profile.pk

        self.browser(self.minji).post(reverse("wagtailadmin_pages:edit", args=[post.pk]), data)

        self.assertEqual(PostPage.objects.get(pk=post.pk).owner, self.minji)
