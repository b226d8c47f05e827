"""What a reporter does at the writing place, by fingers on a small phone."""

import re
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import expect

from tests.browser.case import BrowserCase

# The smallest phone in use, with the keyboard open.
SMALL_PHONE = {
    "viewport": {"width": 360, "height": 440},
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
}
TROUBLE_ASKED_FOR = re.compile(r"Failed to load resource|net::ERR")


class WritingJourney(BrowserCase):
    """Counts every tap and every field, and lets the network fail where a test makes it fail."""

    cuts_the_network = False

    def setUp(self):
        super().setUp()
        self.gallery = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.taps = 0

    def _hear(self, message):
        if not (self.cuts_the_network and TROUBLE_ASKED_FOR.search(message.text)):
            super()._hear(message)

    def _weigh(self, response):
        if not self.cuts_the_network:
            super()._weigh(response)

    def small_phone(self, **more):
        return self._visitor("phone", {**SMALL_PHONE, **more})

    def pictures(self, count, size=(1200, 900)):
        paths = []
        for number in range(count):
            path = self.gallery / f"{number:02}.jpg"
            Image.effect_noise(size, 20 + number).convert("RGB").save(path, quality=70)
            paths.append(str(path))
        return paths

    def tap(self, locator):
        self.taps += 1
        locator.tap()

    def type(self, locator, text):
        self.taps += 1
        locator.fill(text)

    def arrive(self, page, user):
        self.log_in(page, user)
        self.taps += 3
        expect(page).to_have_url(re.compile("/write/$"))

    def begin(self, page):
        self.tap(page.get_by_role("link", name="새 글 쓰기"))
        self.wait_ready(page)

    def begin_a_post(self):
        """Begin a post on a small phone, as Minji; return the screen."""
        page = self.small_phone()
        self.arrive(page, self.minji)
        self.begin(page)
        return page

    def open(self, post):
        """Open a post on a small phone, as its writer."""
        page = self.small_phone()
        self.arrive(page, post.owner)
        page.goto(f"/write/{post.pk}/")
        self.wait_ready(page)
        return page

    def wait_ready(self, page):
        page.locator("body[data-ready]").wait_for()

    def choose(self, page, paths):
        self.taps += 2
        page.locator("[data-files]").set_input_files(paths)

    def wait_for_photos(self, page, count):
        expect(page.locator(".write-photo-state", has_text="올렸어요")).to_have_count(
            count, timeout=60_000
        )

    def wait_saved(self, page):
        expect(page.locator("[data-saved]")).to_have_text(
            re.compile(r"저장됨 \d\d:\d\d"), timeout=20_000
        )

    def add_paragraph(self, page, text):
        self.tap(page.locator("[data-add=paragraph]"))
        self.type(page.locator("textarea.write-paragraph").last, text)

    def describe_all(self, page):
        """Write an alt text for every photo, and say at once that nobody is in them."""
        for number, field in enumerate(page.locator("[id^=alt-]").all(), start=1):
            self.type(field, f"{number}번째 가을 풍경")
        page.once("dialog", lambda dialog: dialog.accept())
        self.taps += 1
        self.tap(page.locator("[data-nobody]"))

    def width_of(self, page):
        return page.evaluate("document.documentElement.scrollWidth")
