from django.urls import reverse

from newsroom.posts.models import PostPage, PostTag, Tag, Topic
from tests.case import NewsroomTestCase


class AddressingTests(NewsroomTestCase):
    """Addresses are ASCII, changed by editors only, and old ones lead on."""

    def readdress(self, post, as_, slug):
        newest = PostPage.objects.get(pk=post.pk)
        data = self.form_data(post=newest.get_latest_revision_as_object())
        data |= {"slug": slug, "is_paid": "on"}
        self.response = self.browser(as_).post(
            reverse("wagtailadmin_pages:edit", args=[post.pk]), data
        )
        return PostPage.objects.get(pk=post.pk)

    def test_an_editor_chooses_ascii_words(self):
        post = self.readdress(self.draft(self.minji), self.hana, "autumn-walk")

        self.assertEqual(post.slug, "autumn-walk")

    def test_a_reporter_cannot_choose(self):
        post = self.draft(self.minji)

        self.assertEqual(self.readdress(post, self.minji, "my-words").slug, str(post.pk))

    def test_korean_and_bare_numbers_are_refused(self):
        post = self.draft(self.minji)

        for slug in ("가을-산책", "12345"):
            with self.subTest(slug):
                self.assertEqual(self.readdress(post, self.hana, slug).slug, str(post.pk))

    def test_the_short_address_and_the_old_one_lead_to_the_new_one(self):
        words = self.full_content(self.minji)
        post = self.submit(self.draft(self.minji, **words), self.minji, **words)
        post = self.approve(post, self.hana)
        old = post.url
        data = self.form_data(post=post, **words)
        data |= {"slug": "autumn-walk", "is_paid": "on", "action-publish": "1"}

        self.browser(self.hana).post(reverse("wagtailadmin_pages:edit", args=[post.pk]), data)

        stranger = self.browser()
        self.assertRedirects(stranger.get(f"/p/{post.pk}/"), "/posts/autumn-walk/")
        self.assertRedirects(stranger.get(old), "/posts/autumn-walk/", status_code=301)

    def test_topics_and_tags_are_romanised_and_redirect_when_changed(self):
        tag = Tag.objects.create(name="오산천")
        PostTag.objects.create(tag=tag, content_object=self.published(self.minji))
        for subject in (Topic.objects.create(name="시장과 맛"), tag):
            with self.subTest(subject.name):
                self.assertTrue(subject.slug.isascii())
                old = subject.url
                subject.slug = "renamed"
                subject.save()
                response = self.browser().get(old)
                self.assertEqual((response.status_code, response["location"]), (301, subject.url))

    def test_the_words_chosen_for_a_draft_are_not_shown_by_a_redirect(self):
        post = self.draft(self.minji)

        with self.captureOnCommitCallbacks(execute=True):
            self.readdress(post, self.hana, "secret-words")

        self.assertEqual(self.browser().get(f"/posts/{post.pk}/").status_code, 404)

    def test_the_places_where_posts_and_reporters_live_keep_their_addresses(self):
        for place in (self.home, self.posts, self.corps):
            with self.subTest(place.slug):
                screen = reverse("wagtailadmin_pages:edit", args=[place.pk])
                data = {"title": place.title, "slug": "moved", "introduction": ""}
                data |= {"action-publish": "1", "comments-TOTAL_FORMS": "0"}
                data |= {"comments-INITIAL_FORMS": "0"}

                self.browser(self.hana).post(screen, data)

                self.assertEqual(type(place).objects.get(pk=place.pk).slug, place.slug)
