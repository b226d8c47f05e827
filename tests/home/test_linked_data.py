"""What each page says of itself to search engines, by the fields their guides ask for."""

import json
import re
from datetime import datetime

from django.contrib.staticfiles import finders
from django.test import override_settings
from django.utils import timezone
from PIL import Image

from home.models import SiteSettings
from newsroom.posts.models import PostPage
from tests.case import NewsroomTestCase
from tests.reading.pictures import develop_all

SITE = "https://blog.osan.example"
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
HOSTILE = "</script><script>alert(1)</script>\u2028 & <!--"


@override_settings(SITE_URL=SITE)
class LinkedDataTests(NewsroomTestCase):
    def raw(self, address):
        (found,) = SCRIPT.findall(self.browser().get(address).content.decode())
        return found

    def said(self, address):
        """Return what the page says, by type."""
        data = json.loads(self.raw(address))
        self.assertEqual(data["@context"], "https://schema.org")
        return {thing["@type"]: thing for thing in data["@graph"]}

    def trail(self, address):
        items = self.said(address)["BreadcrumbList"]["itemListElement"]
        self.assertEqual([item["position"] for item in items], list(range(1, len(items) + 1)))
        return [item["item"].removeprefix(SITE) for item in items]

    def test_post_is_an_article_by_the_people_of_its_byline(self):
        post = self.published(self.minji, bylines=[self.minji.profile, self.jun.profile])
        post.bylines.filter(reporter=self.jun.profile).update(role="photo")
        develop_all()

        article = self.said(post.url)["NewsArticle"]

        self.assertEqual(article["headline"], post.title)
        self.assertEqual(article["description"], post.standfirst)
        minji = {"@type": "Person", "name": "김민지", "url": SITE + self.minji.profile.url}
        self.assertEqual(article["author"], [minji])
        self.assertEqual([p["name"] for p in article["contributor"]], ["박준"])
        self.assertEqual(article["mainEntityOfPage"], SITE + post.url)
        self.assertEqual(article["articleSection"], self.topic.name)
        self.assertEqual(sorted(article["keywords"]), ["단풍", "산책"])

    def test_article_has_its_dates_and_whole_addresses_of_pictures(self):
        post = self.published(self.minji)
        develop_all()

        article = self.said(post.url)["NewsArticle"]

        published = datetime.fromisoformat(article["datePublished"])
        self.assertEqual(published, post.first_published_at.replace(microsecond=0))
        self.assertEqual(published.utcoffset(), timezone.timedelta(hours=9))
        self.assertTrue(datetime.fromisoformat(article["dateModified"]))
        self.assertGreaterEqual(len(article["image"]), 1)
        for picture in article["image"]:
            self.assertTrue(picture.startswith(f"{SITE}/media/"))

    def test_publisher_is_the_organization_with_its_channels(self):
        site = SiteSettings.current()
        site.instagram_url, site.publisher = "https://www.instagram.com/osan_si/", "오산시"
        site.save()
        post = self.published(self.minji)

        said = self.said(post.url)

        publisher = said["Organization"]
        self.assertEqual(said["NewsArticle"]["publisher"], {"@id": publisher["@id"]})
        self.assertEqual(publisher["name"], "그린나래")
        self.assertEqual(publisher["sameAs"], ["https://www.instagram.com/osan_si/"])
        self.assertEqual(publisher["parentOrganization"]["name"], "오산시")
        logo = publisher["logo"]["url"].removeprefix(f"{SITE}/static/")
        with Image.open(finders.find(logo)) as picture:
            self.assertEqual(picture.size, (publisher["logo"]["width"],) * 2)

    def test_profile_page_is_about_a_person(self):
        profile = self.minji.profile
        profile.introduction = "골목을 좋아해요."
        profile.links.create(label="블로그", url="https://blog.example.com/minji")
        profile.save_revision().publish()

        page = self.said(profile.url)["ProfilePage"]

        person = page["mainEntity"]
        self.assertEqual((person["@type"], person["name"]), ("Person", "김민지"))
        self.assertEqual(person["url"], SITE + profile.url)
        self.assertEqual(person["description"], "골목을 좋아해요.")
        self.assertEqual(person["sameAs"], ["https://blog.example.com/minji"])
        self.assertEqual(person["jobTitle"], "시민기자")

    def test_profile_shrunk_to_the_name_says_no_more_than_that(self):
        profile = self.minji.profile
        profile.introduction, profile.is_byline_only = "골목을 좋아해요.", True
        profile.links.create(label="블로그", url="https://blog.example.com/minji")
        profile.save()

        person = self.said(profile.url)["ProfilePage"]["mainEntity"]

        self.assertLessEqual(person.keys(), {"@type", "name", "url", "worksFor", "jobTitle"})

    def test_each_page_but_the_front_says_the_way_to_it(self):
        post = self.published(self.minji)

        profile = self.minji.profile.url
        self.assertEqual(self.trail(post.url), ["/", self.topic.url, post.url])
        self.assertEqual(self.trail(profile), ["/", "/reporters/", profile])
        self.assertEqual(self.trail(self.topic.url), ["/", self.topic.url])
        self.assertNotIn("BreadcrumbList", self.said("/"))
        self.assertEqual(self.said("/")["WebSite"]["url"], f"{SITE}/")

    def test_nothing_a_writer_types_ends_the_element(self):
        post = self.published(self.minji)
        PostPage.objects.filter(pk=post.pk).update(title=HOSTILE, standfirst=HOSTILE)

        raw = self.raw(post.url)

        for sign in "<>&\u2028\u2029":
            self.assertNotIn(sign, raw)
        self.assertEqual(self.said(post.url)["NewsArticle"]["headline"], HOSTILE)

    def test_pages_that_are_not_there_say_nothing(self):
        down = self.take_down(self.published(self.minji), self.hana)

        for address in ["/no-such-page/", PostPage.objects.get(pk=down.pk).url]:
            self.assertNotIn(b"ld+json", self.browser().get(address).content)
