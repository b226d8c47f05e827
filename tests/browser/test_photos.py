"""At the picture desk: a mosaic drawn by hand on a phone, a photo withdrawn from four posts."""

from playwright.sync_api import expect

from newsroom.images.models import Photo
from newsroom.images.renditions import prepare
from tests.browser.axe import COLOURS, RULES, violations
from tests.browser.case import BrowserCase
from tests.browser.looking import too_small
from tests.case import picture

# The frame of the admin is Wagtail's; what stands in it is ours.
WITHOUT_WAGTAILS_OWN = """() => document
  .querySelectorAll(".sidebar, .sidebar-nav-toggle, .w-sticky, .w-active-filters")
  .forEach((element) => element.replaceWith(...element.querySelectorAll("h1")))"""


class PhotoJourney(BrowserCase):
    def assemble(self):
        super().assemble()
        child = Photo.objects.take_in(
            picture(size=(900, 600)),
            by=self.minji,
            title="웃는 아이",
            credit="김민지",
            people="none",
        )
        others = [self.photo(self.minji), self.photo(self.minji)]
        words = {"lead_photo": child, "lead_alt": "활짝 웃는 아이", "photos": others}
        self.posts = [self.published(self.minji, **words) for _ in range(4)]
        self.child = Photo.objects.get(pk=child.pk)
        prepare(self.child)

    def in_order(self, page):
        """Look over our part of the screen: axe in light and dark, and room for thumbs."""
        page.evaluate(WITHOUT_WAGTAILS_OWN)
        faults = too_small(page)
        for dress, rules in (("light", RULES), ("dark", COLOURS)):
            page.emulate_media(color_scheme=dress, reduced_motion="reduce")
            faults += violations(page, rules)
        page.emulate_media(color_scheme="light")
        self.assertEqual(page.evaluate("document.documentElement.scrollWidth"), 390)
        self.assertEqual(faults, [])


class MosaicJourney(PhotoJourney):
    def test_a_mosaic_is_drawn_with_a_finger_moved_with_buttons_and_burnt_in(self):
        page = self.phone()
        self.log_in(page, self.hana)
        page.goto(f"/admin/images/{self.child.pk}/")
        page.get_by_role("link", name="얼굴 가리기").tap()

        self.draw(page, (0.3, 0.2), (0.6, 0.7))
        expect(page.locator("[data-count]")).to_contain_text("가릴 곳 1군데")
        page.get_by_role("button", name="네모 더하기").click()
        page.get_by_role("button", name="왼쪽").click()
        page.locator(".cover-region-chosen").press("Shift+ArrowDown")
        expect(page.locator("[data-count]")).to_contain_text("가릴 곳 2군데")
        regions = page.evaluate("JSON.parse(document.querySelector('[data-regions]').value)")
        page.get_by_role("button", name="가리고 저장하기").tap()
        page.get_by_text("고른 곳을 가렸어요").wait_for()

        [left, top, width, height] = regions[0]
        self.assertTrue(270 < left < 330 and 150 < top < 250, regions)
        self.assertTrue(250 < width < 350 and 450 < height < 550, regions)
        self.assertEqual(regions[1], [380, 400, 200, 220])
        covered = Photo.objects.get(pk=self.child.pk)
        self.assertEqual(covered.get_people_display(), "가림 완료")
        page.goto(self.posts[0].url)
        self.assertIn(covered.key, page.content())

    def draw(self, page, start, end):
        """Draw a box on the photo, from and to parts of its width and height."""
        stage = page.locator("[data-stage]")
        stage.scroll_into_view_if_needed()
        box = stage.bounding_box()
        points = [
            (box["x"] + box["width"] * across, box["y"] + box["height"] * down)
            for across, down in (start, end)
        ]
        touch = page.context.new_cdp_session(page)
        for kind, spots in (
            ("touchStart", points[:1]),
            ("touchMove", points[1:]),
            ("touchEnd", []),
        ):
            spots = [{"x": x, "y": y} for x, y in spots]
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": spots})


class WithdrawingJourney(PhotoJourney):
    def _hear(self, message):
        """Let Chromium remark that the withdrawn pictures are missing: that is what is asked."""
        if "404" not in message.text:
            super()._hear(message)

    def test_a_photo_used_in_four_posts_is_gone_on_the_readers_next_look(self):
        reader, page = self.phone(), self.desktop()
        reader.goto(self.posts[0].url)
        shown = reader.locator(".lead-photo img").get_attribute("src")
        self.log_in(page, self.hana)
        page.goto("/admin/images/")
        page.get_by_role("link", name="웃는 아이").click()
        page.get_by_role("link", name="사진 거두기").click()
        expect(page.get_by_text("쓰인 곳 4곳")).to_be_visible()
        page.get_by_label("사유").fill("사진 속 분이 동의를 거두었어요.")
        page.get_by_role("button", name="모든 곳에서 거두기").click()
        page.get_by_text("사진을 거두었어요").first.wait_for()

        for post in self.posts:
            reader.goto(post.url)
            self.assertEqual(reader.locator(".lead-photo").count(), 0)
            self.assertNotIn(self.child.key, reader.content())
        self.assertEqual(reader.request.get(shown).status, 404)
        reader.goto("/")
        self.assertNotIn(self.child.key, reader.content())


class LookingJourney(PhotoJourney):
    def test_every_screen_of_the_desk_is_in_order_on_a_phone(self):
        page = self.phone()
        self.log_in(page, self.hana)
        other = self.photo(self.hana)
        desk = f"/admin/picturedesk/{self.child.pk}"
        for address in (
            "/admin/images/",
            f"{desk}/cover/",
            f"{desk}/withdraw/",
            f"{desk}/replace/",
            f"{desk}/replace/?replacement={other.pk}",
        ):
            with self.subTest(address):
                page.goto(address)
                self.in_order(page)
