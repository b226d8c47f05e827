"""What readers see, or editors are judging, its reporter no longer changes: by no door."""

from django.urls import reverse

from newsroom.images.models import Photo
from newsroom.images.uses import record_uses
from tests.images.doors import PhotoTestCase
from tests.images.pictures import saved, scene, sent


class FreezingTestCase(PhotoTestCase):
    def setUp(self):
        super().setUp()
        self.mine = self.photo(self.minji, title="은행나무 길")

    def show(self, photo, *, is_live=True):
        record_uses(self.minji.profile, [photo.pk], is_live=is_live)

    def edit_among_many(self, photo, as_, **changes):
        """Post the form beside a photo on the screen for many photos."""
        fields = {"title": photo.title, "credit": photo.credit, "people": photo.people, **changes}
        fields = {f"image-{photo.pk}-{name}": value for name, value in fields.items()}
        url = reverse("wagtailimages:edit_multiple", args=[photo.pk])
        return self.browser(as_).post(url, fields)

    def delete_among_many(self, photo, as_):
        url = reverse("wagtailimages:delete_multiple", args=[photo.pk])
        return self.browser(as_).post(url)

    def in_bulk(self, photo, as_, action="delete", **fields):
        url = reverse("wagtail_bulk_action", args=["images", "photo", action])
        return self.browser(as_).post(f"{url}?id={photo.pk}", fields)

    def attempts(self, photo, as_):
        """Try every way there is to change or remove the photo."""
        other = sent(saved(scene(), "PNG"), "other.png")
        focus = {"focal_point_x": 9, "focal_point_y": 9}
        focus |= {"focal_point_width": 5, "focal_point_height": 5}
        self.edit(photo, as_, title="바뀐 이름", credit="다른 사람")
        self.edit(photo, as_, file=other)
        self.edit(photo, as_, **focus)
        self.edit_among_many(photo, as_, title="바뀐 이름", people="none", credit="다른 사람")
        self.delete(photo, as_)
        self.delete_among_many(photo, as_)
        self.in_bulk(photo, as_)
        self.in_bulk(photo, as_, "delete", id="all")
        self.in_bulk(photo, as_, "add_tags", tags="바뀐")
        return Photo.objects.filter(pk=photo.pk).values().first()

    def assert_untouched(self, photo, as_):
        before = Photo.objects.filter(pk=photo.pk).values().get()
        with photo.file.open() as file:
            pixels = file.read()

        self.assertEqual(self.attempts(photo, as_), before)
        with Photo.objects.get(pk=photo.pk).file.open() as file:
            self.assertEqual(file.read(), pixels)
        self.assertEqual(photo.tags.count(), 0)


class FrozenTests(FreezingTestCase):
    def test_a_photo_on_a_live_page_stays_as_it_is(self):
        self.show(self.mine)

        self.assert_untouched(self.mine, self.minji)

    def test_a_photo_of_a_post_in_review_stays_as_it_is(self):
        post = self.submitted(self.minji)

        self.assert_untouched(post.lead_photo, self.minji)

    def test_a_photo_of_a_scheduled_post_stays_as_it_is(self):
        post = self.approve(self.submitted(self.minji), self.hana, at=self.days_ago(-3))

        self.assertFalse(post.live)
        self.assert_untouched(post.lead_photo, self.minji)

    def test_somebody_elses_photo_stays_as_it_is(self):
        self.assert_untouched(self.mine, self.jun)

    def test_a_co_authors_photo_is_seen_and_not_changed(self):
        post = self.draft(
            self.minji, bylines=[self.minji.profile, self.jun.profile], lead_photo=self.mine
        )

        self.assertTrue(post.pk)
        self.assert_untouched(self.mine, self.jun)

    def test_administrators_look_and_change_nothing(self):
        self.assert_untouched(self.mine, self.unyeong)

    def test_strangers_change_nothing(self):
        self.assert_untouched(self.mine, None)

    def test_the_reporter_is_told_why(self):
        self.show(self.mine)

        response = self.browser(self.minji).get(
            reverse("wagtailimages:edit", args=[self.mine.pk]), follow=True
        )

        self.assertContains(response, "독자가 보고 있거나 편집실에서 보고 있는 사진이라")
        self.assertContains(response, "은행나무 길")


class ThawedTests(FreezingTestCase):
    def test_a_photo_no_page_uses_is_its_reporters_to_change(self):
        before = self.mine.file.name

        self.edit(self.mine, self.minji, title="새 이름", file=sent(saved(scene(), "PNG")))

        self.mine.refresh_from_db()
        self.assertEqual((self.mine.title, self.mine.width), ("새 이름", 60))
        self.assertNotEqual(self.mine.file.name, before)

    def test_a_photo_in_a_draft_is_its_reporters_to_change(self):
        self.show(self.mine, is_live=False)

        self.edit(self.mine, self.minji, credit="박하늘", people="consent")

        self.mine.refresh_from_db()
        self.assertEqual((self.mine.credit, self.mine.people), ("박하늘", "consent"))

    def test_after_changes_were_requested_the_photo_may_be_changed_again(self):
        post = self.request_changes(self.submitted(self.minji), self.hana)

        self.edit(post.lead_photo, self.minji, credit="박하늘")

        self.assertEqual(Photo.objects.get(pk=post.lead_photo_id).credit, "박하늘")

    def test_editors_change_a_photo_on_a_live_page(self):
        self.show(self.mine)

        self.edit(self.mine, self.hana, credit="제공: 오산문화원")

        self.mine.refresh_from_db()
        self.assertEqual(self.mine.credit, "제공: 오산문화원")

    def test_an_editors_new_file_is_ready_for_readers_at_once(self):
        self.show(self.mine)

        self.edit(self.mine, self.hana, file=sent(saved(scene((600, 400)), "PNG")))

        self.mine.refresh_from_db()
        self.assertIsNotNone(self.mine.prepared_at)
        picture = self.mine.renditions.get(filter_spec="width-800|format-avif")
        self.assertEqual(self.browser().get(picture.url).status_code, 200)

    def test_an_unused_photo_can_be_deleted_by_its_reporter_with_its_files(self):
        with self.captureOnCommitCallbacks(execute=True):
            self.delete(self.mine, self.minji)

        self.assertFalse(Photo.objects.filter(pk=self.mine.pk).exists())
        self.assertEqual(self.stored_files(), set())

    def test_nobody_deletes_a_photo_a_draft_uses(self):
        self.show(self.mine, is_live=False)

        for user in [self.minji, self.hana, self.seoryeong]:
            with self.subTest(user.username):
                self.delete_among_many(self.mine, user)
                self.in_bulk(self.mine, user)
                response = self.delete(self.mine, user)

                self.assertRedirects(response, "/admin/images/", fetch_redirect_response=False)
                self.assertTrue(Photo.objects.filter(pk=self.mine.pk).exists())

    def test_who_cannot_delete_is_told_what_to_do_first(self):
        self.show(self.mine, is_live=False)
        url = reverse("wagtailimages:delete", args=[self.mine.pk])

        response = self.browser(self.minji).post(url, follow=True)

        self.assertContains(response, "글에 쓰인 사진이라 지울 수 없어요. 글에서 먼저 빼 주세요.")
