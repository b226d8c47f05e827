from xml.etree import ElementTree

from django.test import override_settings

from newsroom.posts.models import Topic
from tests.case import NewsroomTestCase

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@override_settings(SITE_URL="https://blog.osan.example")
class SitemapTests(NewsroomTestCase):
    def entries(self):
        response = self.browser().get("/sitemap.xml", headers={"host": "localhost"})
        self.assertEqual(response["Content-Type"], "application/xml")
        root = ElementTree.fromstring(response.content)  # noqa: S314 - our own answer
        return {e.findtext(f"{SPACE}loc"): e.findtext(f"{SPACE}lastmod") for e in root}

    def test_names_every_public_page_on_the_site_address(self):
        post = self.published(self.minji)

        paths = ["/", "/posts/", "/reporters/", self.minji.profile.url, self.topic.url, post.url]
        for path in paths:
            self.assertIn(f"https://blog.osan.example{path}", self.entries())

    def test_post_carries_the_time_of_its_last_change_in_korean_time(self):
        post = self.published(self.minji)

        changed = self.entries()[f"https://blog.osan.example{post.url}"]

        self.assertTrue(changed.endswith("+09:00"))

    def test_topic_without_posts_is_left_out(self):
        Topic.objects.create(name="생활 정보", slug="life")

        self.assertNotIn("https://blog.osan.example/topics/life/", self.entries())


@override_settings(SITE_URL="https://blog.osan.example")
class RobotsTests(NewsroomTestCase):
    def test_robots_may_read_everything_but_the_admin(self):
        response = self.browser().get("/robots.txt")

        self.assertEqual(response["Content-Type"], "text/plain; charset=utf-8")
        self.assertContains(response, "Disallow: /admin/\n")
        self.assertContains(response, "Sitemap: https://blog.osan.example/sitemap.xml")
