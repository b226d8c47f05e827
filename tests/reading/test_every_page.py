from itertools import pairwise
from urllib.parse import urlsplit

from django.conf import settings
from django.test import tag
from django.utils import timezone

from tests.case import NewsroomTestCase
from tests.reading.archive import multiply
from tests.reading.markup import Markup
from tests.reading.pictures import develop_all

HOSTILE = "<script>alert(1)</script>\"'&</title><img src=x onerror=alert(2)>"


@tag("long")
class EveryPageTests(NewsroomTestCase):
    """What holds for each kind of public page."""

    def setUp(self):
        profile = self.minji.profile
        profile.portrait = self.photo(self.hana)
        profile.save()
        self.post = self.published(self.minji, title=HOSTILE, standfirst=HOSTILE, lead_alt=HOSTILE)
        multiply(self.post, range(1, 30))
        develop_all()

    def pages(self):
        """Yield each kind of page by its address, as a stranger gets it."""
        tag = self.post.tags.first()
        addresses = [
            "/",
            "/posts/",
            "/posts/?page=2",
            self.post.url,
            self.topic.url,
            tag.url,
            "/reporters/",
            self.minji.profile.url,
            "/archive/",
            f"/archive/{timezone.localdate():%Y}/",
            f"/archive/{timezone.localdate():%Y/%m}/",
            "/about/",
            "/search/",
            "/search/?q=가을",
            "/search/?q=없는낱말",
            "/no-such-page/",
        ]
        for address in addresses:
            with self.subTest(address):
                response = self.browser().get(address)
                self.assertIn(response.status_code, {200, 404})
                yield address, response, Markup(response)

    def test_has_exactly_one_main_heading(self):
        for _, _, markup in self.pages():
            self.assertEqual(markup.heading_levels.count(1), 1)

    def test_skips_no_heading_level(self):
        for _, _, markup in self.pages():
            levels = markup.heading_levels
            self.assertEqual(levels[0], 1)
            steps = [after - before for before, after in pairwise(levels)]
            self.assertLessEqual(max(steps, default=0), 1, levels)

    def test_every_image_has_alternative_text(self):
        shown = 0
        for _, _, markup in self.pages():
            shown += len(markup.all("img"))
            self.assertEqual([img for img in markup.all("img") if "alt" not in img], [])

        self.assertGreater(shown, 50)

    def test_every_image_keeps_its_place_while_it_loads(self):
        for _, _, markup in self.pages():
            sized = [{"width", "height", "sizes"} <= img.keys() for img in markup.all("img")]
            self.assertTrue(all(sized))

    def test_speaks_korean_and_begins_with_a_way_past_the_masthead(self):
        for _, _, markup in self.pages():
            self.assertEqual(markup.one("html")["lang"], "ko")
            self.assertEqual(markup.all("a")[0]["href"], "#main")
            self.assertEqual(len(markup.all("main")), 1)

    def test_needs_no_inline_style_or_script(self):
        for _, _, markup in self.pages():
            self.assertEqual(markup.all("style"), [])
            inline = [s for s in markup.all("script") if "src" not in s]
            # Data for search engines, of a type that no browser runs.
            self.assertEqual([s for s in inline if s != {"type": "application/ld+json"}], [])
            attributes = {name for _, attrs in markup.elements for name in attrs}
            self.assertEqual([name for name in attributes if name.startswith(("on", "style"))], [])

    def test_asks_nobody_else_for_anything(self):
        for _, _, markup in self.pages():
            loaded = [e.get("src") for e in markup.all("script", "img", "iframe", "source")]
            loaded += [e["href"] for e in markup.all("link") if e["rel"] != "canonical"]
            hosts = {urlsplit(address).netloc for address in loaded if address}
            self.assertEqual(hosts, {""})

    def test_what_a_writer_typed_is_never_markup(self):
        for _, response, markup in self.pages():
            self.assertNotContains(response, "<script>alert", status_code=response.status_code)
            self.assertEqual([i for i in markup.all("img") if i.get("src") == "x"], [])

    def test_names_its_one_true_address_on_the_site_address(self):
        for address, response, markup in self.pages():
            canonical = markup.one("link", rel="canonical")
            if address.startswith("/search/?") or response.status_code == 404:
                self.assertIsNone(canonical)
                self.assertEqual(markup.one("meta", name="robots")["content"], "noindex")
            else:
                self.assertEqual(canonical["href"], settings.SITE_URL + address)
                shared = markup.one("meta", property="og:url")
                self.assertEqual(shared["content"], canonical["href"])

    def test_has_a_title_of_its_own(self):
        titles = []
        for _, response, _ in self.pages():
            html = response.content.decode()
            titles.append(html[html.index("<title>") : html.index("</title>")])

        self.assertEqual(len(set(titles)), len(titles), titles)

    def test_is_only_read(self):
        for address, _, _ in self.pages():
            if address != "/no-such-page/":
                self.assertEqual(self.browser().post(address).status_code, 405)
                self.assertEqual(self.browser().head(address).status_code, 200)

    def test_sets_no_cookie_for_a_stranger(self):
        for _, response, _ in self.pages():
            self.assertEqual(dict(response.cookies), {})
