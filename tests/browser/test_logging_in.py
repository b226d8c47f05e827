from playwright.sync_api import expect

from tests.browser.case import PHONE, BrowserCase


class LoggingInTests(BrowserCase):
    def test_login_page_speaks_korean_and_fits_a_phone(self):
        page = self.phone()

        page.goto("/admin/login/")

        expect(page.get_by_role("button", name="로그인")).to_be_visible()
        expect(page.locator("html")).to_have_attribute("lang", "ko")
        width = page.evaluate("document.documentElement.scrollWidth")
        self.assertLessEqual(width, PHONE["viewport"]["width"])

    def test_reporter_logs_in_on_a_phone(self):
        page = self.phone()

        self.log_in(page, self.minji)

        expect(page.get_by_role("heading", name="내 글")).to_be_visible()
