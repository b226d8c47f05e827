import re
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from urllib.parse import urlsplit
from xml.etree import ElementTree

from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from newsroom.caching import pieces
from newsroom.posts.models import PostPage, Topic
from tests.caching.kiosk import begin_anew
from tests.case import STORY, NewsroomTestCase
from tests.reading.archive import multiply
from tests.reading.pictures import develop_all

SITE = "https://blog.osan.example"
IN_FULL = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
ATOM_LINK = "{http://www.w3.org/2005/Atom}link"

# All a feed's stories are made of. A reader that shows feeds as they come runs none of it.
HARMLESS = {"p", "strong", "b", "span", "small", "a", "br", "h2", "ul", "li", "blockquote"}
HARMLESS |= {"figure", "figcaption", "img"}
ATTRIBUTES = {"class", "href", "rel", "src", "width", "height", "alt"}


class Elements(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@override_settings(SITE_URL=SITE)
class FeedCase(NewsroomTestCase):
    def ask(self, address="/feed/", **headers):
        return self.browser().get(address, headers={"host": "localhost", **headers})

    def channel(self, address="/feed/"):
        response = self.ask(address)
        self.assertEqual(response["Content-Type"], "application/rss+xml; charset=utf-8")
        return ElementTree.fromstring(response.content)[0]  # noqa: S314 - our own answer

    def items(self, address="/feed/"):
        return self.channel(address).findall("item")

    def with_every_block(self):
        """Return a published post whose story holds every kind of block there is."""
        post = self.published(self.minji)
        facts = {"place": "물향기수목원", "contact": "031-378-1261", "starts_on": "2026-11-22"}
        video = {"url": "https://youtu.be/dQw4w9WgXcQ", "caption": "가을 영상"}
        photo = {"photo": self.photo(self.minji).pk, "caption": "은행잎 길", "alt": "노란 길"}
        blocks = [
            ("paragraph", f"{STORY} www.osan.go.kr"),
            ("heading", "걷기 좋은 길"),
            ("quote", {"text": "또 올게요.", "speaker": "이웃"}),
            ("link", {"url": "https://www.osan.go.kr/", "words": "오산시"}),
            ("list", ["하나", "둘"]),
            ("facts", facts),
            ("video", video),
            ("photos", [photo]),
        ]
        post.story = [{"type": kind, "value": value} for kind, value in blocks]
        PostPage.objects.filter(pk=post.pk).update(story=post.story)
        develop_all()
        return post


class SiteFeedTests(FeedCase):
    def test_feed_without_posts_is_still_a_feed_and_stays_the_same(self):
        self.assertEqual(self.items(), [])
        self.assertEqual(self.ask().content, self.ask().content)

    def test_channel_says_what_it_is_and_where(self):
        channel = self.channel()

        self.assertEqual(channel.findtext("title"), "그린나래")
        self.assertEqual(channel.findtext("link"), f"{SITE}/")
        self.assertEqual(channel.findtext("language"), "ko")
        self.assertTrue(channel.findtext("description"))
        itself = channel.find(ATOM_LINK).attrib
        self.assertEqual((itself["rel"], itself["href"]), ("self", f"{SITE}/feed/"))

    def test_post_is_there_in_full(self):
        paragraphs = ["처음 문단입니다. " * 30, "마지막 문단이에요."]
        post = self.published(self.minji, paragraphs=paragraphs)

        (item,) = self.items()

        self.assertEqual(item.findtext("title"), post.title)
        for whole in [item.findtext("description"), item.findtext(IN_FULL)]:
            self.assertIn("처음 문단입니다.", whole)
            self.assertIn("<p>마지막 문단이에요.</p>", whole)
            self.assertIn("원고료를 받아 쓴 글입니다", whole)

    def test_post_says_who_wrote_it_and_when(self):
        post = self.published(self.minji)

        (item,) = self.items()

        self.assertEqual([e.text for e in item.findall(CREATOR)], ["김민지"])
        when = parsedate_to_datetime(item.findtext("pubDate"))
        self.assertEqual(when, post.first_published_at.replace(microsecond=0))
        self.assertEqual(item.findtext("category"), self.topic.name)

    def test_addresses_are_on_the_site_address_whatever_the_visitor_asked_for(self):
        post = self.published(self.minji)

        (item,) = self.items()

        self.assertEqual(item.findtext("link"), f"{SITE}{post.url}")
        self.assertEqual(item.findtext("guid"), f"{SITE}/p/{post.pk}/")

    def test_feed_holds_the_fifty_newest_and_that_of_a_part_twenty(self):
        multiply(self.published(self.minji), range(1, 60))

        self.assertEqual(len(self.items()), 50)
        for part in ("/topics/nature/", self.minji.profile.url):
            self.assertEqual(len(self.items(f"{part}feed/")), 20)

    def test_asks_as_often_for_fifty_stories_as_for_one(self):
        post = self.with_every_block()
        self.ask()
        begin_anew()
        pieces.forget()
        with CaptureQueriesContext(connection) as of_one:
            self.ask()
        multiply(post, range(1, 50))
        begin_anew()
        pieces.forget()
        with self.assertNumQueries(len(of_one)):
            self.ask()

    def test_what_is_no_longer_readable_is_in_no_feed(self):
        post = self.published(self.minji)
        for address in ["/feed/", "/topics/nature/feed/", f"{self.minji.profile.url}feed/"]:
            self.assertEqual(len(self.items(address)), 1)
        self.take_down(post, self.hana)
        for address in ["/feed/", "/topics/nature/feed/", f"{self.minji.profile.url}feed/"]:
            self.assertEqual(self.items(address), [])


class StoryTests(FeedCase):
    def story(self):
        (item,) = self.items()
        return item.findtext(IN_FULL)

    def test_every_block_is_told(self):
        self.with_every_block()

        story = self.story()

        for words in ["걷기 좋은 길", "또 올게요.", "이웃", "오산시", "둘", "물향기수목원"]:
            self.assertIn(words, story)
        for words in ["2026년 11월 22일", "영상 보기", "가을 영상", "은행잎 길", "사진 김민지"]:
            self.assertIn(words, story)

    def test_pictures_are_there_in_order_with_their_sizes_and_words(self):
        post = self.with_every_block()

        pictures = [attrs for tag, attrs in Elements(self.story()).found if tag == "img"]

        self.assertEqual([p["alt"] for p in pictures], [post.lead_alt, "노란 길"])
        for picture in pictures:
            self.assertRegex(picture["src"], rf"^{SITE}/media/renditions/")
            self.assertTrue({"width", "height"} <= picture.keys())

    def test_holds_nothing_active_and_every_address_is_whole(self):
        self.with_every_block()

        for tag, attrs in Elements(self.story()).found:
            self.assertIn(tag, HARMLESS)
            self.assertLessEqual(attrs.keys(), ATTRIBUTES)
            address = attrs.get("src") or attrs.get("href")
            if address:
                self.assertIn(urlsplit(address).scheme, {"https", "tel", "mailto"})

    def test_characters_that_xml_forbids_are_left_out(self):
        post = self.published(self.minji, paragraphs=["한글\x0b문서에서\ufffe붙였어요. " * 30])
        PostPage.objects.filter(pk=post.pk).update(title="제목\x0b입니다")
        Topic.objects.filter(pk=self.topic.pk).update(name="자연\x0b과 계절")

        (item,) = self.items()

        self.assertEqual(item.findtext("title"), "제목입니다")
        self.assertEqual(item.findtext("category"), "자연과 계절")
        self.assertIn("한글문서에서붙였어요.", item.findtext("description"))

    def test_hostile_words_stay_words(self):
        hostile = "<script>alert(1)</script>]]>&"
        self.published(self.minji, title=hostile, standfirst=hostile, paragraphs=[hostile + STORY])

        (item,) = self.items()

        self.assertEqual(item.findtext("title"), hostile)
        self.assertNotIn("<script", item.findtext(IN_FULL))


class OtherFeedTests(FeedCase):
    def test_topic_and_reporter_have_feeds_of_their_own(self):
        elsewhere = Topic.objects.create(name="생활 정보", slug="life")
        post = self.published(self.minji)
        profile = self.minji.profile

        for address, title in [("/topics/nature/", self.topic.name), (profile.url, "김민지")]:
            channel = self.channel(f"{address}feed/")
            self.assertIn(title, channel.findtext("title"))
            self.assertEqual(channel.findtext("link"), f"{SITE}{address}")
            self.assertEqual(channel.find(ATOM_LINK).attrib["href"], f"{SITE}{address}feed/")
            (item,) = channel.findall("item")
            self.assertEqual(item.findtext("title"), post.title)
        self.assertEqual(self.items(f"{elsewhere.url}feed/"), [])
        self.assertEqual(self.items(f"{self.jun.profile.url}feed/"), [])

    def test_feeds_of_nobody_are_not_there(self):
        profile = self.jun.profile
        Page.objects.filter(pk=profile.pk).update(live=False)

        for address in ["/topics/x/feed/", "/reporters/x/feed/", f"{profile.url}feed/"]:
            self.assertEqual(self.ask(address).status_code, 404)


class ConditionTests(FeedCase):
    def test_unchanged_feed_is_not_sent_twice(self):
        self.published(self.minji)
        tag = self.ask()["ETag"]

        again = self.ask(**{"if-none-match": tag})

        self.assertEqual((again.status_code, again.content), (304, b""))

    def test_any_change_is_sent_whatever_the_reader_has(self):
        post = self.published(self.minji)
        tag = self.ask()["ETag"]
        self.take_down(post, self.hana)

        self.assertEqual(self.ask(**{"if-none-match": tag}).status_code, 200)

    def test_sets_no_cookie(self):
        self.assertEqual(dict(self.ask().cookies), {})
        self.assertIsNone(re.search("cookie", self.ask().get("Vary", ""), re.IGNORECASE))
