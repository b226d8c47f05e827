"""Faces are covered for good: in a new file, everywhere at once, the old file locked away."""

import io
from datetime import timedelta
from pathlib import Path

import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import tag
from django.utils import timezone
from PIL import Image

from newsroom.images.covering import box_of
from newsroom.images.models import LockedOriginal, People, Photo
from newsroom.images.renditions import prepare
from newsroom.images.sweeping import sweep
from newsroom.images.withdrawing import forget_locked_files
from tests.images.doors import PhotoTestCase
from tests.picturedesk.desk import FACE, DeskVerbs

SIZE = (1000, 800)
BOX = box_of(FACE, *SIZE)


def chequered():
    """Return a photo of fine black and white squares: every one of them could be read."""
    image = Image.new("L", SIZE)
    image.putdata([255 * ((x // 4 + y // 4) % 2) for y in range(SIZE[1]) for x in range(SIZE[0])])
    data = io.BytesIO()
    image.convert("RGB").save(data, "JPEG", quality=95)
    return SimpleUploadedFile("faces.jpg", data.getvalue(), "image/jpeg")


def contrast(image, box):
    """Return how far apart the lightest and the darkest spot of a part are."""
    darkest, lightest = image.convert("L").crop(box).getextrema()
    return lightest - darkest


class CoveringCase(DeskVerbs, PhotoTestCase):
    def setUp(self):
        super().setUp()
        self.faces = Photo.objects.take_in(
            chequered(), by=self.minji, title="장터 사람들", credit="김민지", people="consent"
        )


class CoveringTests(CoveringCase):
    def test_what_was_covered_cannot_be_made_out_in_the_new_file(self):
        covered = self.cover(self.faces, self.hana)

        with Image.open(covered.file.path) as image:
            left, top, right, bottom = BOX
            inside = (left + 8, top + 8, right - 8, bottom - 8)
            self.assertEqual(image.size, SIZE)
            self.assertLess(contrast(image, inside), 40)
            self.assertGreater(contrast(image, (0, 0, 300, 200)), 200)

    def test_the_photo_is_said_to_be_covered_and_its_names_are_new(self):
        covered = self.cover(self.faces, self.hana)

        self.assertRedirects(self.response, self.form_of(covered))
        self.assertEqual(covered.people, People.BLURRED)
        self.assertNotEqual(covered.key, self.faces.key)
        self.assertEqual(covered.taken_at, self.faces.taken_at)
        self.assertEqual(covered.renditions.filter(file__contains=self.faces.key).count(), 0)

    def test_a_small_region_at_the_edge_is_covered_whole(self):
        self.assertEqual(box_of([0, 0, 1, 1], 640, 480), [0, 0, 1, 1])
        self.assertEqual(box_of([999, 999, 1, 1], 640, 480), [639, 479, 640, 480])

    def test_a_file_without_colour_where_it_is_see_through_is_covered_too(self):
        data = io.BytesIO()
        Image.new("RGBA", (60, 60), (200, 10, 10, 90)).save(data, "PNG")
        photo = Photo.objects.take_in(
            SimpleUploadedFile("see.png", data.getvalue(), "image/png"), by=self.minji
        )

        self.assertEqual(self.cover(photo, self.doyun).people, People.BLURRED)

    def test_sent_again_the_uncovered_file_is_recognised_as_the_covered_photo(self):
        covered = self.cover(self.faces, self.hana)

        known = Photo.objects.recognised(self.minji, self.faces.arrival_hash)

        self.assertEqual(known, covered)

    def test_the_log_says_who_covered_it(self):
        self.cover(self.faces, self.hana)

        page = self.browser(self.doyun).get(self.form_of(self.faces))

        self.assertContains(page, "이하나 · 사진의 얼굴을 가렸어요")


@tag("long")
class EverywhereTests(CoveringCase):
    def setUp(self):
        super().setUp()
        self.post = self.published(self.minji, lead_photo=self.faces)
        prepare(Photo.objects.get(pk=self.faces.pk))

    def pictures(self):
        return [picture.url for picture in self.faces.renditions.all()]

    def test_readers_get_the_covered_pictures_at_once_and_the_old_ones_from_nowhere(self):
        before = self.pictures()

        covered = self.cover(self.faces, self.hana)

        page = self.browser().get(self.post.url)
        self.assertContains(page, covered.key)
        self.assertNotContains(page, self.faces.key)
        shown = covered.renditions.get(filter_spec="width-800|format-jpeg")
        self.assertEqual(self.browser().get(shown.url).status_code, 200)
        for address in before:
            for user in [None, self.minji, self.hana]:
                self.assertEqual(self.browser(user).get(address).status_code, 404, address)

    def test_the_share_picture_is_covered_in_the_same_act(self):
        covered = self.cover(self.faces, self.hana)

        specs = set(covered.renditions.values_list("filter_spec", flat=True))

        self.assertIn("fill-1200x630|format-jpeg", specs)

    def test_an_old_version_shows_the_covered_photo(self):
        first = self.post.latest_revision

        covered = self.cover(self.faces, self.hana)

        self.assertEqual(first.as_object().lead_photo.file.name, covered.file.name)

    def test_asked_to_be_covered_it_keeps_a_post_back_until_it_is(self):
        asked = self.photo(self.jun, people="blur_requested")
        post = self.submitted(self.jun, lead_photo=asked)
        self.assertFalse(self.approve(post, self.hana).live)

        self.cover(asked, self.hana)

        self.assertTrue(self.approve(post, self.hana).live)


class LockedOriginalTests(CoveringCase):
    def setUp(self):
        super().setUp()
        self.address = self.faces.file.url
        self.cover(self.faces, self.hana)

    def test_only_editors_see_the_file_as_it_was(self):
        for user in [self.hana, self.doyun, self.seoryeong]:
            self.assertEqual(self.browser(user).get(self.address).status_code, 200)
        for user in self.everyone_else():
            self.assertEqual(self.browser(user).get(self.address).status_code, 404)

    def test_it_is_no_orphan_to_be_swept_away(self):
        sweep(older_than=timedelta(seconds=-10))

        self.assertEqual(self.browser(self.hana).get(self.address).status_code, 200)

    def test_after_thirty_days_it_is_gone(self):
        with time_machine.travel(timezone.now() + timedelta(days=29)):
            self.assertEqual(forget_locked_files(), 0)
        later = time_machine.travel(timezone.now() + timedelta(days=31))
        with later, self.captureOnCommitCallbacks(execute=True):
            self.assertEqual(forget_locked_files(), 1)

        self.assertEqual(LockedOriginal.objects.count(), 0)
        self.assertEqual(self.browser(self.hana).get(self.address).status_code, 404)


class RefusedCoveringTests(CoveringCase):
    def assert_untouched(self):
        self.assertEqual(Photo.objects.get(pk=self.faces.pk).key, self.faces.key)

    def test_nobody_but_editors_covers(self):
        self.assert_refused("cover", self.faces, regions="[[0,0,9,9]]", seen=self.faces.key)
        self.assert_untouched()

    def test_the_second_of_two_editors_is_told_and_sees_the_new_photo(self):
        first = self.cover(self.faces, self.hana)

        second = self.cover(self.faces, self.doyun, regions=[[0, 0, 50, 50]], seen=self.faces.key)

        self.assertContains(self.response, "그사이 이하나 님이 사진을 바꿨어요")
        self.assertContains(self.response, f'value="{first.key}"')
        self.assertEqual(second.key, first.key)

    def test_regions_that_are_none_are_refused_in_words(self):
        for regions in ["", "[]", "x", "[[1,2,3]]", "[[0,0,0,5]]", "[[900,0,200,5]]", '[["a"]]']:
            with self.subTest(regions):
                data = {"regions": regions, "seen": self.faces.key}
                response = self.browser(self.hana).post(self.screen("cover", self.faces), data)

                self.assertContains(response, "가릴 곳")
        self.assert_untouched()

    def test_a_file_that_is_rotten_is_said_to_be(self):
        Path(self.faces.file.path).write_bytes(b"no photo at all")

        self.cover(self.faces, self.hana)

        self.assertContains(self.response, "손상됐어요")
        self.assertEqual(LockedOriginal.objects.count(), 0)
