"""Opening the writing place without any network, on a phone two people share."""

import re

from playwright.sync_api import expect

from newsroom.posts.models import PostPage
from tests.browser.gateway import Gateway
from tests.browser.writing import WritingJourney

# Everything the browser keeps for the place, as texts under their addresses.
KEPT = """async () => {
  const kept = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      kept[new URL(request.url).pathname] = await (await cache.match(request)).text();
    }
  }
  return kept;
}"""


class WithoutServerJourney(WritingJourney):
    """The network is there, but what stands before the server cannot reach it."""

    cuts_the_network = True
    is_traced = False

    def test_a_server_away_opens_the_kept_place_and_the_list_when_it_is_back(self):
        gateway = Gateway()
        self.addCleanup(gateway.close)
        page = self.small_phone(proxy={"server": gateway.address})
        self.arrive(page, self.minji)
        self.begin(page)
        page.locator("#title").fill("점검하는 날")
        self.wait_saved(page)
        page.evaluate("navigator.serviceWorker.ready.then(() => {})")

        for status in (502, 503, 504):
            gateway.status = status
            page.reload()
            self.wait_ready(page)
            self.assertEqual(page.locator("#title").input_value(), "점검하는 날")
            expect(page.locator("[data-saved]")).to_contain_text("쓰는 대로")
        page.goto("/write/")
        expect(page.locator("[data-device]")).to_contain_text("서버가 잠시 쉬고 있어요")
        gateway.status = None
        expect(page.get_by_role("heading", level=1)).to_have_text("내 글", timeout=25_000)


class WithoutNetworkJourney(WritingJourney):
    cuts_the_network = True
    is_traced = False

    def test_the_place_opens_without_a_network_for_its_writer_and_nobody_else(self):
        page = self.small_phone()
        self.arrive(page, self.minji)
        self.begin(page)
        page.locator("#title").fill("민지의 꾀꼬리")
        self.wait_saved(page)
        page.evaluate("navigator.serviceWorker.ready.then(() => {})")

        self.go_on_without_a_network(page)
        self.assert_nothing_private_is_kept(page)
        self.read_without_a_network(page)
        self.leave_to_another(page)

    def go_on_without_a_network(self, page):
        page.context.set_offline(True)
        page.reload()
        self.wait_ready(page)
        self.assertEqual(page.locator("#title").input_value(), "민지의 꾀꼬리")
        page.locator("#title").fill("민지의 꾀꼬리, 이어서")
        expect(page.locator("[data-saved]")).to_contain_text("이 기기에", timeout=20_000)

        page.goto("/write/")
        expect(page.locator("[data-device]")).to_contain_text("아직 올라가지 않았어요")
        page.goto("/write/new/")
        self.wait_ready(page)
        page.goto("/write/")
        expect(page.locator("[data-device-list] li")).to_have_count(1)
        page.get_by_role("link", name="민지의 꾀꼬리, 이어서").tap()
        self.wait_ready(page)
        page.context.set_offline(False)
        self.wait_saved(page)
        newest = PostPage.objects.get().get_latest_revision_as_object()
        self.assertEqual(newest.title, "민지의 꾀꼬리, 이어서")

    def assert_nothing_private_is_kept(self, page):
        kept = page.evaluate(KEPT)

        pages = [address for address in kept if not address.startswith("/static/")]
        self.assertCountEqual(
            pages, ["/write/shell/", "/write/shell/guide/", "/write/shell/sample/"]
        )
        self.assertEqual([address for address, text in kept.items() if "꾀꼬리" in text], [])
        for address in pages:
            self.assertNotIn("csrfmiddlewaretoken", kept[address])
            self.assertNotIn("민지", kept[address])

    def read_without_a_network(self, page):
        """Open the guide and the example, pictures and all; they forget nobody's being here."""
        page.context.set_offline(True)
        page.goto("/write/new/")
        self.wait_ready(page)
        for link, heading in (("글 쓰는 법 보기", "글 쓰는 법"), ("예시 글", "예시 글")):
            page.get_by_role("link", name=link).tap()
            expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        for picture in page.locator("main img").all():
            picture.scroll_into_view_if_needed()
            expect(picture).not_to_have_js_property("naturalWidth", 0)
        page.goto("/write/")
        expect(page.locator("[data-device]")).to_contain_text("꾀꼬리")
        page.goto("about:blank")
        page.context.set_offline(False)

    def leave_to_another(self, page):
        page.goto("/write/")
        page.get_by_role("button", name="로그아웃").tap()
        page.wait_for_url(re.compile("/admin/login/"))
        self.look_without_a_network(page, "인터넷이 연결되면 로그인해서")

        self.log_in(page, self.jun)
        self.look_without_a_network(page, "이 기기에 남은 글이 없어요")

    def look_without_a_network(self, page, words):
        """Open the list and the post itself while nothing can be asked: neither shows a word."""
        page.context.set_offline(True)
        for address in ("/write/", f"/write/{PostPage.objects.get().pk}/"):
            page.goto(address)
            expect(page.locator("[data-device]")).to_contain_text(words)
            self.assertNotIn("꾀꼬리", page.content())
        page.goto("about:blank")  # the list opens anew by itself once there is a network
        page.context.set_offline(False)
