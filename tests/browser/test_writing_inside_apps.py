"""Windows inside other apps: known before writing starts, and led out of into the browser."""

from playwright.sync_api import expect

from tests.browser.looking import too_small
from tests.browser.writing import WritingJourney

ANDROID = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile {}"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15"
    " (KHTML, like Gecko) Mobile/15E148 {}"
)
KAKAO, NAVER = "KAKAOTALK 10.6.5", "NAVER(inapp; search; 2000; 12.9.2)"
INSTAGRAM = "Instagram 310.0.0.37.328"


class InsideAnAppJourney(WritingJourney):
    ON_ANDROID = (
        (KAKAO, "카카오톡", "kakaotalk://web/openExternal?url=http%3A%2F%2F"),
        (NAVER, "네이버 앱", "intent://"),
        (INSTAGRAM, "인스타그램", "intent://"),
    )
    ON_IPHONE = (
        (KAKAO, "카카오톡", "‘다른 브라우저로 열기’"),
        (NAVER, "네이버 앱", "‘Safari로 열기’"),
        (INSTAGRAM, "인스타그램", "‘외부 브라우저에서 열기’"),
    )

    def go_in(self, agent):
        """Come to the sheet by another app's window; nothing can be written on it yet."""
        page = self.small_phone(user_agent=agent)
        self.arrive(page, self.minji)
        page.goto("/write/new/")
        page.locator("[data-browser]").wait_for()
        expect(page.locator("#title")).to_be_hidden()
        return page

    def stay(self, page):
        page.get_by_role("button", name="그래도 여기서 쓸게요").tap()
        self.wait_ready(page)
        expect(page.locator("#title")).to_be_visible()

    def way_out(self, page):
        return page.get_by_role("link", name="브라우저에서 열기")

    def test_a_window_inside_another_app_leads_to_the_phones_browser_first(self):
        for mark, app, way in self.ON_ANDROID:
            page = self.go_in(ANDROID.format(mark))

            expect(page.locator("[data-browser]")).to_contain_text(f"{app} 안에서 열었어요")
            href = self.way_out(page).get_attribute("href")
            self.assertTrue(href.startswith(way), href)
            self.stay(page)

    def test_on_an_iphone_the_steps_are_told_and_the_address_can_be_taken_along(self):
        for mark, app, words in self.ON_IPHONE:
            page = self.go_in(IPHONE.format(mark))

            expect(page.locator("[data-browser]")).to_contain_text(f"{app} 안에서 열었어요")
            expect(page.locator(".write-leaving")).to_contain_text(words)
            expect(self.way_out(page)).to_have_count(1 if mark == KAKAO else 0)
            self.assertEqual(too_small(page), [])
            self.take_the_address_along(page)
            self.stay(page)

    def take_the_address_along(self, page):
        """Copy it where the app allows that, and else see it chosen, ready to be copied."""
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("button", name="주소 복사").tap()
        expect(page.get_by_role("button", name="복사했어요")).to_be_visible()
        self.assertEqual(page.evaluate("navigator.clipboard.readText()"), page.url)

        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
        page.get_by_role("button", name="복사했어요").tap()
        address = page.get_by_label("이 화면의 주소")
        chosen = address.evaluate("one => one.value.slice(one.selectionStart, one.selectionEnd)")
        self.assertEqual(chosen, page.url)
