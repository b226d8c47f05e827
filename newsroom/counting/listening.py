"""Which readings count: those of people, on our own pages, who do not work here."""

import re
import time
from collections import Counter
from urllib.parse import urlsplit

from django.conf import settings

# A database refuses to be asked for more.
LARGEST_NUMBER = 2**63 - 1

# Programs that say what they are. Cubot is a maker of phones, KAKAOTALK the browser of the app.
PROGRAM = re.compile(
    r"(?<!cu)bot\b|bot/|crawl|spider|slurp|scrap|yeti/|daumoa|facebookexternalhit|"
    r"headless|lighthouse|pagespeed|pingdom|uptime|monitor|preview|archiver|"
    r"phantomjs|selenium|playwright|puppeteer|electron|"
    r"curl|wget|python|java/|okhttp|go-http|node-fetch|axios|libwww|httpclient|ruby",
    re.IGNORECASE,
)


def counts(request, page_id):
    """Tell whether a report of a reading is to be counted."""
    return (
        page_id <= LARGEST_NUMBER
        and _is_from_here(request)
        and _is_person(request)
        and not _asks_not_to_be_counted(request)
        and not _works_here(request)
    )


def _is_from_here(request):
    """Tell whether one of our own pages reports, by what browsers say and scripts cannot forge."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    return urlsplit(request.headers.get("Origin", "")).netloc == request.get_host()


def _is_person(request):
    browser = request.headers.get("User-Agent", "")
    return browser.startswith("Mozilla/") and not PROGRAM.search(browser)


def _asks_not_to_be_counted(request):
    return "1" in {request.headers.get("DNT"), request.headers.get("Sec-GPC")}


def _works_here(request):
    # Strangers carry no session; only for who does is the database asked.
    return settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated


class Pace:
    """How many reports one address may send this process in a minute; memory only."""

    def __init__(self, most=120, room=20_000):
        self.most, self.room = most, room
        self._minute, self._reports = None, Counter()

    def allows(self, address):
        """Count a report from this address and tell whether it came at a human pace."""
        minute = int(time.monotonic() // 60)
        if minute != self._minute:
            self._minute, self._reports = minute, Counter()
        if address not in self._reports and len(self._reports) >= self.room:
            return False
        self._reports[address] += 1
        return self._reports[address] <= self.most


pace = Pace()
