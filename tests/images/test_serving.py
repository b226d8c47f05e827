from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from newsroom.images.models import PhotoUse, Rendition
from newsroom.images.renditions import prepare
from newsroom.images.uses import record_uses
from tests.cast import reporter
from tests.images.doors import SharedPhotosTestCase

NOT_FOR_STRANGERS = ["max-165x165", "max-800x600"]


class ServingTestCase(SharedPhotosTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.sora = reporter("sora", "한", "소라")
        cls.page = cls.minji.profile
        cls.mine = cls().photo(cls.minji)
        prepare(cls.mine)

    def show(self, photo, page=None, *, is_live=True):
        """Let a page of 민지's show the photo to readers, or have it in its draft."""
        record_uses(page or self.page, [photo.pk], is_live=is_live)

    def address(self, photo, spec="width-800|format-jpeg"):
        return photo.renditions.get(filter_spec=spec).url

    def get(self, photo, as_=None, spec="width-800|format-jpeg", **headers):
        return self.browser(as_).get(self.address(photo, spec), headers=headers)


class PublicTests(ServingTestCase):
    def test_a_stranger_sees_nothing_until_a_live_page_shows_the_photo(self):
        self.assertEqual(self.get(self.mine).status_code, 404)

        self.show(self.mine)

        response = self.get(self.mine)
        self.assertEqual(response.status_code, 200)
        self.assertEqual(response["Content-Type"], "image/jpeg")
        self.assertEqual(response["Cache-Control"], "public, max-age=300")
        self.assertEqual(response["X-Content-Type-Options"], "nosniff")
        self.assertEqual(response["Content-Security-Policy"], "default-src 'none'; sandbox")
        self.assertNotIn("Set-Cookie", response)
        self.assertNotIn("Cookie", response.get("Vary", ""))

    def test_a_draft_shows_strangers_nothing(self):
        self.show(self.mine, is_live=False)

        self.assertEqual(self.get(self.mine).status_code, 404)

    def test_a_page_taken_down_takes_its_photos_along_at_once(self):
        post = self.published(self.minji)
        photo = post.lead_photo
        prepare(photo)
        self.assertEqual(self.get(photo).status_code, 200)

        self.take_down(post, self.hana)

        self.assertEqual(self.get(photo).status_code, 404)

    def test_an_expired_page_shows_nothing_even_when_the_scheduler_is_down(self):
        self.show(self.mine)
        self.page.__class__.objects.filter(pk=self.page.pk).update(
            expire_at=timezone.now() - timedelta(minutes=1)
        )

        self.assertEqual(self.get(self.mine).status_code, 404)

    def test_a_restricted_page_or_one_under_it_shows_nothing(self):
        self.show(self.mine)
        for page in [self.page, self.corps]:
            with self.subTest(page):
                restriction = page.view_restrictions.create(restriction_type="login")
                self.assertEqual(self.get(self.mine).status_code, 404)
                restriction.delete()

        self.assertEqual(self.get(self.mine).status_code, 200)

    def test_a_second_page_keeps_the_photo_public(self):
        self.show(self.mine)
        self.show(self.mine, self.jun.profile)

        record_uses(self.page, [], is_live=True)

        self.assertEqual(self.get(self.mine).status_code, 200)

    def test_only_the_sizes_of_public_places_are_public(self):
        self.show(self.mine)

        for rendition in self.mine.renditions.all():
            is_private = rendition.filter_spec in NOT_FOR_STRANGERS
            status = self.browser().get(rendition.url).status_code
            self.assertEqual(status, 404 if is_private else 200, rendition.filter_spec)

    def test_the_original_is_never_public(self):
        self.show(self.mine)

        self.assertEqual(self.browser().get(self.mine.file.url).status_code, 404)

    def test_avif_is_said_to_be_avif(self):
        self.show(self.mine)

        response = self.get(self.mine, spec="width-800|format-avif")

        self.assertEqual(response["Content-Type"], "image/avif")

    def test_a_browser_that_has_the_picture_is_told_so(self):
        self.show(self.mine)
        tag = self.get(self.mine)["ETag"]

        response = self.get(self.mine, **{"If-None-Match": tag})

        self.assertEqual(response.status_code, 304)
        self.assertEqual(response["Cache-Control"], "public, max-age=300")

    def test_what_a_browser_has_is_not_confirmed_after_the_page_went_down(self):
        self.show(self.mine)
        tag = self.get(self.mine)["ETag"]
        record_uses(self.page, [], is_live=True)

        self.assertEqual(self.get(self.mine, **{"If-None-Match": tag}).status_code, 404)

    def test_it_costs_two_queries_at_most(self):
        self.show(self.mine)
        address = self.address(self.mine)

        with self.assertNumQueries(1):
            self.browser().get(address)

    def test_pictures_are_only_read(self):
        self.show(self.mine)
        address = self.address(self.mine)

        self.assertEqual(self.browser().head(address).status_code, 200)
        for method in ["post", "put", "patch", "delete"]:
            with self.subTest(method):
                self.assertEqual(getattr(self.browser(), method)(address).status_code, 405)


class PrivateTests(ServingTestCase):
    def every_address(self, photo):
        return [photo.file.url, *[picture.url for picture in photo.renditions.all()]]

    def assert_seen(self, photo, as_):
        for address in self.every_address(photo):
            response = self.browser(as_).get(address)
            self.assertEqual(response.status_code, 200, address)
            self.assertEqual(response["Cache-Control"], "private, no-store")

    def assert_unseen(self, photo, as_):
        for address in self.every_address(photo):
            self.assertEqual(self.browser(as_).get(address).status_code, 404, address)

    def test_its_uploader_sees_it(self):
        self.assert_seen(self.mine, self.minji)

    def test_another_reporter_does_not(self):
        self.assert_unseen(self.mine, self.jun)

    def test_editors_chiefs_and_administrators_see_it(self):
        for user in [self.hana, self.seoryeong, self.unyeong]:
            with self.subTest(user.username):
                self.assert_seen(self.mine, user)

    def test_the_co_authors_of_the_post_see_it_and_nobody_else(self):
        bylines = [self.minji.profile, self.jun.profile]
        post = self.draft(self.minji, bylines=bylines, lead_photo=self.mine)

        self.assertTrue(PhotoUse.objects.filter(page=post, photo=self.mine).exists())
        self.assert_seen(self.mine, self.jun)
        self.assert_unseen(self.mine, self.sora)

    def test_a_deactivated_uploader_does_not(self):
        browser = self.browser(self.minji)
        self.minji.is_active = False
        self.minji.save()

        self.assertEqual(browser.get(self.mine.file.url).status_code, 404)

    def test_a_private_answer_is_never_confirmed_from_a_cache(self):
        tag = self.get(self.mine, as_=self.minji)["ETag"]

        response = self.get(self.mine, as_=self.minji, **{"If-None-Match": tag})

        self.assertEqual(response.status_code, 200)


class AddressTests(ServingTestCase):
    def test_no_address_leads_out_of_the_folder_or_to_unfinished_files(self):
        work = Path(settings.MEDIA_ROOT) / ".developing"
        (work / "sent").write_text("unfinished")
        key = self.mine.key
        for address in [
            "/media/",
            "/media/originals/",
            "/media/.developing/sent",
            f"/media/originals/../originals/{key}.jpg",
            f"/media/originals/..%2foriginals%2f{key}.jpg",
            f"/media/renditions/{key}/../../originals/{key}.jpg",
            f"/media/renditions/{key}/..%2f..%2foriginals%2f{key}.jpg",
            "/media/originals/%00.jpg",
            f"/media/renditions/{key}/%00",
            f"/media/originals/{key}.jpg%00.png",
            f"/media/originals/{key}.png",
            "/media/../manage.py",
            f"/media/renditions/{'0' * 32}/width-480.jpg",
        ]:
            for user in [None, self.hana]:
                with self.subTest(address, user=user):
                    self.assertEqual(self.browser(user).get(address).status_code, 404)

    def test_a_missing_or_empty_file_is_a_placeholder_not_an_error(self):
        self.show(self.mine)
        picture = self.mine.renditions.get(filter_spec="width-800|format-jpeg")
        address, path = picture.url, Path(picture.file.path)
        path.write_bytes(b"")
        empty = self.browser().get(address)
        path.unlink()
        missing = self.browser().get(address)

        for response in [empty, missing]:
            self.assertEqual(response.status_code, 404)
            self.assertEqual(response["Content-Type"], "image/svg+xml")

    def test_a_file_without_a_row_is_not_served(self):
        address = self.address(self.mine)
        self.show(self.mine)
        Rendition.objects.filter(image=self.mine).delete()

        self.assertEqual(self.browser().get(address).status_code, 404)
