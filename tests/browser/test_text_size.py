"""가+ in the masthead: larger text on every page, remembered by the device and by nobody else."""

from tests.browser.case import BrowserCase

ROOT_SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
FITS = "document.documentElement.scrollWidth <= window.innerWidth"


class TextSizeTests(BrowserCase):
    def test_larger_text_stays_from_page_to_page_until_it_is_undone(self):
        phone = self.phone()
        phone.goto("/")
        usual = phone.evaluate(ROOT_SIZE)

        phone.get_by_role("button", name="글자 크게").click()
        self.assertGreater(phone.evaluate(ROOT_SIZE), usual * 1.15)
        for address in ["/reporters/", "/about/", "/search/"]:
            phone.goto(address)
            self.assertGreater(phone.evaluate(ROOT_SIZE), usual * 1.15)
            self.assertTrue(phone.evaluate(FITS), address)

        phone.get_by_role("button", name="글자 보통 크기로").click()
        phone.goto("/")
        self.assertEqual(phone.evaluate(ROOT_SIZE), usual)

    def test_nothing_is_sent_to_the_site(self):
        phone = self.phone()
        phone.goto("/")

        phone.get_by_role("button", name="글자 크게").click()
        phone.goto("/about/")

        self.assertEqual(phone.context.cookies(), [])
        self.assertEqual(phone.evaluate("localStorage.getItem('text-size')"), "large")

    def test_device_that_keeps_nothing_still_enlarges_the_page(self):
        phone = self.phone()
        phone.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new Error('closed') }})"
        )
        phone.goto("/")

        phone.get_by_role("button", name="글자 크게").click()

        self.assertGreater(phone.evaluate(ROOT_SIZE), 18)

    def test_without_scripts_there_is_no_button_that_does_nothing(self):
        context = self.chromium.new_context(
            base_url=self.live_server_url, java_script_enabled=False
        )
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto("/")

        self.assertFalse(page.locator(".text-size").is_visible())
        page.locator("summary").click()
        self.assertTrue(page.get_by_role("link", name="지난 글").first.is_visible())
