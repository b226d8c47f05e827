from xml.etree import ElementTree

from django.test import override_settings

from newsroom.posts.models import PostPage
from tests.case import NewsroomTestCase
from tests.reading.archive import multiply


@override_settings(SITE_URL="https://blog.osan.example")
class FeedTests(NewsroomTestCase):
    def items(self):
        response = self.browser().get("/feed/", headers={"host": "localhost"})
        self.assertEqual(response["Content-Type"], "application/rss+xml; charset=utf-8")
        channel = ElementTree.fromstring(response.content)  # noqa: S314 - our own answer
        return channel.findall("./channel/item")

    def test_feed_without_posts_is_still_a_feed(self):
        self.assertEqual(self.items(), [])

    def test_post_is_there_in_full(self):
        post = self.published(
            self.minji, paragraphs=["처음 문단입니다. " * 30, "마지막 문단이에요."]
        )

        (item,) = self.items()

        self.assertEqual(item.findtext("title"), post.title)
        self.assertIn("처음 문단입니다.", item.findtext("description"))
        self.assertIn("<p>마지막 문단이에요.</p>", item.findtext("description"))
        self.assertIn("원고료를 받아 쓴 글입니다", item.findtext("description"))
        self.assertTrue(item.findtext("pubDate"))

    def test_addresses_are_on_the_site_address_whatever_the_visitor_asked_for(self):
        post = self.published(self.minji)

        (item,) = self.items()

        self.assertEqual(item.findtext("link"), f"https://blog.osan.example{post.url}")
        self.assertEqual(item.findtext("guid"), f"https://blog.osan.example/p/{post.pk}/")

    def test_feed_holds_the_fifty_newest(self):
        multiply(self.published(self.minji), range(1, 60))

        self.assertEqual(len(self.items()), 50)

    def test_characters_that_xml_forbids_are_left_out(self):
        post = self.published(self.minji, paragraphs=["한글\x0b문서에서\ufffe붙였어요. " * 30])
        PostPage.objects.filter(pk=post.pk).update(title="제목\x0b입니다")

        (item,) = self.items()

        self.assertEqual(item.findtext("title"), "제목입니다")
        self.assertIn("한글문서에서붙였어요.", item.findtext("description"))

    def test_hostile_title_stays_text(self):
        self.published(self.minji, title="<script>alert(1)</script>]]>&")

        (item,) = self.items()

        self.assertEqual(item.findtext("title"), "<script>alert(1)</script>]]>&")
