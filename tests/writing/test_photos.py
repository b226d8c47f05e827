"""Photos from the writing screen: let in once, asked about, never another's."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from django.urls import reverse

from newsroom.images.models import Photo
from newsroom.images.refusals import refusal
from newsroom.writing.doors import act
from tests.case import picture
from tests.writing.case import WritingTestCase


class PhotoTests(WritingTestCase):
    def send(self, user, file):
        return self.browser(user).post(reverse("writing:photos"), {"file": file})

    def test_a_photo_arrives_with_its_credit_and_its_questions_open(self):
        said = self.send(self.minji, picture("가을.jpg")).json()

        photo = Photo.objects.get(pk=said["id"])
        self.assertEqual(photo.uploaded_by_user, self.minji)
        self.assertEqual((photo.credit, photo.people), ("김민지", ""))
        self.assertTrue(said["address"])

    def test_the_same_photo_sent_again_is_the_same_photo(self):
        file = picture()
        first = self.send(self.minji, file).json()
        file.seek(0)

        again = self.send(self.minji, file).json()

        self.assertEqual((again["id"], again["is_known"]), (first["id"], True))

    def test_what_is_no_photo_is_refused_by_name(self):
        answer = self.send(self.minji, SimpleUploadedFile("표.jpg", b"<?php", "image/jpeg"))

        self.assertEqual(answer.status_code, 422)
        self.assertIn("표.jpg", answer.json()["message"])

    def test_a_machine_busy_with_other_photos_asks_the_phone_to_send_it_later(self):
        @act
        def too_busy(request):
            raise refusal("busy", "가을.jpg")

        request = RequestFactory().post("/")
        request.user = self.minji

        self.assertEqual(too_busy(request).status_code, 429)

    def test_nothing_sent_is_said_so(self):
        answer = self.browser(self.minji).post(reverse("writing:photos"))

        self.assertEqual(answer.status_code, 422)

    def test_the_writer_answers_about_a_photo(self):
        photo = self.photo(self.minji, people="")

        self.tell(self.minji, "photo", photo.pk, people="blur_requested", credit="제공: 오산시")

        photo.refresh_from_db()
        self.assertEqual((photo.people, photo.credit), ("blur_requested", "제공: 오산시"))

    def test_an_answer_nobody_offers_is_refused(self):
        photo = self.photo(self.minji, people="")

        answer = self.tell(self.minji, "photo", photo.pk, people="everybody")

        self.assertEqual(answer.status_code, 422)
        photo.refresh_from_db()
        self.assertEqual(photo.people, "")

    def test_another_reporters_photo_does_not_exist(self):
        photo = self.photo(self.minji)

        self.assertEqual(self.tell(self.jun, "photo", photo.pk, people="none").status_code, 404)

    def test_a_photo_readers_see_is_frozen(self):
        post = self.published(self.minji)

        answer = self.tell(self.minji, "photo", post.lead_photo_id, people="none", credit="바꿈")

        self.assertEqual(answer.status_code, 403)
