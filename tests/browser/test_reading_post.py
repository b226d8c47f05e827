"""Reading a post: photos close up, passing the post on, and a video that waits to be asked."""

from newsroom.images.models import Photo
from newsroom.images.renditions import prepare
from newsroom.posts.models import PostPage
from tests.browser.case import BrowserCase
from tests.case import picture

VIDEO = "https://www.youtube-nocookie.com/embed/abcdefghijk"


class ReadingPostTests(BrowserCase):
    def setUp(self):
        super().setUp()
        lead, *photos = [self.large() for _ in range(4)]
        self.post = self.published(self.minji, lead_photo=lead, photos=photos)
        for photo in [lead, *photos]:
            prepare(photo)

    def large(self):
        photo = Photo.objects.take_in(picture(size=(2000, 1500)), by=self.minji, people="none")
        Photo.objects.filter(pk=photo.pk).update(credit="김민지")
        return photo

    def open(self, page, number):
        """Tap a photo of the post, counted from the lead photo; return the dialog."""
        page.goto(self.post.url, wait_until="networkidle")
        link = page.locator("a.zoom").nth(number)
        link.scroll_into_view_if_needed()
        link.click()
        return page.locator("dialog[open]")

    def place(self, dialog):
        return dialog.get_by_role("status").inner_text()

    def scale(self, page):
        return page.evaluate(
            "new DOMMatrix(getComputedStyle(document.querySelector('dialog img')).transform).a"
        )

    def touch(self, session, kind, *points):
        touches = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def swipe(self, page, start, end):
        session = page.context.new_cdp_session(page)
        self.touch(session, "touchStart", (start, 400))
        self.touch(session, "touchMove", ((start + end) / 2, 400))
        self.touch(session, "touchMove", (end, 400))
        self.touch(session, "touchEnd")

    def pinch(self, page):
        session = page.context.new_cdp_session(page)
        self.touch(session, "touchStart", (180, 400), (210, 400))
        self.touch(session, "touchMove", (140, 400), (250, 400))
        self.touch(session, "touchMove", (100, 400), (290, 400))
        self.touch(session, "touchEnd")

    def test_a_finger_turns_the_photos_and_going_back_keeps_the_place(self):
        page = self.phone()
        dialog = self.open(page, 1)
        before = page.evaluate("scrollY")
        self.assertEqual(self.place(dialog), "2 / 4")

        self.swipe(page, 300, 80)
        self.assertEqual(self.place(dialog), "3 / 4")
        self.swipe(page, 80, 300)
        self.assertEqual(self.place(dialog), "2 / 4")
        page.go_back()

        dialog.wait_for(state="detached")
        self.assertTrue(page.url.endswith(self.post.url))
        self.assertAlmostEqual(page.evaluate("scrollY"), before, delta=2)
        focused = "document.querySelectorAll('a.zoom')[1] === document.activeElement"
        self.assertTrue(page.evaluate(focused))

    def test_two_fingers_bring_a_photo_of_1600_pixels_closer(self):
        page = self.phone()
        dialog = self.open(page, 1)
        page.wait_for_function("document.querySelector('dialog img').naturalWidth >= 1600")

        self.pinch(page)

        self.assertGreater(self.scale(page), 2)
        self.swipe(page, 300, 80)
        self.assertEqual(self.place(dialog), "2 / 4")
        self.assertEqual(
            dialog.get_by_role("button", name="확대").get_attribute("aria-pressed"), "true"
        )

    def test_keys_open_turn_and_close(self):
        page = self.desktop()
        page.goto(self.post.url, wait_until="networkidle")
        page.locator("a.zoom").nth(2).focus()
        page.keyboard.press("Enter")
        dialog = page.locator("dialog[open]")
        self.assertEqual(self.place(dialog), "3 / 4")

        page.keyboard.press("ArrowRight")
        self.assertEqual(self.place(dialog), "4 / 4")
        self.assertTrue(dialog.get_by_role("button", name="다음 사진").is_disabled())
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("Escape")

        dialog.wait_for(state="detached")
        focused = "document.querySelectorAll('a.zoom')[2] === document.activeElement"
        self.assertTrue(page.evaluate(focused))

    def test_buttons_turn_and_close_and_the_photo_is_described(self):
        page = self.desktop()
        dialog = self.open(page, 1)

        self.assertEqual(dialog.locator("img").get_attribute("alt"), "단풍잎")
        self.assertIn("사진 김민지", dialog.locator(".caption").inner_text())
        dialog.get_by_role("button", name="확대").click()
        self.assertEqual(self.scale(page), 2.5)
        dialog.get_by_role("button", name="이전 사진").click()
        self.assertEqual((self.place(dialog), self.scale(page)), ("1 / 4", 1))
        dialog.get_by_role("button", name="닫기").click()

        dialog.wait_for(state="detached")

    def test_closing_twice_at_once_goes_back_once(self):
        page = self.phone()
        page.goto("/posts/")
        dialog = self.open(page, 1)
        press = "document.querySelector('dialog [data-act=close]').click();"

        page.evaluate(press * 2)

        dialog.wait_for(state="detached")
        page.wait_for_timeout(500)
        self.assertTrue(page.url.endswith(self.post.url))

    def test_closed_by_the_browser_it_leaves_nothing_behind(self):
        page = self.phone()
        self.open(page, 1)

        page.evaluate("document.querySelector('dialog').close()")

        page.wait_for_timeout(500)
        self.assertIsNone(page.evaluate("history.state"))
        self.assertEqual(page.locator("html.has-lightbox").count(), 0)
        self.assertTrue(page.url.endswith(self.post.url))

    def test_loaded_anew_it_is_open_as_before_and_going_back_closes_it(self):
        page = self.phone()
        dialog = self.open(page, 1)

        page.reload(wait_until="networkidle")
        self.assertEqual(self.place(dialog), "2 / 4")
        page.go_back()

        dialog.wait_for(state="detached")
        self.assertTrue(page.url.endswith(self.post.url))

    def test_without_scripts_the_link_opens_the_picture_itself(self):
        page = self.phone()
        page.goto(self.post.url, wait_until="networkidle")

        answer = page.request.get(page.locator("a.zoom").nth(1).get_attribute("href"))

        self.assertEqual((answer.status, answer.headers["content-type"]), (200, "image/jpeg"))

    def test_the_address_is_copied_with_one_tap(self):
        page = self.phone()
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(self.post.url, wait_until="networkidle")

        page.locator(".share").get_by_role("button", name="주소 복사").click()

        page.get_by_text("주소를 복사했어요").wait_for()
        self.assertEqual(page.evaluate("navigator.clipboard.readText()"), self.post.short_url)

    def test_a_video_is_asked_for_only_when_it_is_tapped(self):
        video = {"url": "https://youtu.be/abcdefghijk", "caption": "1분 영상"}
        self.post.story = [("video", video)]
        PostPage.objects.filter(pk=self.post.pk).update(story=self.post.story)
        page = self.desktop()
        page.context.route(f"{VIDEO}*", lambda route: route.fulfill(body="", status=200))
        page.goto(self.post.url, wait_until="networkidle")
        page.wait_for_load_state("networkidle")
        self.assertEqual(self.troubles, [])

        page.get_by_role("link", name="유튜브 영상 보기").click()

        page.locator("iframe[title='1분 영상']").wait_for()
        page.wait_for_load_state("networkidle")
        self.assertEqual(self.troubles, [f"left the site: {VIDEO}?autoplay=1"])
        self.troubles.clear()
