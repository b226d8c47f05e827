import io
import unicodedata
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import override_settings
from PIL import Image

from newsroom.images.arrival import receive_all
from newsroom.images.models import Photo
from newsroom.images.renditions import prepare
from tests.images import pictures
from tests.images.doors import PhotoTestCase
from tests.images.pictures import saved, scene, sent

RED, BLUE, GREEN = (254, 0, 0), (0, 0, 254), (0, 254, 0)


class ArrivingTestCase(PhotoTestCase):
    def arrived(self, data, name="사진.jpg"):
        """Return the photo made of the bytes, and its stored pixels."""
        photo = Photo.objects.take_in(sent(data, name), by=self.minji)
        with photo.file.open() as file:
            image = Image.open(io.BytesIO(file.read()))
        image.load()
        return photo, image

    def assert_looks_like(self, image, at, colour):
        seen = image.convert("RGB").getpixel(at)
        difference = max(abs(a - b) for a, b in zip(seen, colour, strict=True))
        self.assertLess(difference, 40, f"{seen} instead of {colour} at {at}")

    def assert_scene(self, image):
        self.assertEqual(image.size, (60, 40))
        self.assert_looks_like(image, (5, 20), RED)
        self.assert_looks_like(image, (55, 20), BLUE)

    def assert_says_nothing(self, path):
        """Neither Pillow nor a search of the bytes finds anything but pixels."""
        data = Path(path).read_bytes()
        for secret in pictures.SECRETS:
            self.assertNotIn(secret, data, f"{secret} in {path}")
        image = Image.open(io.BytesIO(data))
        self.assertEqual(dict(image.getexif()), {})
        self.assertFalse({"exif", "xmp", "icc_profile", "comment", "photoshop"} & {*image.info})


class FormatTests(ArrivingTestCase):
    def test_every_format_a_phone_sends_is_taken(self):
        quality = {"quality": 95}
        sent_formats = {
            "jpeg": saved(scene(), "JPEG", **quality),
            "progressive": saved(scene(), "JPEG", progressive=True, **quality),
            "png": saved(scene(), "PNG"),
            "webp": saved(scene(), "WEBP", **quality),
            "lossless webp": saved(scene(), "WEBP", lossless=True),
            "avif": saved(scene(), "AVIF", **quality),
            "heic": saved(scene((120, 80)), "HEIF", **quality),
            "several pictures": pictures.multi_picture(),
            "with a film": pictures.motion_photo(),
        }
        for name, data in sent_formats.items():
            with self.subTest(name):
                photo, image = self.arrived(data)

                self.assertEqual(image.format, "JPEG")
                self.assertEqual((photo.width, photo.height), image.size)
                self.assert_scene(image.resize((60, 40)))

    def test_unusual_colour_modes_keep_their_colours(self):
        for mode in ["CMYK", "P", "RGBA"]:
            with self.subTest(mode):
                picture_format = "JPEG" if mode == "CMYK" else "PNG"
                _, image = self.arrived(saved(scene(mode=mode), picture_format))

                self.assertEqual(image.mode, "RGB")
                self.assert_looks_like(image, (5, 20), RED)

    def test_grey_photos_keep_their_greys(self):
        deep = Image.new("I;16", (60, 40), 32768)
        for name, data in {
            "16 bits": saved(deep, "PNG"),
            "with transparency": saved(Image.new("LA", (60, 40), (128, 255)), "PNG"),
            "8 bits": saved(Image.new("L", (60, 40), 128), "JPEG"),
        }.items():
            with self.subTest(name):
                _, image = self.arrived(data)

                self.assert_looks_like(image, (30, 20), (128, 128, 128))

    def test_animations_keep_their_first_frame(self):
        frames = {"save_all": True, "append_images": [Image.new("RGB", (60, 40), "lime")] * 3}
        for picture_format in ["GIF", "WEBP", "PNG"]:
            with self.subTest(picture_format):
                _, image = self.arrived(saved(scene(), picture_format, **frames))

                self.assertEqual(getattr(image, "n_frames", 1), 1)
                self.assert_scene(image)

    def test_only_real_transparency_is_kept(self):
        see_through = Image.new("RGBA", (60, 40), (255, 0, 0, 100))

        photo, image = self.arrived(saved(see_through, "PNG"))

        self.assertEqual((image.format, image.mode), ("PNG", "RGBA"))
        self.assertTrue(photo.file.name.endswith(".png"))

    def test_a_wrong_ending_does_not_matter(self):
        photo, image = self.arrived(saved(scene((120, 80)), "HEIF"), "IMG_0001.JPG")

        self.assertEqual(image.format, "JPEG")
        self.assertEqual(photo.title, "IMG_0001")

    def test_photos_are_turned_upright(self):
        expected = {3: (55, 20), 6: (20, 5), 8: (20, 55)}
        for orientation, where_red_is in expected.items():
            with self.subTest(orientation):
                _, image = self.arrived(pictures.phone_jpeg(orientation=orientation))

                self.assertEqual(image.size, (60, 40) if orientation == 3 else (40, 60))
                self.assert_looks_like(image, where_red_is, RED)

    def test_colours_are_converted_by_their_profile(self):
        _, image = self.arrived(
            saved(scene(), "JPEG", quality=95, icc_profile=pictures.swapped_profile())
        )

        self.assert_looks_like(image, (5, 20), GREEN)

    def test_a_broken_colour_profile_is_ignored(self):
        _, image = self.arrived(saved(scene(), "JPEG", quality=95, icc_profile=b"broken" * 50))

        self.assert_scene(image)

    def test_very_large_photos_are_kept_smaller(self):
        photo, image = self.arrived(saved(Image.new("RGB", (5000, 1000)), "JPEG"))

        self.assertEqual(image.size, (4096, 819))
        self.assertEqual((photo.width, photo.height), (4096, 819))


