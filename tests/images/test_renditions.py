import threading
from pathlib import Path

from django.core.files.base import ContentFile
from django.db import connection
from django.test import tag
from django.utils import timezone
from PIL import Image
from wagtail.images.models import Filter

from newsroom.images import developing, slots
from newsroom.images.models import Photo, PhotoUse
from newsroom.images.pixels import AVIF_BYTES_A_PIXEL
from newsroom.images.renditions import (
    CLAIM_LASTS,
    await_new_sizes,
    missing_specs,
    prepare,
    prepare_many,
    prepare_waiting,
)
from newsroom.images.uses import record_uses
from tests.case import ConcurrentTestCase, picture
from tests.images.doors import PhotoTestCase
from tests.images.pictures import saved, scene, sent


@tag("long")
class PreparingTestCase(PhotoTestCase):
    def large(self, size=(2000, 1500), **fields):
        return Photo.objects.take_in(sent(saved(scene(size), "JPEG")), by=self.minji, **fields)

    def lead(self, photo, page):
        """Make the photo the lead of a page's draft."""
        record_uses(page, [photo.pk], is_live=False, lead_id=photo.pk)

    def sizes(self, photo, kind="jpeg"):
        """Return the size of each picture, by the step it was made for."""
        made = photo.renditions.filter(filter_spec__endswith=f"|format-{kind}")
        return {r.filter_spec.split("|")[0]: (r.width, r.height) for r in made}


