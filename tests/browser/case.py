"""A real browser on a real server: what the journeys through the newsroom stand on."""

import itertools
import os
import re
import shutil

from django.conf import settings
from django.contrib.staticfiles.testing import StaticLiveServerTestCase
from django.db import connections
from django.test import override_settings, tag
from playwright.sync_api import sync_playwright

from newsroom.operations.machine.browser import find_chromium
from tests.case import Verbs
from tests.cast import PASSWORD

# Playwright's plain interface keeps an event loop in this thread, where Django would refuse
# to touch the database although nothing here is asynchronous.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
KOREA = {"locale": "ko-KR", "timezone_id": "Asia/Seoul"}
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
}
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
SHELF = settings.VAR_DIR / "journeys"


@tag("browser")
class BrowserCase(Verbs, StaticLiveServerTestCase):
    """A journey fails on anything a visitor could trip over, also where no line asks for it.

    That is: an error in the console or a script, an answer of 500 or more, and any request
    that leaves the site. What each visitor did and last saw is kept under `var/journeys`:
    `playwright show-trace` plays the .zip.
    """

    serialized_rollback = True
    is_traced = True

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        address = {"SITE_URL": cls.live_server_url, "WAGTAILADMIN_BASE_URL": cls.live_server_url}
        cls.enterClassContext(override_settings(**address))

    def setUp(self):
        self.troubles = []
        self.visitors = itertools.count(1)
        self.shelf = SHELF / self.id().removeprefix("tests.browser.")
        shutil.rmtree(self.shelf, ignore_errors=True)
        self.assemble()
        self._open_browser()

    def _open_browser(self):
        """Start Chromium for this test alone.

        While Playwright runs, its event loop gives this thread another database connection, one
        that knows nothing of the rows Django puts back between tests: so it starts after those.
        """
        playwright = self.enterContext(sync_playwright())
        self.chromium = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        self.addCleanup(self.chromium.close)
        self.addCleanup(connections.close_all)

    def phone(self):
        """Return a fresh page on a touch screen of 390 by 844."""
        return self._visitor("phone", PHONE)

    def desktop(self):
        """Return a fresh page on an editor's screen."""
        return self._visitor("desktop", DESKTOP)

    def log_in(self, page, user):
        """Log in as a person does, and arrive in the newsroom."""
        page.goto("/admin/login/")
        page.locator("[name=username]").fill(user.username)
        page.locator("[name=password]").fill(PASSWORD)
        page.locator("[type=submit]").click()
        page.wait_for_url(re.compile("/(admin|write)/$"))

    def _visitor(self, name, screen):
        context = self.chromium.new_context(base_url=self.live_server_url, **screen, **KOREA)
        if self.is_traced:
            context.tracing.start(screenshots=True, snapshots=True)
        self._watch(context)
        page = context.new_page()
        self.addCleanup(self._leave, page, f"{next(self.visitors)}-{name}")
        return page

    def _watch(self, context):
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.troubles.append(f"script: {error.error}"))
        context.on("request", self._follow)
        context.on("response", self._weigh)

    def _hear(self, message):
        if message.type == "error":
            self.troubles.append(f"console: {message.text} ({message.location.get('url')})")

    def _follow(self, request):
        if not request.url.startswith((self.live_server_url, "data:", "blob:", "about:")):
            self.troubles.append(f"left the site: {request.url}")

    def _weigh(self, response):
        if response.status >= 500:
            self.troubles.append(f"{response.status}: {response.url}")

    def _leave(self, page, name):
        page = page.context.pages[-1] if page.is_closed() else page
        page.screenshot(path=self.shelf / f"{name}.png", full_page=True)
        if self.is_traced:
            page.context.tracing.stop(path=self.shelf / f"{name}.zip")
        page.context.close()
        self.assertEqual(self.troubles, [])