class PrivacyTests(ArrivingTestCase):
    def test_no_file_we_keep_says_where_when_or_with_what_it_was_taken(self):
        phone = {"exif": pictures.phone_exif(), "xmp": pictures.XMP}
        profile = {"icc_profile": pictures.swapped_profile()}
        for name, data in {
            "jpeg": pictures.phone_jpeg(),
            "png": pictures.with_text("PNG"),
            "webp": saved(scene(), "WEBP", **phone),
            "avif": saved(scene(), "AVIF", **phone),
            "heic": saved(scene((120, 80)), "HEIF", exif=phone["exif"].tobytes(), xmp=pictures.XMP),
            "several pictures": pictures.multi_picture(),
            "film": pictures.motion_photo(),
            "script": pictures.polyglot(),
            "profile": saved(scene(), "JPEG", **profile),
            "see-through": saved(scene(mode="RGBA").rotate(9), "PNG", **phone, **profile),
        }.items():
            with self.subTest(name):
                photo, _ = self.arrived(data)
                prepare(photo)

                self.assert_says_nothing(photo.file.path)
                for rendition in photo.renditions.all():
                    self.assert_says_nothing(rendition.file.path)

    def test_the_bytes_as_sent_are_stored_nowhere(self):
        for number, door in enumerate(self.doors):
            with self.subTest(door.__name__):
                door(pictures.phone_jpeg(taken=f"2025:10:31 17:20:0{number}"), self.minji)

                self.assertEqual(Photo.objects.count(), number + 1)
                for path in self.stored_files():
                    self.assertNotIn(b"SECRET", path.read_bytes(), path)

    def test_when_a_photo_was_taken_is_remembered_and_where_is_not(self):
        photo, _ = self.arrived(pictures.phone_jpeg())

        self.assertEqual(photo.taken_at.isoformat(), "2025-10-31T17:20:05+09:00")
        stored = Photo.objects.filter(pk=photo.pk).values().get()
        self.assertFalse([value for value in stored.values() if "37." in str(value)[:3]])

    def test_a_camera_that_knows_no_time_zone_was_in_korea(self):
        photo, _ = self.arrived(pictures.phone_jpeg(offset=""))

        self.assertEqual(photo.taken_at.isoformat(), "2025-10-31T17:20:05+09:00")

    def test_a_nonsensical_time_is_not_remembered(self):
        photo, _ = self.arrived(pictures.phone_jpeg(taken="0000:00:00 00:00:00"))

        self.assertIsNone(photo.taken_at)

    def test_the_name_it_is_stored_under_cannot_be_guessed(self):
        first, _ = self.arrived(saved(scene(), "JPEG"), "벚꽃.jpg")
        second, _ = self.arrived(saved(scene((50, 50)), "JPEG"), "벚꽃.jpg")

        self.assertRegex(first.file.name, r"^originals/[0-9a-f]{32}\.jpg$")
        self.assertNotEqual(first.file.name, second.file.name)


