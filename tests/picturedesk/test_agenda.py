"""The first screen leads editors to the photos that keep posts back, one tap away."""

from django.urls import reverse

from tests.case import NewsroomTestCase
from tests.desk.today import TodayVerbs
from tests.picturedesk.desk import DeskVerbs


class AgendaTests(DeskVerbs, TodayVerbs, NewsroomTestCase):
    def ask(self, people="blur_requested"):
        asked = self.photo(self.minji, title="장터의 아이들", people=people)
        self.submitted(self.minji, lead_photo=asked)
        return asked

    def test_a_photo_of_a_post_under_review_leads_to_the_mosaic(self):
        asked = self.ask()

        section = self.section("photos")

        self.assertIn("가려 달라고 했어요", section)
        self.assertIn(self.screen("cover", asked), section)

    def test_one_whose_people_are_unclear_leads_to_its_form(self):
        asked = self.ask("unclear")

        section = self.section("photos")

        self.assertIn("사진 속 사람을 확인해 주세요", section)
        self.assertIn(self.form_of(asked), section)

    def test_a_photo_nobody_handed_in_waits_for_nobody(self):
        asked = self.photo(self.minji, title="장터의 아이들", people="blur_requested")
        self.written(self.minji, lead_photo=asked)

        self.assertIsNone(self.section("photos"))

    def test_who_audits_is_led_to_the_list_and_to_no_door_for_acting(self):
        asked = self.ask()

        section = self.section("photos", self.gamsa)

        self.assertIn("장터의 아이들", section)
        self.assertIn(f"{reverse('wagtailimages:index')}?people=unsettled", section)
        self.assertNotIn(self.screen("cover", asked), section)

    def test_reporters_and_administrators_are_not_asked(self):
        self.ask()

        for user in (self.minji, self.unyeong):
            self.assertIsNone(self.section("photos", user))
