"""`python -m tests.browser.picturing ADDRESS`: the pictures of `docs/screens`, from a served demo.

Each kind of page is one sheet: on a phone and on a desktop, by day and by night. Sheets are kept
small, for they are kept for ever: WebP of middling quality, at three quarters of their size.
"""

import io
import re
import sys
from http import HTTPStatus
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from newsroom.operations.machine.browser import find_chromium

SHELF = Path(__file__).parents[2] / "docs" / "screens"
QUALITY = 58
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
KOREA = {"locale": "ko-KR", "timezone_id": "Asia/Seoul"}
GAP = 16
HEIGHT = 640
PAPER = "#8a938d"
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
LOOKS = [(screen, scheme) for screen in (PHONE, DESKTOP) for scheme in ("light", "dark")]
PAGES = {
    "front": "/",
    "posts": "/posts/",
    "topic": "/topics/nature/",
    "corps": "/reporters/",
    "archive": "/archive/",
    "search": "/search/?q=가을",
    "guess": "/search/?q=물향기수목완",
    "corrections": "/corrections/",
    "removal": "/requests/new/",
    "about": "/about/",
    "privacy": "/privacy/",
    "copyright": "/copyright/",
    "accessibility": "/accessibility/",
    "missing": "/no-such-page/",
}
# Found by the first link of this form on another page, which may have been found so itself.
LINKED = {
    "post": ("posts", r"/posts/\d+/"),
    "tag": ("post", r"/tags/[\w-]+/"),
    "letter": ("post", r"/letters/\d+/"),
    "reporter": ("corps", r"/reporters/[\w-]+/"),
    "year": ("archive", r"/archive/\d{4}/"),
    "month": ("year", r"/archive/\d{4}/\d{2}/"),
}
# No page leads to a post that was ended: the demo has one among its first.
HIGHEST_NUMBER = 500
# What is touched before the picture of a page is taken.
TOUCHED = {"lightbox": ("post", "a.zoom")}
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
        pages = camera.every_page()
        shots = {name: (address, None) for name, address in pages.items()}
        shots |= {name: (pages[page], touched) for name, (page, touched) in TOUCHED.items()}
        for name, (address, touched) in shots.items():
            keep(name, side_by_side([camera.take(address, *look, touched) for look in LOOKS]))
        keep("front-phone", camera.take("/", PHONE | {"device_scale_factor": 2}, "light"))
        browser.close()


class Camera:
    def __init__(self, browser, site):
        self.browser, self.site = browser, site

    def take(self, address, screen, scheme, touched=None):
        """Return what one first sees of a page, or after a touch."""
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
        if touched:
            page.wait_for_load_state("networkidle")
            page.locator(touched).first.click()
        page.wait_for_function(READY)
        page.evaluate(PAINTED)
        picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        context.close()
        return picture

    def every_page(self):
        """Return the address of each kind of page, also of those only other pages know."""
        page = self.browser.new_page(base_url=self.site)
        found = dict(PAGES)
        for name, (known, form) in LINKED.items():
            page.goto(found[known])
            found[name] = re.search(f'href="({form})"', page.inner_html("main"))[1]
        found["gone"] = self._ended_post(page)
        page.close()
        return found

    def _ended_post(self, page):
        posts = (f"/posts/{number}/" for number in range(1, HIGHEST_NUMBER))
        return next(post for post in posts if page.request.get(post).status == HTTPStatus.GONE)


def side_by_side(pictures):
    """Return the pictures in a row, all of one height."""
    row = [p.resize((p.width * HEIGHT // p.height, HEIGHT)) for p in pictures]
    sheet = Image.new("RGB", (sum(p.width + GAP for p in row) - GAP, HEIGHT), PAPER)
    left = 0
    for picture in row:
        sheet.paste(picture, (left, 0))
        left += picture.width + GAP
    return sheet


def keep(name, sheet):
    sheet.save(SHELF / f"{name}.webp", quality=QUALITY, method=6)


if __name__ == "__main__":
    main(sys.argv[1])
