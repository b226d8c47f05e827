"""A reporter's own profile, edited at the writing place."""

from django.urls import reverse

from reporters.models import ReporterPage
from tests.case import picture
from tests.writing.case import WritingTestCase

ADDRESS = reverse("writing:profile")


class ProfileTests(WritingTestCase):
    def send(self, user, **said):
        words = {"introduction": "오산천 가까이에 살아요.", "beats": "산책, 시장", **said}
        self.response = self.browser(user).post(ADDRESS, words)
        return self.response

    def newest(self):
        return ReporterPage.objects.get(user=self.minji).get_latest_revision_as_object()

    def test_words_wait_for_the_editors_who_are_told(self):
        self.send(self.minji, label1="내 사진첩", url1="https://example.com/minji")

        self.assertEqual(self.newest().introduction, "오산천 가까이에 살아요.")
        self.assertEqual(self.newest().links.get().label, "내 사진첩")
        self.assertEqual(ReporterPage.objects.get(user=self.minji).introduction, "")
        self.assertIn("시민기자 소개가 바뀌었어요", self.notices(self.hana))

    def test_what_one_shows_of_oneself_holds_at_once(self):
        self.send(self.minji, age_band="30대", shows_age_band="on")

        self.assertTrue(ReporterPage.objects.get(user=self.minji).shows_age_band)

    def test_a_portrait_is_let_in_by_the_photos_door(self):
        self.send(self.minji, picture=picture("나.jpg"), people="consent")

        portrait = self.newest().portrait
        self.assertEqual((portrait.uploaded_by_user, portrait.people), (self.minji, "consent"))

    def test_a_portrait_nobody_answered_for_is_asked_about_and_no_word_is_lost(self):
        answer = self.send(self.minji, picture=picture("나.jpg"))

        self.assertContains(answer, "사진 속 사람이 있는지 골라 주세요.")
        self.assertContains(answer, "오산천 가까이에 살아요.")

    def test_a_link_without_an_address_is_asked_for(self):
        answer = self.send(self.minji, label1="내 사진첩")

        self.assertContains(answer, "이름과 주소를 함께")

    def test_nobody_without_a_profile_has_one_to_edit(self):
        self.assertEqual(self.browser(self.hana).get(ADDRESS).status_code, 404)
        self.assertEqual(self.browser(self.unyeong).get(ADDRESS).status_code, 403)
