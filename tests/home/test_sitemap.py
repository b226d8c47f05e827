from xml.etree import ElementTree

from django.test import override_settings, tag
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from home import sitemap
from newsroom.caching import pieces
from newsroom.posts.models import Correction, PostPage, Topic
from tests.caching.kiosk import begin_anew
from tests.case import NewsroomTestCase
from tests.reading.archive import multiply
from tests.reading.pictures import develop_all

SITE = "https://blog.osan.example"
SPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
}


@override_settings(SITE_URL=SITE)
class SitemapCase(NewsroomTestCase):
    def ask(self, address):
        return self.browser().get(address, headers={"host": "localhost"})

    def tree(self, address):
        response = self.ask(address)
        self.assertEqual(response["Content-Type"], "application/xml")
        return ElementTree.fromstring(response.content)  # noqa: S314 - our own answer

    def parts(self):
        parts = self.tree("/sitemap.xml").findall("s:sitemap", SPACES)
        return {p.findtext("s:loc", "", SPACES): p.findtext("s:lastmod", "", SPACES) for p in parts}

    def entries(self):
        """Return every entry of every part by its address."""
        trees = [self.tree(address.removeprefix(SITE)) for address in self.parts()]
        entries = [entry for tree in trees for entry in tree]
        return {entry.findtext("s:loc", "", SPACES): entry for entry in entries}

    def part_of(self, post):
        return f"/sitemap-posts-{post.pk // sitemap.PART}.xml"


@tag("long")
class SitemapTests(SitemapCase):
    def test_names_every_public_page_on_the_site_address(self):
        post = self.published(self.minji)

        paths = ["/", "/posts/", "/reporters/", self.minji.profile.url, self.topic.url, post.url]
        entries = self.entries()
        for path in [*paths, "/about/", "/accessibility/", "/privacy/", "/copyright/"]:
            self.assertIn(f"{SITE}{path}", entries)

    def test_post_carries_the_time_of_its_last_change_in_korean_time(self):
        post = self.published(self.minji)

        changed = self.entries()[f"{SITE}{post.url}"].findtext("s:lastmod", "", SPACES)

        moment = timezone.datetime.fromisoformat(changed)
        self.assertTrue(changed.endswith("+09:00"))
        self.assertEqual(moment, post.last_published_at.replace(microsecond=0))
        self.assertEqual(self.parts()[f"{SITE}{self.part_of(post)}"], changed)

    def test_correction_is_a_change_of_the_post_and_of_its_part(self):
        post, other = self.published(self.minji), self.published(self.jun)
        tomorrow = timezone.localtime().replace(microsecond=0) + timezone.timedelta(days=1)
        for moment in (tomorrow, self.days_ago(3)):
            Correction.objects.create(post=post, made_at=moment, note="시각을 바로잡았습니다.")

        entries = self.entries()

        changed = {
            p: entries[SITE + p.url].findtext("s:lastmod", "", SPACES) for p in (post, other)
        }
        self.assertEqual(changed[post], tomorrow.isoformat())
        self.assertLess(changed[other], changed[post])
        self.assertEqual(self.parts()[f"{SITE}{self.part_of(post)}"], tomorrow.isoformat())

    def test_post_names_its_pictures_once_each(self):
        post = self.published(self.minji)
        develop_all()

        entry = self.entries()[f"{SITE}{post.url}"]

        pictures = [e.text for e in entry.findall("image:image/image:loc", SPACES)]
        self.assertEqual(len(pictures), 3)
        self.assertEqual(len(set(pictures)), 3)
        for picture in pictures:
            self.assertRegex(picture, rf"^{SITE}/media/renditions/[0-9a-f]+/width-1600\.jpeg$")

    def test_topic_without_posts_is_left_out(self):
        Topic.objects.create(name="생활 정보", slug="life")

        self.assertNotIn(f"{SITE}/topics/life/", self.entries())

    def test_names_nothing_strangers_cannot_read(self):
        hidden = [self.draft(self.minji), self.take_down(self.published(self.minji), self.hana)]
        late, private = self.published(self.minji), self.published(self.minji)
        PostPage.objects.filter(pk=late.pk).update(expire_at=timezone.now())
        PageViewRestriction.objects.create(page=private, restriction_type="login")
        Page.objects.filter(pk=self.jun.profile.pk).update(live=False)
        shown = self.published(self.minji)

        entries = self.entries()

        self.assertIn(f"{SITE}{shown.url}", entries)
        for page in [*hidden, late, private, self.jun.profile]:
            self.assertNotIn(f"{SITE}{page.url}", entries)

    def test_part_whose_posts_are_all_hidden_is_not_named(self):
        post = self.published(self.minji)
        self.assertIn(f"{SITE}{self.part_of(post)}", self.parts())
        PostPage.objects.filter(pk=post.pk).update(expire_at=timezone.now())
        private = self.published(self.jun)
        PageViewRestriction.objects.create(page=private, restriction_type="login")

        self.assertEqual(list(self.parts()), [f"{SITE}/sitemap-site.xml"])

    def test_part_nobody_stands_in_is_not_there(self):
        for part in [0, 7, 99999999999999]:
            self.assertEqual(self.ask(f"/sitemap-posts-{part}.xml").status_code, 404)


@tag("long")
class ArchiveTests(SitemapCase):
    def test_a_post_stays_in_its_part_however_many_follow(self):
        post = self.published(self.minji)
        before = self.part_of(post)
        multiply(post, range(1, 900))

        self.assertIn(f"{SITE}{post.url}", self.ask(before).content.decode())
        first, last = (n // sitemap.PART for n in (post.pk, PostPage.objects.latest("pk").pk))
        self.assertEqual(len(self.parts()), 1 + last - first + 1)
        self.assertLessEqual(len(self.tree(before)), sitemap.PART)

    def test_asks_as_often_for_a_full_part_as_for_one_post(self):
        post = self.published(self.minji)
        develop_all()
        asked = [("/sitemap.xml", 2), (self.part_of(post), 4)]
        for number in (0, 300):
            multiply(post, range(1, number))
            for address, limit in asked:
                begin_anew()
                pieces.forget()
                with self.subTest(address, posts=number), self.assertNumQueries(limit):
                    self.ask(address)

    def test_unchanged_part_is_not_sent_twice(self):
        address = self.part_of(self.published(self.minji))
        tag = self.ask(address)["ETag"]

        again = self.browser().get(address, headers={"if-none-match": tag, "host": "localhost"})

        self.assertEqual((again.status_code, again.content), (304, b""))


@override_settings(SITE_URL=SITE)
@tag("long")
class RobotsTests(NewsroomTestCase):
    def test_robots_may_read_everything_but_the_admin_and_searches(self):
        response = self.browser().get("/robots.txt")

        self.assertEqual(response["Content-Type"], "text/plain; charset=utf-8")
        self.assertContains(response, "Disallow: /admin/\nDisallow: /search/?\n")
        self.assertContains(response, f"Sitemap: {SITE}/sitemap.xml")
