"""What readers and editors do about messages, requests and measures, each a post to a screen."""

import re

import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from newsroom.letters.models import ReaderMessage, RemovalRequest, TemporaryMeasure
from tests.caching.kiosk import settle
from tests.case import NewsroomTestCase

REASON = "얼굴을 알아볼 수 있어 확인하고 있어요."
_NOTE = re.compile(r'name="opened" value="([^"]+)"')


def later(**how_long):
    """Let everything within happen so much later."""
    return time_machine.travel(timezone.now() + timezone.timedelta(**how_long), tick=False)


def note_in(page):
    """Return the signed note of when the form on the page was opened."""
    return _NOTE.search(page.content.decode())[1]


class LettersVerbs:
    """Readers who send something, editors who answer."""

    def opened(self, address, client=None, ago=10):
        """Open a form so many seconds ago; return the signed note in it."""
        with later(seconds=-ago):
            page = (client or Client()).get(address)
        return note_in(page)

    def send(self, address, words, *, note=None, client=None, after=10):
        """Send a form some seconds after it was opened; return the answer."""
        client = client or Client()
        note = note or self.opened(address, client, ago=after)
        self.response = client.post(address, {"opened": note, "homepage": "", **words})
        return self.response

    def write_address(self, post):
        return reverse("write_message", args=[post.pk])

    def write(self, post, text="은행나무 길이 참 예뻐요.", **kwargs):
        return self.send(self.write_address(post), {"text": text}, **kwargs)

    def message(self, post, text="은행나무 길이 참 예뻐요."):
        self.write(post, text)
        return ReaderMessage.objects.latest("pk")

    def asked(self, post, **changes):
        return {
            "address": post.short_url if post else "",
            "ground": "portrait",
            "part": "두 번째 사진",
            "reason": "제 얼굴이 나왔어요.",
            "evidence": "",
            "relation": "self",
            "name": "오나라",
            "contact": "nara@example.com",
            "consent": "on",
            **changes,
        }

    def ask(self, post, **changes):
        return self.send(reverse("ask_removal"), self.asked(post, **changes))

    def request_about(self, post, **changes):
        self.ask(post, **changes)
        return RemovalRequest.objects.latest("pk")

    def decide_request(self, request, as_, act, **data):
        """Post a decision to the request's screen; return the request as it is afterwards."""
        address = reverse("letters:request", args=[request.pk])
        data = {"reason": "얼굴을 알아볼 수 있어요.", **data}
        self.response = self.browser(as_).post(address, {"act": act, **data})
        return RemovalRequest.objects.get(pk=request.pk)

    def take_measure(self, request, as_, **data):
        return self.decide_request(request, as_, "measured", **{"days": 30, **data})

    def page(self, post):
        """Return what a stranger is answered at the post's address."""
        return Client().get(post.url)


class LettersTestCase(LettersVerbs, NewsroomTestCase):
    """The cast and one published post of 민지's."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji)

    def tearDown(self):
        """Hold no kept page up: what was held in days to come would be held until then."""
        settle()


class MeasureTestCase(LettersTestCase):
    """… and a request about it that waits."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.asked_for = cls().request_about(cls.post)

    def measure(self, **data):
        self.take_measure(self.asked_for, self.hana, **{"reason": REASON, **data})
        return TemporaryMeasure.objects.get()
