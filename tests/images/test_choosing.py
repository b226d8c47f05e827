"""Which photos people find in lists and choosers, and what they are asked about them."""

from pathlib import Path

from django.urls import reverse

from newsroom.images.models import Photo
from tests.images import pictures
from tests.images.doors import PhotoTestCase
from tests.images.pictures import saved, scene


class FindingTests(PhotoTestCase):
    def setUp(self):
        super().setUp()
        self.mine = self.photo(self.minji, title="독산성의 아침")
        self.theirs = self.photo(self.jun, title="오산천의 저녁")

    def lists(self, as_):
        """Return what every list of photos shows this person."""
        chooser = reverse("wagtailimages_chooser:choose_results")
        addresses = [
            reverse("wagtailimages:index"),
            reverse("wagtailimages:index_results") + "?layout=list",
            reverse("wagtailimages:index") + "?q=오산천의",
            reverse("wagtailimages:index_results") + "?ordering=-usage_count",
            reverse("wagtailimages_chooser:choose"),
            chooser,
            f"{chooser}?q=오산천의",
            f"{chooser}?layout=list",
        ]
        browser = self.browser(as_)
        responses = {address: browser.get(address) for address in addresses}
        for address, response in responses.items():
            self.assertEqual(response.status_code, 200, address)
        return {address: self.words(response) for address, response in responses.items()}

    def words(self, response):
        """Return what a screen or a modal says."""
        is_modal = response["Content-Type"] == "application/json"
        return response.json()["html"] if is_modal else response.content.decode()

    def test_reporters_find_their_own_photos_only(self):
        for address, shown in self.lists(self.minji).items():
            self.assertNotIn("오산천의 저녁", shown, address)
            if "q=" not in address:
                self.assertIn("독산성의 아침", shown, address)

    def test_editors_find_every_photo(self):
        for address, shown in self.lists(self.hana).items():
            self.assertIn("오산천의 저녁", shown, address)

    def test_co_authors_choose_from_the_photos_of_their_post(self):
        bylines = [self.jun.profile, self.minji.profile]
        self.draft(self.jun, bylines=bylines, lead_photo=self.theirs)

        choices = self.browser(self.minji).get(reverse("wagtailimages_chooser:choose_results"))

        self.assertContains(choices, "오산천의 저녁")

    def test_no_screen_shows_another_reporters_photo(self):
        photo = self.theirs.pk
        addresses = [
            reverse("wagtailimages:edit", args=[photo]),
            reverse("wagtailimages:delete", args=[photo]),
            reverse("wagtailimages:image_usage", args=[photo]),
            reverse("wagtailimages:preview", args=[photo, "max-100x100"]),
            reverse("wagtailimages:url_generator", args=[photo]),
            reverse("wagtailimages:url_generator_output", args=[photo]),
            reverse("wagtailimages_chooser:chosen", args=[photo]),
            reverse("wagtailimages_chooser:select_format", args=[photo]),
            reverse("wagtailimages_chooser:chosen_multiple") + f"?id={photo}",
            reverse("wagtail_bulk_action", args=["images", "photo", "delete"]) + f"?id={photo}",
            reverse("wagtailadmin_api:images:detail", args=[photo]),
            reverse("wagtailadmin_api:images:listing"),
        ]
        for address in addresses:
            with self.subTest(address):
                response = self.browser(self.minji).get(address)

                self.assertNotIn("오산천의 저녁", response.content.decode())
                self.assertNotIn(self.theirs.key, response.content.decode())

    def test_the_admins_api_keeps_to_what_its_user_may_see(self):
        listing = reverse("wagtailadmin_api:images:listing")

        found = self.browser(self.hana).get(listing).json()["items"]

        self.assertEqual({item["id"] for item in found}, {self.mine.pk, self.theirs.pk})

    def test_addresses_of_arbitrary_sizes_are_made_for_nobody(self):
        for name in ["url_generator", "url_generator_output"]:
            address = reverse(f"wagtailimages:{name}", args=[self.mine.pk])
            self.assertEqual(self.browser(self.hana).get(address).status_code, 404)
        address = reverse("wagtailimages:preview", args=[self.mine.pk, "width-9999"])
        self.assertEqual(self.browser(self.hana).get(address).status_code, 404)

    def test_a_photo_whose_original_is_gone_breaks_no_screen(self):
        for photo in [self.mine, self.theirs]:
            photo.renditions.all().delete()
            Path(photo.file.path).write_bytes(b"rotten")

        self.lists(self.hana)
        edit = self.browser(self.hana).get(reverse("wagtailimages:edit", args=[self.mine.pk]))
        chosen = reverse("wagtailimages_chooser:chosen", args=[self.mine.pk])
        preview = self.browser(self.hana).get(chosen).json()["result"]["preview"]
        self.assertEqual(edit.status_code, 200)
        self.assertEqual(self.browser().get(preview["url"])["Content-Type"], "image/svg+xml")


