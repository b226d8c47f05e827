"""The writing place without a network: the same empty screen for everyone, with nobody in it."""

import gzip
import json
import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.test import override_settings
from django.urls import reverse

from newsroom.posts.models import Topic
from newsroom.writing.parts import all_parts, modules
from tests.writing.case import WritingTestCase

SHELL, WORKER = reverse("writing:shell"), reverse("writing:worker")
MOST_SCRIPT = 60_000
MOST_REQUESTS = 32


class ShellTests(WritingTestCase):
    def parts(self, user=None):
        said = self.browser(user).get(WORKER).content.decode()
        return json.loads(re.search(r"self\.parts = (.+);", said)[1])

    def test_the_empty_screen_is_the_same_whoever_asks(self):
        self.begun(self.minji, title="민지의 비밀")

        for_stranger = self.browser().get(SHELL)
        for_minji = self.browser(self.minji).get(SHELL)

        self.assertEqual(for_minji.content, for_stranger.content)
        self.assertNotContains(for_minji, "민지")
        self.assertNotContains(for_minji, "csrfmiddlewaretoken")
        self.assertNotIn("Set-Cookie", for_minji.headers)

    def test_what_is_kept_to_read_is_the_same_whoever_asks_and_leads_nobody_out(self):
        self.begun(self.minji, title="민지의 비밀")
        for page, kept in self.parts(self.minji)["pages"].items():
            for_stranger = self.browser().get(kept)
            for_minji = self.browser(self.minji).get(kept)
            seen = self.browser(self.minji).get(page)

            heading = re.search(r"<h1>.+</h1>", seen.content.decode())[0]
            self.assertContains(for_minji, heading)
            self.assertEqual(for_minji.content, for_stranger.content)
            self.assertContains(for_minji, 'data-user=""')
            self.assertNotIn("Set-Cookie", for_minji.headers)
            for word in ("민지", "csrfmiddlewaretoken", "로그아웃", "<script"):
                self.assertNotContains(for_minji, word)

    def test_the_worker_may_rule_over_the_writing_place_only(self):
        answer = self.browser().get(WORKER)

        self.assertEqual(answer["Content-Type"], "text/javascript; charset=utf-8")
        self.assertIn("no-store", answer["Cache-Control"])
        self.assertNotIn("Service-Worker-Allowed", answer.headers)
        self.assertIn("script-src 'self'", answer["Content-Security-Policy"])

    def test_everything_kept_is_a_file_of_the_interface(self):
        parts = self.parts(self.minji)

        self.assertEqual(parts["shell"], SHELL)
        self.assertEqual(list(parts["pages"]), ["/write/guide/", "/write/sample/"])
        self.assertTrue(parts["files"])
        for address in parts["files"]:
            self.assertTrue(finders.find(address.removeprefix("/static/")), address)

    def test_a_change_of_any_part_makes_it_another_worker(self):
        before = self.parts()["version"]
        self.assertEqual(self.parts()["version"], before)

        Topic.objects.create(name="시장과 골목", slug="market")

        self.assertNotEqual(self.parts()["version"], before)
        with override_settings(STATIC_URL="/elsewhere/"):
            self.assertNotEqual(self.parts()["version"], before)


class WeightTests(WritingTestCase):
    def test_the_scripts_weigh_at_most_sixty_kilobytes_compressed(self):
        weights = [len(gzip.compress(self.file(address))) for address in modules()]

        self.assertLess(sum(weights), MOST_SCRIPT)

    def test_a_first_opening_asks_for_few_things_and_for_all_at_once(self):
        page = self.browser(self.minji).get(reverse("writing:new")).content.decode()

        self.assertLess(len(all_parts()), MOST_REQUESTS)
        for address in modules():
            self.assertIn(f'<link rel="modulepreload" href="{address}">', page)

    def file(self, address):
        return Path(finders.find(address.removeprefix("/static/"))).read_bytes()
