"""The first screen of the day: nothing cut off on a phone, each line a thumb's size and a tap."""

from playwright.sync_api import expect

from newsroom.notices.models import Notice
from newsroom.posts.mistakes import report_mistake, take
from tests.browser.looking import too_small
from tests.browser.test_claiming import FittingCase


class TodayJourney(FittingCase):
    def setUp(self):
        super().setUp()
        self.live = self.published(self.minji, title="수목원의 가을")
        report = report_mistake(self.live, self.minji, "휴무일이 월요일이에요.")
        take(report.pk, self.doyun)
        asked = self.photo(self.jun, title="장터의 아이들", people="unclear")
        self.submitted(self.jun, title="시장 골목의 하루", lead_photo=asked)
        Notice.objects.filter(recipient=self.jun).update(mail_given_up_at=self.days_ago(1))

    def test_an_editor_is_one_tap_from_the_report_on_a_phone(self):
        page = self.phone()
        self.log_in(page, self.hana)

        self.assert_fits(page)
        self.assertEqual(too_small(page), [])
        page.get_by_role("link", name="수목원의 가을").tap()
        expect(page.get_by_role("heading", level=1)).to_contain_text("사실 오류 신고")

    def test_a_desktop_shows_everything_side_by_side(self):
        page = self.desktop()
        self.log_in(page, self.seoryeong)

        self.assert_fits(page)
        first, last = page.locator(".agenda-section").first, page.locator(".agenda-section").last
        self.assertLess(first.bounding_box()["x"], last.bounding_box()["x"])

    def test_who_audits_finds_the_same_and_it_fits(self):
        page = self.phone()
        self.log_in(page, self.gamsa)

        self.assert_fits(page)
        expect(page.locator(".agenda")).to_contain_text("시장 골목의 하루")
