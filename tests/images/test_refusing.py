import time

from django.core.exceptions import ValidationError
from django.test import RequestFactory, override_settings, tag
from PIL import Image

from newsroom.images import arrival
from newsroom.images.models import Photo
from newsroom.images.uploading import EnoughHandler
from tests.images import pictures
from tests.images.doors import PhotoTestCase
from tests.images.pictures import saved, scene, sent

LARGE = Image.effect_noise((400, 300), 90).convert("RGB")

DAMAGED = {
    "cut JPEG": saved(LARGE, "JPEG")[:-400],
    "JPEG header only": saved(LARGE, "JPEG")[:300],
    "JPEG signature only": b"\xff\xd8\xff",
    "cut PNG": saved(LARGE, "PNG")[:-100],
    "PNG with a wrong checksum": pictures.broken_checksum(),
    "PNG signature only": b"\x89PNG\r\n\x1a\n",
    "text bomb": pictures.compressed_text_bomb(),
    "colour profile bomb": pictures.colour_profile_bomb(),
    "cut WebP": saved(LARGE, "WEBP")[:-100],
    "WebP of an unknown kind": b"RIFF\x10\x00\x00\x00WEBPVP9 " + bytes(40),
    "cut AVIF": saved(LARGE, "AVIF")[:-100],
    "AVIF signature only": b"\x00\x00\x00\x18ftypavif" + bytes(12),
    "cut HEIC": saved(LARGE, "HEIF")[:-200],
    "HEIC with its pixels missing": saved(LARGE, "HEIF")[:900],
    "cut GIF": saved(LARGE, "GIF")[:20],
    "photo without pixels": pictures.png_claiming(0, 100),
}
NO_PHOTOS = {
    "SVG": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "HTML": b"<!doctype html><script>alert(1)</script>",
    "PHP": b"<?php system($_GET['c']); ?>",
    "PDF": b"%PDF-1.7\n1 0 obj",
    "TIFF": saved(scene(), "TIFF"),
    "BMP": saved(scene(), "BMP"),
    "film": b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(100),
    "words": "사진이 아니에요".encode(),
}
TOO_LARGE = {
    "PNG that claims 900 megapixels": pictures.png_claiming(30000, 30000),
    "PNG that claims more than there is": pictures.png_claiming(2**31 - 1, 2**31 - 1),
    "GIF whose frame is larger than its screen": (
        b"GIF89a\x20\x00\x20\x00\x00\x00\x00,\x00\x00\x00\x00\xff\xff\xff\xff\x00\x02\x02\x4c\x01\x00;"
    ),
}


class RefusingTestCase(PhotoTestCase):
    def assert_refused(self, response, words):
        """The answer is a screen that names the file and says why, and nothing was kept."""
        self.assertEqual(response.status_code, 200)
        answer = response.json() if response["Content-Type"] == "application/json" else {}
        said = answer.get("error_message") or answer.get("htmlFragment")
        said = said or response.content.decode()
        self.assertIn("‘벚꽃.jpg’", said)
        self.assertIn(words, said)
        self.assertEqual(Photo.objects.count(), 0)
        self.assertEqual(self.stored_files(), set())

    def assert_all_refused(self, files, words):
        for name, data in files.items():
            for door in self.doors:
                with self.subTest(file=name, door=door.__name__):
                    self.assert_refused(door(data, self.minji, name="벚꽃.jpg"), words)


@tag("long")
class RefusingTests(RefusingTestCase):
    def test_damaged_photos_are_refused_at_every_door(self):
        self.assert_all_refused(DAMAGED, "사진이 손상됐어요. 다시 골라 주세요.")

    def test_what_is_no_photo_is_refused_whatever_it_calls_itself(self):
        self.assert_all_refused(NO_PHOTOS, "올릴 수 있는 사진이 아니에요")

    def test_bombs_are_refused(self):
        self.assert_all_refused(TOO_LARGE, "6,000만 화소보다 작은 사진")

    def test_empty_files_are_refused(self):
        self.assert_all_refused({"empty": b""}, "비어 있어요")

    def test_bombs_are_refused_from_their_header_in_no_time(self):
        began = time.perf_counter()
        with self.assertRaises(ValidationError):
            arrival.inspect(sent(pictures.png_claiming(30000, 30000)))

        self.assertLess(time.perf_counter() - began, 0.1)

    @override_settings(WAGTAILIMAGES_MAX_UPLOAD_SIZE=1000)
    def test_files_of_too_many_bytes_are_refused(self):
        self.assert_all_refused({"large": saved(LARGE, "PNG") + bytes(1000)}, "25MB보다 작은")

    def test_sixty_megapixels_are_the_most(self):
        with self.assertRaisesMessage(ValidationError, "6,000만"):
            arrival.inspect(sent(pictures.png_claiming(7501, 8000)))
        self.assertEqual(arrival.inspect(sent(pictures.png_claiming(7500, 8000))).kind, "PNG")

    def test_what_was_typed_survives_a_refusal(self):
        response = self.add(b"x", self.minji, title="독산성", credit="박하늘", people="consent")
        form = response.context["form"]

        self.assertEqual(form["title"].value(), "독산성")
        self.assertEqual(form["credit"].value(), "박하늘")
        self.assertEqual(form["people"].value(), "consent")

        response = self.add_in_chooser(b"x", self.minji, credit="박하늘", people="consent")
        self.assertIn("박하늘", response.json()["htmlFragment"])

    def test_a_refused_replacement_leaves_the_photo_as_it_was(self):
        photo = self.photo(self.minji)
        before = photo.file.path

        response = self.edit(photo, self.minji, file=sent(b"<svg>", "벚꽃.jpg"))

        self.assertContains(response, "‘벚꽃.jpg’")
        photo.refresh_from_db()
        self.assertEqual(photo.file.path, before)
        self.assertTrue(photo.file.storage.exists(photo.file.name))

    @override_settings(WAGTAILIMAGES_MAX_UPLOAD_SIZE=10)
    def test_an_endless_upload_does_not_fill_the_disk(self):
        handler = EnoughHandler(RequestFactory().post("/"))

        self.assertEqual(handler.receive_data_chunk(b"first", 0), b"first")
        self.assertEqual(handler.receive_data_chunk(b"last", 10), b"last")
        self.assertIsNone(handler.receive_data_chunk(b"dropped", 14))
