from django.test import tag
from django.urls import reverse

from newsroom.images.models import PhotoUse
from newsroom.images.permissions import may_see
from reporters.models import ReporterPage
from tests.case import NewsroomTestCase


class DoorsTests(NewsroomTestCase):
    """What stock Wagtail would have shown to another reporter."""

    def setUp(self):
        self.post = self.draft(self.minji, title="민지만 아는 제목")

    def test_the_explorer_at_anothers_draft_stays_closed(self):
        for name in ("wagtailadmin_explore", "wagtailadmin_explore_results"):
            with self.subTest(name):
                address = reverse(name, args=[self.post.pk])

                self.assertNotContains(self.browser(self.jun).get(address, follow=True), "민지만")
                self.assertContains(self.browser(self.minji).get(address), "민지만 아는 제목")

    def test_a_screen_that_no_list_names_stays_closed(self):
        for name in ("locked_pages", "aging_pages", "site_history"):
            with self.subTest(name):
                screen = self.browser(self.jun).get(reverse(f"wagtailadmin_reports:{name}"))

                self.assertRedirects(screen, reverse("wagtailadmin_home"))

    def test_a_number_no_page_can_have_is_simply_not_there(self):
        for address in ("pages/{}/edit/", "pages/{}/", "desk/posts/{}/"):
            with self.subTest(address):
                screen = self.browser(self.jun).get("/admin/" + address.format("9" * 30))

                self.assertEqual(screen.status_code, 404)


class SuggestingTagsTests(NewsroomTestCase):
    def suggested(self, user):
        address = reverse("wagtailadmin_tag_model_autocomplete", args=["posts", "tag"])
        return self.browser(user).get(address, {"term": "단"}).json()

    def test_a_word_of_anothers_draft_is_not_suggested(self):
        self.draft(self.minji)

        self.assertEqual(self.suggested(self.jun), [])
        self.assertEqual(self.suggested(self.minji), ["단풍"])
        self.assertEqual(self.suggested(self.hana), ["단풍"])

    def test_a_word_readers_know_is_suggested_once(self):
        self.published(self.minji)
        self.published(self.minji)

        self.assertEqual(self.suggested(self.jun), ["단풍"])

    def test_nothing_is_suggested_to_a_stranger(self):
        address = reverse("wagtailadmin_tag_model_autocomplete", args=["posts", "tag"])

        self.assertEqual(self.browser().get(address, {"term": "단"}).status_code, 302)


@tag("long")
class ForgedPhotoTests(NewsroomTestCase):
    """A form takes any photo by its number unless somebody asks whose it is."""

    def setUp(self):
        self.words = self.full_content(self.jun)
        self.own = self.draft(self.jun, **self.words)
        self.secret = self.photo(self.minji, title="민지의 사진", credit="민지네 이웃")

    def forged(self, **changes):
        return self.form_data(post=self.own, **{**self.words, **changes})

    def assert_kept_from_jun(self, response):
        self.assertNotContains(response, "민지의 사진")
        self.assertNotContains(response, "민지네 이웃")
        self.assertFalse(may_see(self.jun, self.secret))
        self.assertFalse(PhotoUse.objects.filter(photo=self.secret).exists())

    def test_anothers_photo_is_taken_out_of_a_post_and_the_writer_told(self):
        address = reverse("wagtailadmin_pages:edit", args=[self.own.pk])
        for changes in ({"lead_photo": self.secret}, {"photos": [self.secret]}):
            with self.subTest(changes):
                response = self.browser(self.jun).post(address, self.forged(**changes))

                self.assert_kept_from_jun(response)
                self.assertContains(response, "다른 분의 사진이 들어 있어서 뺐어요")

    def test_anothers_photo_does_not_show_in_a_preview(self):
        jun = self.browser(self.jun)
        address = reverse("wagtailadmin_pages:preview_on_edit", args=[self.own.pk])

        jun.post(address, self.forged(lead_photo=self.secret))

        self.assert_kept_from_jun(jun.get(address))

    def test_anothers_photo_is_no_portrait(self):
        profile = self.jun.profile
        data = {"title": profile.title, "portrait": self.secret.pk, "links-TOTAL_FORMS": "0"}
        data["links-INITIAL_FORMS"] = "0"

        response = self.browser(self.jun).post(
            reverse("wagtailadmin_pages:edit", args=[profile.pk]), data
        )

        self.assert_kept_from_jun(response)

    def test_a_photo_an_editor_put_into_the_post_stays_when_its_writer_saves(self):
        photo = self.photo(self.hana)
        self.save(self.own, self.hana, **{**self.words, "lead_photo": photo})

        post = self.save(self.own, self.jun, **{**self.words, "lead_photo": photo})

        self.assertEqual(post.get_latest_revision_as_object().lead_photo, photo)
        self.assertEqual(post.latest_revision.user, self.jun)

    def test_an_editor_takes_any_photo(self):
        post = self.save(self.own, self.hana, **{**self.words, "lead_photo": self.secret})

        self.assertEqual(post.get_latest_revision_as_object().lead_photo, self.secret)


class NewPortraitTests(NewsroomTestCase):
    def test_a_portrait_is_shown_only_when_the_profile_with_it_is_published(self):
        old, new = self.photo(self.minji), self.photo(self.minji)
        self.give_portrait(old).publish()

        revision = self.give_portrait(new)
        self.assertEqual(self.shown(), {old.pk})

        revision.publish()
        self.assertEqual(self.shown(), {new.pk})

        ReporterPage.objects.get(pk=self.minji.profile.pk).unpublish()
        self.assertEqual(self.shown(), set())

    def give_portrait(self, photo):
        profile = ReporterPage.objects.get(pk=self.minji.profile.pk)
        profile.portrait = photo
        return profile.save_revision(user=self.minji)

    def shown(self):
        uses = PhotoUse.objects.filter(page=self.minji.profile.pk, is_live=True)
        return set(uses.values_list("photo_id", flat=True))
