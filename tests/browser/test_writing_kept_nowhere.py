"""Writing where the device keeps nothing: no word claims that it does."""

from django.utils import timezone
from playwright.sync_api import expect

from newsroom.posts.models import PostPage
from tests.browser.writing import WritingJourney

KEEPS_NOTHING = "indexedDB.open = () => { throw new DOMException('no') }"
FULL = """() => {
  IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
}"""
HERE_ALONE = "쓴 글은 이 창에만 있으니 닫지 마세요."


class KeptNowhereJourney(WritingJourney):
    cuts_the_network = True
    is_traced = False

    def setUp(self):
        super().setUp()
        self.page = self.small_phone()
        self.saved = self.page.locator("[data-saved]")

    def begin_writing(self):
        self.arrive(self.page, self.minji)
        self.begin(self.page)
        self.page.locator("#title").fill("처음")
        self.wait_saved(self.page)

    def test_a_browser_that_keeps_nothing_never_says_it_does(self):
        self.page.add_init_script(KEEPS_NOTHING)
        self.begin_writing()

        self.page.context.set_offline(True)
        self.page.locator("#title").fill("끊긴 뒤")
        expect(self.saved).to_have_text(f"오프라인이에요. {HERE_ALONE} 연결되면 올릴게요.")
        self.page.locator("[data-submit]").tap()
        expect(self.page.locator("[data-steps]")).to_contain_text(HERE_ALONE)
        self.page.context.set_offline(False)
        self.wait_saved(self.page)

        PostPage.objects.update(binned_at=timezone.now())
        self.page.locator("#title").fill("닫힌 뒤")
        expect(self.saved).to_contain_text(HERE_ALONE, timeout=20_000)

    def test_a_full_device_does_not_say_it_has_the_words(self):
        self.begin_writing()
        self.page.evaluate(FULL)

        self.page.context.set_offline(True)
        self.page.locator("#title").fill("자리가 없는 기기에서")
        expect(self.saved).to_contain_text(HERE_ALONE, timeout=20_000)

        self.page.context.set_offline(False)
        self.wait_saved(self.page)
        self.assertEqual(PostPage.objects.get().title, "자리가 없는 기기에서")
