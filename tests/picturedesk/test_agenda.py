"""The first screen leads editors to the photos that wait for a mosaic, one tap away."""

from django.urls import reverse

from tests.case import NewsroomTestCase
from tests.picturedesk.desk import DeskVerbs

TITLE = "얼굴을 가려 달라는 사진"


class AgendaTests(DeskVerbs, NewsroomTestCase):
    def first_screen(self, as_):
        return self.browser(as_).get(reverse("wagtailadmin_home"), follow=True)

    def test_a_photo_of_a_post_under_review_leads_to_the_mosaic(self):
        asked = self.photo(self.minji, title="장터의 아이들", people="blur_requested")
        self.submitted(self.minji, lead_photo=asked)

        page = self.first_screen(self.hana)

        self.assertContains(page, "장터의 아이들")
        self.assertContains(page, self.screen("cover", asked))

    def test_a_photo_nobody_handed_in_waits_for_nobody(self):
        asked = self.photo(self.minji, title="장터의 아이들", people="blur_requested")
        self.written(self.minji, lead_photo=asked)

        page = self.first_screen(self.hana)

        self.assertContains(page, "검토 중인 글에 가려 달라는 사진이 없어요.")
        self.assertNotContains(page, "장터의 아이들")

    def test_reporters_and_auditors_are_not_asked_to_cover_anything(self):
        for user in (self.minji, self.gamsa):
            self.assertNotContains(self.first_screen(user), TITLE)