class NamingTests(ArrivingTestCase):
    def test_the_title_is_the_file_name_in_composed_korean(self):
        for number, door in enumerate(self.doors):
            with self.subTest(door.__name__):
                name = unicodedata.normalize("NFD", f"벚꽃 {door.__name__}.jpg")
                door(saved(scene((60, 30 + number)), "JPEG"), self.minji, name=name)

                self.assertEqual(self.newest().title, f"벚꽃 {door.__name__}")

    def test_strange_file_names_do_no_harm(self):
        for name in ["\x00.jpg", "../../etc/passwd.jpg", "🌸.jpg", ".jpg", "길" * 300 + ".jpg"]:
            with self.subTest(name):
                file = ContentFile(saved(scene((60, 10 + len(name) % 50)), "JPEG"), name=name)
                photo = Photo.objects.take_in(file, by=self.minji)

                self.assertTrue(photo.title)
                self.assertRegex(photo.file.name, r"^originals/[0-9a-f]{32}\.jpg$")

    def test_a_title_that_was_typed_is_kept(self):
        self.add(saved(scene(), "JPEG"), self.minji, title="독산성의 아침")

        self.assertEqual(self.newest().title, "독산성의 아침")


class DoorTests(ArrivingTestCase):
    def test_every_door_keeps_whose_photo_it_is(self):
        for number, door in enumerate(self.doors):
            with self.subTest(door.__name__):
                door(saved(scene((60, 30 + number)), "JPEG"), self.minji)

                self.assertEqual(Photo.objects.by(self.minji).count(), number + 1)
                self.assertEqual(self.newest().renditions.count(), 2)

    def test_a_program_that_saves_a_raw_file_goes_through_the_arrival_too(self):
        photo = Photo(title="프로그램이 넣은 사진", uploaded_by_user=self.minji)
        photo.file.save("raw.jpg", ContentFile(pictures.phone_jpeg()), save=True)

        self.assert_says_nothing(photo.file.path)
        self.assertEqual((photo.width, photo.height), (40, 60))

    def test_many_files_are_taken_in_at_once(self):
        files = [(ContentFile(saved(scene((60, 30 + n)), "JPEG")), f"{n}.jpg") for n in range(10)]

        arrived = list(receive_all(files))

        self.assertEqual([file.height for file in arrived], [30 + n for n in range(10)])
        photo = Photo.objects.create(file=arrived[3], title="넷째")
        self.assertEqual(photo.height, 33)

    def test_many_files_with_a_bad_one_among_them_say_which(self):
        good, bad = ContentFile(saved(scene(), "JPEG")), ContentFile(b"\xff\xd8\xff")

        with self.assertRaisesMessage(ValidationError, "‘b.jpg’"):
            list(receive_all([(good, "a.jpg"), (bad, "b.jpg")]))

    @override_settings(FILE_UPLOAD_MAX_MEMORY_SIZE=100)
    def test_large_uploads_that_lie_on_the_disk_are_taken(self):
        self.add(pictures.phone_jpeg(), self.minji)

        self.assertEqual((self.newest().width, self.newest().height), (40, 60))

    def test_nothing_is_left_in_the_work_folder(self):
        self.add(saved(scene(), "JPEG"), self.minji)

        work = Path(settings.MEDIA_ROOT) / ".developing"
        self.assertEqual([path for path in work.iterdir() if path.name != "lock"], [])