class PreparingTests(PreparingTestCase):
    def test_a_new_photo_waits_and_is_then_prepared_in_both_formats(self):
        photo = self.large()
        self.assertIn(photo, Photo.objects.awaiting_renditions())

        prepare(photo)

        expected = {"width-800": (800, 600), "width-1200": (1200, 900), "width-1600": (1600, 1200)}
        self.assertEqual(self.sizes(photo), expected)
        self.assertEqual(self.sizes(photo, "avif"), expected)
        self.assertNotIn(photo, Photo.objects.awaiting_renditions())

    def test_each_picture_is_what_its_row_says(self):
        photo = self.large()
        prepare(photo)

        for rendition in photo.renditions.all():
            image = Image.open(rendition.file.path)
            expected = "AVIF" if "avif" in rendition.filter_spec else "JPEG"
            self.assertEqual(image.format, expected)
            self.assertEqual(image.size, (rendition.width, rendition.height))

    def test_wagtail_finds_them_and_makes_none_of_its_own(self):
        photo = self.large()
        self.lead(photo, self.posts)
        prepare(photo)
        count = photo.renditions.count()

        for spec in ["max-165x165", "width-1200|format-avif", "fill-800x533|format-jpeg"]:
            self.assertEqual(photo.get_rendition(spec).filter_spec, spec)

        self.assertEqual(photo.renditions.count(), count)

    def test_crops_are_cut_where_wagtail_would_cut_them(self):
        photo = self.large((1200, 1600))
        photo.set_focal_point(developing.Filter("max-1x1").get_transform(photo).get_rect())
        photo.focal_point_x, photo.focal_point_y = 300, 200
        photo.focal_point_width = photo.focal_point_height = 100
        transform = Filter("fill-408x272").get_transform(photo)

        crop = developing.crop(photo, "fill-408x272")

        box = transform.get_rect().round()
        self.assertEqual(crop["box"], [box.left, box.top, box.right, box.bottom])
        self.assertEqual(crop["size"], [408, 272])

    def test_a_small_photo_is_never_enlarged_nor_made_twice(self):
        photo = self.large((700, 500))
        self.lead(photo, self.posts)
        prepare(photo)

        sizes = self.sizes(photo)
        self.assertEqual(sizes["width-800"], (700, 500))
        self.assertNotIn("width-1200", sizes)
        self.assertEqual(sizes["fill-800x533"][0], 700)
        self.assertNotIn("fill-1200x800", sizes)

    def test_no_part_reaches_over_the_edge_of_its_photo(self):
        photo = self.large((640, 480))
        photo.renditions.all().delete()

        self.assertEqual(developing.crop(photo, "max-165x165")["box"], [0, 0, 640, 480])
        prepare(photo)

        self.assertEqual(missing_specs(photo), [])

    def test_only_photos_that_lead_a_post_get_its_crops(self):
        photo = self.large()
        prepare(photo)
        self.assertNotIn("fill-800x533", self.sizes(photo))

        self.lead(photo, self.posts)

        self.assertIn(photo, Photo.objects.awaiting_renditions())
        prepare_waiting()
        self.assertEqual(self.sizes(photo)["fill-1600x1067"], (1600, 1067))
        self.assertNotIn("fill-200x200", self.sizes(photo))

    def test_a_portrait_gets_the_crops_of_a_face(self):
        photo = self.large()
        self.lead(photo, self.minji.profile)
        prepare(photo)

        self.assertEqual(self.sizes(photo)["fill-200x200"], (200, 200))
        self.assertEqual(self.sizes(photo)["fill-480x600"], (480, 600))
        self.assertNotIn("fill-1600x1067", self.sizes(photo))

    def test_a_photo_that_stays_the_lead_does_not_wait_again(self):
        photo = self.large()
        self.lead(photo, self.posts)
        prepare(photo)

        self.lead(photo, self.posts)

        self.assertNotIn(photo, Photo.objects.awaiting_renditions())

    def test_a_picture_full_of_grain_costs_no_more_than_its_pixels_may(self):
        grain = Image.effect_noise((1600, 1200), 40).convert("RGB")
        photo = Photo.objects.take_in(sent(saved(grain, "JPEG")), by=self.minji)
        prepare(photo)

        picture = photo.renditions.get(filter_spec="width-800|format-avif")
        self.assertLessEqual(picture.file.size, 800 * 600 * AVIF_BYTES_A_PIXEL)

    def test_photos_prepared_for_former_sizes_wait_for_the_new_ones(self):
        former, done, rotten = self.large(), self.large(), self.large()
        developing.make(former, ["width-480|format-jpeg"])
        prepare(done)
        Photo.objects.update(prepared_at=timezone.now())

        self.assertEqual(await_new_sizes(), 1)

        self.assertEqual([*Photo.objects.awaiting_renditions()], [former])
        self.assertFalse(rotten.renditions.filter(filter_spec__contains="avif").exists())

    def test_a_transparent_photo_is_shown_on_white(self):
        clear = Image.new("RGBA", (600, 400), (255, 0, 0, 0))
        photo = Photo.objects.take_in(sent(saved(clear, "PNG")), by=self.minji)
        prepare(photo)

        for rendition in photo.renditions.all():
            pixel = Image.open(rendition.file.path).convert("RGB").getpixel((5, 5))
            self.assertGreater(min(pixel), 250)


