"""Visiting every kind of public page, each as somebody with needs of their own."""

from urllib.parse import urlsplit

from newsroom.images.models import Photo
from newsroom.images.renditions import prepare_many
from tests.browser.case import BrowserCase
from tests.reading.readable import Readable

# One page of each stylesheet, where it is the style that is judged.
ONE_OF_EACH = ["front page", "post", "reporter", "archive", "search with results"]
ONE_OF_EACH += ["request to take down", "nothing here"]


class EveryoneCase(Readable, BrowserCase):
    """The readable newsroom in a browser. What is wrong on any page is told at the end."""

    is_traced = False

    def assemble(self):
        super().assemble()
        list(prepare_many(Photo.objects.all()))
        self.addresses = self.public_pages()

    def setUp(self):
        super().setUp()
        self.wrong = {}

    def visits(self, page, *names):
        """Go to each page in turn, or to those named; yield its name."""
        for name in names or self.addresses:
            self.visit(page, name)
            yield name

    def visit(self, page, name):
        """Go to a page and wait until it is all there: a post asks for its scripts last."""
        wait_until = "networkidle" if name == "post" else "load"
        page.goto(self.addresses[name], wait_until=wait_until)

    def _hear(self, message):
        """Let Chromium remark that a page is missing, where it is meant to be."""
        address = urlsplit(message.location.get("url", "")).path
        if address not in self.absent_pages().values():
            super()._hear(message)

    def note(self, place, faults):
        """Remember what is wrong here."""
        if faults:
            self.wrong[place] = faults

    def assert_nothing_wrong(self):
        told = [f"{place}: {fault}" for place, faults in self.wrong.items() for fault in faults]
        self.assertEqual(told, [], "\n".join(told))