class AskingTests(PhotoTestCase):
    def form(self, as_):
        return self.browser(as_).get(reverse("wagtailimages:add")).context["form"]

    def test_reporters_are_asked_only_what_they_can_answer(self):
        asked = [*self.form(self.minji).fields]

        expected = ["file", "title", "credit", "people", "is_ai_made"]
        self.assertEqual([name for name in asked if "focal" not in name], expected)

    def test_editors_may_call_a_photo_decorative_and_reporters_may_not(self):
        self.assertIn("is_decorative", self.form(self.hana).fields)

        self.add(saved(scene(), "JPEG"), self.minji, is_decorative="on")

        self.assertFalse(self.newest().is_decorative)

    def test_the_people_in_a_photo_are_never_prefilled(self):
        field = self.form(self.minji)["people"]

        self.assertIn(field.value(), [None, ""])
        self.assertEqual(field.field.choices[0], ("", "골라 주세요"))
        self.assertIn("알아볼 수 있는 사람이 있나요?", field.help_text)

    def test_without_an_answer_about_people_the_forms_ask_again(self):
        response = self.add(saved(scene(), "JPEG"), self.minji, people="")
        self.assertContains(response, "사진 속 사람이 있는지 골라 주세요.")

        response = self.add_in_chooser(saved(scene(), "JPEG"), self.minji, people="")
        self.assertIn("사진 속 사람이 있는지 골라 주세요.", response.json()["htmlFragment"])
        self.assertEqual(Photo.objects.count(), 0)

    def test_the_reporters_own_name_is_suggested_as_credit(self):
        self.assertEqual(self.form(self.minji)["credit"].value(), "김민지")
        self.assertFalse(self.form(self.hana)["credit"].value())

    def test_among_many_each_photo_is_kept_at_once_and_asked_about_beside_it(self):
        answer = self.add_among_many(saved(scene(), "JPEG"), self.minji).json()

        photo = self.newest()
        self.assertEqual((answer["success"], photo.people), (True, ""))
        self.assertIn("알아볼 수 있는 사람이 있나요?", answer["form"])
        url = reverse("wagtailimages:edit_multiple", args=[photo.pk])
        fields = {"title": "은행잎", "credit": "김민지", "people": "consent"}
        fields = {f"image-{photo.pk}-{name}": value for name, value in fields.items()}
        self.assertTrue(self.browser(self.minji).post(url, fields).json()["success"])
        photo.refresh_from_db()
        self.assertEqual((photo.title, photo.people), ("은행잎", "consent"))


class RecognisingTests(PhotoTestCase):
    def test_the_same_photo_from_the_same_person_is_recognised(self):
        data = pictures.phone_jpeg()
        self.add(data, self.minji)

        response = self.add(data, self.minji, name="다시.jpg")
        self.assertContains(response, "‘다시.jpg’ 사진은 전에 올린 사진이에요.")
        answer = self.add_among_many(data, self.minji, name="다시.jpg").json()
        self.assertIn("전에 올린 사진이에요", answer["error_message"])
        self.assertEqual(Photo.objects.count(), 1)

    def test_the_chooser_offers_the_photo_that_is_there(self):
        data = pictures.phone_jpeg()
        self.add(data, self.minji)

        answer = self.add_in_chooser(data, self.minji).json()

        self.assertEqual(answer["step"], "duplicate_found")
        self.assertIn("전에 올린 사진이에요", answer["htmlFragment"])
        chosen = reverse("wagtailimages_chooser:chosen", args=[self.newest().pk])
        self.assertIn(chosen, answer["htmlFragment"])
        self.assertEqual(Photo.objects.count(), 1)

    def test_the_form_says_nothing_of_somebody_elses_copy(self):
        data = pictures.phone_jpeg()
        self.add(data, self.jun)

        self.add(data, self.minji)

        self.assertEqual(Photo.objects.by(self.minji).count(), 1)

    def test_the_chooser_says_nothing_of_somebody_elses_copy(self):
        data = pictures.phone_jpeg()
        self.add(data, self.jun)

        self.assertEqual(self.add_in_chooser(data, self.minji).json()["step"], "chosen")

    def test_the_screen_for_many_says_nothing_of_somebody_elses_copy(self):
        data = pictures.phone_jpeg()
        self.add(data, self.jun)

        self.assertFalse(self.add_among_many(data, self.minji).json()["duplicate"])