class WaitingTests(PreparingTestCase):
    def test_photos_readers_wait_for_come_first(self):
        shown, newer = self.large(), self.large((1000, 800))
        record_uses(self.minji.profile, [shown.pk], is_live=True)

        self.assertEqual(prepare_waiting(limit=1), 1)

        self.assertEqual([*Photo.objects.awaiting_renditions()], [newer])

    def test_a_photo_another_worker_took_on_is_left_to_it_for_a_while(self):
        photo = self.large()
        Photo.objects.update(claimed_at=timezone.now())
        self.assertEqual(prepare_waiting(), 0)

        Photo.objects.update(claimed_at=timezone.now() - 2 * CLAIM_LASTS)

        self.assertEqual(prepare_waiting(), 1)
        self.assertNotIn(photo, Photo.objects.awaiting_renditions())

    def test_a_rotten_original_is_given_up_and_stops_nobody(self):
        rotten, sound = self.large(), self.large((1000, 800))
        Path(rotten.file.path).write_bytes(b"rotten")

        self.assertEqual(prepare_waiting(), 2)

        self.assertEqual(rotten.renditions.count(), len(slots.THUMBNAILS))
        self.assertEqual(missing_specs(sound), [])
        self.assertFalse(Photo.objects.awaiting_renditions().exists())

    def test_many_photos_are_prepared_side_by_side(self):
        photos = [self.large((600 + n, 400)) for n in range(10)]
        Path(photos[4].file.path).unlink()

        done = list(prepare_many(photos))

        self.assertEqual(done, photos)
        self.assertEqual(
            [missing_specs(photo) == [] for photo in photos], [n != 4 for n in range(10)]
        )
        for photo in photos[5:]:
            widths = {Image.open(r.file.path).width for r in photo.renditions.all()}
            self.assertIn(photo.width, widths)

    def test_a_photo_replaced_while_its_pictures_are_made_keeps_none_of_them(self):
        photo = self.large()
        as_it_was = Photo.objects.get(pk=photo.pk)
        photo.file = sent(saved(scene((800, 600)), "JPEG"))
        photo.save()

        developing.make(as_it_was, ["width-800|format-jpeg"])
        self.assertEqual(self.sizes(photo), {})

        prepare(as_it_was)
        self.assertEqual(self.sizes(photo)["width-800"], (800, 600))

    def test_a_photo_deleted_meanwhile_is_no_trouble(self):
        photo = self.large()
        Photo.objects.filter(pk=photo.pk).delete()

        prepare(photo)

        self.assertFalse(Photo.objects.exists())


class ChangingTests(PreparingTestCase):
    def test_a_new_file_drops_the_old_one_and_all_its_pictures(self):
        photo = self.large()
        prepare(photo)
        old = self.stored_files()

        with self.captureOnCommitCallbacks(execute=True):
            photo.file = sent(saved(scene((800, 600)), "JPEG"))
            photo.save()

        self.assertEqual(self.stored_files() & old, set())
        self.assertEqual(photo.renditions.count(), len(slots.THUMBNAILS))
        self.assertIn(photo, Photo.objects.awaiting_renditions())

    def test_a_new_focus_drops_only_the_crops(self):
        photo = self.large()
        self.lead(photo, self.posts)
        prepare(photo)

        photo.focal_point_x = photo.focal_point_y = 100
        photo.focal_point_width = photo.focal_point_height = 50
        photo.save()

        self.assertEqual({*self.sizes(photo)}, {"width-800", "width-1200", "width-1600"})
        prepare_waiting()
        self.assertIn("fill-800x533", self.sizes(photo))

    def test_other_changes_leave_the_pictures_alone(self):
        photo = self.large()
        prepare(photo)
        count = photo.renditions.count()

        photo.credit = "박하늘"
        photo.save()

        self.assertEqual(photo.renditions.count(), count)
        self.assertNotIn(photo, Photo.objects.awaiting_renditions())

    def test_a_photo_that_could_not_be_saved_leaves_no_file(self):
        photo = Photo(file=picture(), title="같은 번호")
        photo.pk = "not a number"

        with self.assertRaises(ValueError):
            photo.save()

        self.assertEqual(self.stored_files(), set())


@tag("long")
class RacingTests(ConcurrentTestCase):
    def test_two_workers_never_prepare_the_same_photo(self):
        file = ContentFile(saved(scene((900, 600)), "JPEG"), "사진.jpg")
        photos = [Photo.objects.take_in(file) for _ in range(6)]
        counts = []

        def work():
            counts.append(prepare_waiting())
            connection.close()

        workers = [threading.Thread(target=work) for _ in range(3)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()

        self.assertEqual(sum(counts), len(photos))
        for photo in photos:
            self.assertEqual(missing_specs(photo), [])
        self.assertFalse(PhotoUse.objects.exists())
