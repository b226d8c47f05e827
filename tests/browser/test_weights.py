"""What a post costs a phone that pays for every megabyte: eight photographs full of grain."""

import gzip
import io
from collections import Counter

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageFilter, ImageOps

from newsroom.images.models import Photo
from newsroom.images.renditions import prepare
from tests.browser.case import PHONE, BrowserCase

DENSE_PHONE = {**PHONE, "device_scale_factor": 3}
SCREEN = PHONE["viewport"]["height"]
# Bytes, of pictures alone and of what else is asked for before anybody scrolls.
AT_FIRST, TO_THE_END = 115_000, 415_000
SCRIPTS, STYLES = 12_000, 15_000
SHIFTS = """() => {
  window.shifted = 0;
  const add = (list) => { for (const entry of list.getEntries()) window.shifted += entry.value; };
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
}"""
WIDTHS = """() => [...document.querySelectorAll("a.zoom img")].map((image) => image.currentSrc)
  .map((address) => Number(address.match(/-(\\d+)/)[1]))"""


def grainy(number):
    """Return a photograph of 1600 by 1200 as heavy as a phone's: about 440 KB."""
    slope = Image.linear_gradient("L").resize((1600, 1200)).rotate(number * 7)
    scene = ImageOps.colorize(slope, (30, 60, 40), (220, 210, 180))
    noise = Image.effect_noise(scene.size, 60).filter(ImageFilter.GaussianBlur(1)).convert("RGB")
    data = io.BytesIO()
    Image.blend(scene, noise, 0.5).save(data, "JPEG", quality=90)
    return SimpleUploadedFile(f"{number}.jpg", data.getvalue(), "image/jpeg")


class WeightTests(BrowserCase):
    def setUp(self):
        super().setUp()
        photos = [self.taken(number) for number in range(8)]
        self.post = self.published(self.minji, lead_photo=photos[0], photos=photos[1:])
        for photo in photos:
            prepare(photo)

    def taken(self, number):
        photo = Photo.objects.take_in(grainy(number), by=self.minji, people="none")
        Photo.objects.filter(pk=photo.pk).update(credit="김민지")
        return photo

    def opened(self):
        """Open the post on a phone of three dots to a pixel, and keep what the site answers."""
        page = self._visitor("phone", DENSE_PHONE)
        self.answers = []
        page.on("response", lambda answer: self.answers.append(answer))
        page.goto(self.post.url, wait_until="networkidle")
        page.evaluate(SHIFTS)
        return page

    def weights(self):
        """Return how many bytes came of each kind; words are packed as the site packs them."""
        weights = Counter()
        for answer in self.answers:
            kind, body = answer.request.resource_type, answer.body()
            weights[kind] += len(body if kind == "image" else gzip.compress(body))
        return weights

    def scroll_to_the_end(self, page):
        height = page.evaluate("document.documentElement.scrollHeight")
        for _ in range(0, height, SCREEN // 2):
            page.mouse.wheel(0, SCREEN // 2)
            page.wait_for_timeout(100)
        page.wait_for_load_state("networkidle")

    def test_before_anybody_scrolls_little_is_asked_for(self):
        self.opened()

        weights = self.weights()

        self.assertLess(weights["image"], AT_FIRST)
        self.assertLess(weights["script"], SCRIPTS)
        self.assertLess(weights["stylesheet"], STYLES)

    def test_to_the_end_all_photos_come_sharp_and_nothing_moves(self):
        page = self.opened()
        tall = page.evaluate("document.documentElement.scrollHeight")

        self.scroll_to_the_end(page)

        self.assertEqual([width for width in page.evaluate(WIDTHS) if width < 780], [])
        self.assertEqual(page.locator("a.zoom picture.there").count(), 8)
        self.assertLess(self.weights()["image"], TO_THE_END)
        self.assertEqual(page.evaluate("document.documentElement.scrollHeight"), tall)
        self.assertEqual(page.evaluate("window.shifted"), 0)
