"""Pages kept for strangers know of a temporary measure at once, and of its end to the moment."""

import datetime as dt

from tests.caching.kiosk import Site, begin_anew, settle
from tests.letters.case import LettersTestCase, later


class KeptPagesTests(LettersTestCase):
    def setUp(self):
        self.asked_for = self.request_about(self.post)
        settle()
        begin_anew()
        self.site = Site()

    def shows(self, address):
        return self.post.title in self.site.ask(address).body.decode()

    def lists(self):
        return ["/", "/posts/", self.minji.profile.url, self.post.topic.url, "/feed/"]

    def keep_all(self):
        self.site.ask("/")  # the first page of all writes down the site's settings
        for address in [*self.lists(), self.post.url]:
            self.site.ask(address)
            self.assertTrue(self.site.is_kept(address), address)

    def shown_in(self):
        return [address for address in self.lists() if self.shows(address)]

    def test_kept_pages_change_with_beginning_and_end(self):
        self.keep_all()

        self.take_measure(self.asked_for, self.hana)
        settle()
        self.assertEqual(self.shown_in(), [])
        self.assertEqual(self.site.ask(self.post.url).status, 404)

        self.decide_request(self.asked_for, self.doyun, "lifted")
        settle()
        self.assertEqual(self.shown_in(), self.lists())
        self.assertEqual(self.site.ask(self.post.url).status, 200)

    def test_kept_pages_do_not_outlive_the_end_of_a_measure(self):
        self.take_measure(self.asked_for, self.hana)
        settle()
        last_hour = dt.timedelta(days=29, hours=23)
        with later(seconds=last_hour.total_seconds()):
            self.assertEqual(self.shown_in(), [])

        with later(days=30):
            self.assertEqual(self.shown_in(), self.lists())
            self.assertEqual(self.site.ask(self.post.url).status, 200)

    def test_forms_and_receipts_are_never_kept(self):
        for address in (self.write_address(self.post), "/requests/new/", self.asked_for.path):
            self.assertEqual(self.site.ask(address).status, 200)
            self.assertFalse(self.site.is_kept(address), address)
