"""`python -m tests.browser.picturing ADDRESS`: the pictures of `docs/screens`, from a served demo.

Each kind of page is one sheet: on a phone by day and by night, and on a desktop. Sheets are kept
small, for they are kept for ever: WebP of middling quality.
"""

import io
import re
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from newsroom.operations.machine.browser import find_chromium

SHELF = Path(__file__).parents[2] / "docs" / "screens"
QUALITY = 58
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
KOREA = {"locale": "ko-KR", "timezone_id": "Asia/Seoul"}
GAP = 16
PAPER = "#8a938d"
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
LOOKS = [(PHONE, "light"), (PHONE, "dark"), (DESKTOP, "light")]
PAGES = {
    "front": "/",
    "posts": "/posts/",
    "topic": "/topics/nature/",
    "corps": "/reporters/",
    "archive": "/archive/",
    "search": "/search/?q=가을",
    "about": "/about/",
    "missing": "/no-such-page/",
}
# Found by the first link of this form on another page.
LINKED = {
    "post": ("/posts/", r"/posts/\d+/"),
    "reporter": ("/reporters/", r"/reporters/[\w-]+/"),
    "year": ("/archive/", r"/archive/\d{4}/"),
}
NIGHT = ["front", "post", "reporter", "posts"]
READY = """[...document.images].every((image) =>
  (image.complete && image.naturalWidth)
  || image.getBoundingClientRect().top > window.innerHeight)"""
PAINTED = """Promise.all([...document.images].filter((image) => image.naturalWidth)
  .map((image) => image.decode()))"""


def main(site):
    """Take every picture of the site and put the sheets on the shelf."""
    SHELF.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        camera = Camera(browser, site)
        pages = PAGES | camera.linked_pages()
        for name, address in pages.items():
            keep(name, side_by_side([camera.take(address, *look) for look in LOOKS]))
        night = [camera.take(pages[name], DESKTOP, "dark") for name in NIGHT]
        keep("night-desktop", stacked(night))
        keep("front-phone", camera.take("/", PHONE | {"device_scale_factor": 2}, "light"))
        browser.close()


class Camera:
    def __init__(self, browser, site):
        self.browser, self.site = browser, site

    def take(self, address, screen, scheme):
        """Return what one first sees of a page."""
        context = self.browser.new_context(
            base_url=self.site,
            color_scheme=scheme,
            reduced_motion="reduce",
            bypass_csp=True,
            **screen,
            **KOREA,
        )
        page = context.new_page()
        page.goto(address, wait_until="load")
        page.wait_for_function(READY)
        page.evaluate(PAINTED)
        picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        context.close()
        return picture

    def linked_pages(self):
        """Return the addresses that are known by the page which leads to them only."""
        page = self.browser.new_page(base_url=self.site)
        found = {}
        for name, (address, form) in LINKED.items():
            page.goto(address)
            found[name] = re.search(f'href="({form})"', page.inner_html("main"))[1]
        page.close()
        return found


def side_by_side(pictures):
    """Return the pictures in a row, all as high as the lowest."""
    height = min(picture.height for picture in pictures)
    row = [
        picture.resize((picture.width * height // picture.height, height)) for picture in pictures
    ]
    sheet = Image.new("RGB", (sum(p.width + GAP for p in row) - GAP, height), PAPER)
    left = 0
    for picture in row:
        sheet.paste(picture, (left, 0))
        left += picture.width + GAP
    return sheet


def stacked(pictures):
    """Return four pictures at half their size, two by two."""
    halves = [picture.resize((picture.width // 2, picture.height // 2)) for picture in pictures]
    rows = [side_by_side(halves[:2]), side_by_side(halves[2:])]
    sheet = Image.new("RGB", (rows[0].width, 2 * rows[0].height + GAP), PAPER)
    for number, row in enumerate(rows):
        sheet.paste(row, (0, number * (row.height + GAP)))
    return sheet


def keep(name, sheet):
    sheet.save(SHELF / f"{name}.webp", quality=QUALITY, method=6)


if __name__ == "__main__":
    main(sys.argv[1])
