"""Every kind of public page, kept as strangers get it and compared with one made anew."""

import datetime as dt

from django.utils import timezone

from newsroom.caching import pieces, remembering
from newsroom.posts.models import PostPage, PostTag, Tag, Topic
from tests.caching.kiosk import Site, begin_anew, settle
from tests.case import NewsroomTestCase
from tests.cast import reporter
from tests.reading.archive import multiply


def _apart(kept, fresh):
    """Return the first line that is not the same."""
    lines = zip(kept.body.decode().splitlines(), fresh.body.decode().splitlines(), strict=False)
    return next((pair for pair in lines if pair[0] != pair[1]), "one is longer")


class NothingStaleCase(NewsroomTestCase):
    """Two reporters with a post each and a short archive; one more post waits for approval.

    One old post of a third reporter's stands apart: no topic, tag or neighbour in common.
    """

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        cls.crafts = Topic.objects.create(name="솜씨와 손맛", slug="crafts")
        cls.first = case.published(cls.minji, title="수목원의 가을")
        sora = reporter("sora", "정", "소라")
        cls.apart = cls.set_apart(case.published(sora, title="오래된 이야기"), cls.crafts)
        cls.second = case.published(cls.jun, title="시장 골목의 하루")
        multiply(cls.first, range(1, 15))
        cls.waiting = case.submitted(cls.jun, title="새로 올라올 글")

    @staticmethod
    def set_apart(post, topic):
        long_ago = timezone.now() - dt.timedelta(days=2000)
        PostPage.objects.filter(pk=post.pk).update(topic=topic, first_published_at=long_ago)
        PostTag.objects.filter(content_object=post).delete()
        return PostPage.objects.get(pk=post.pk)

    def setUp(self):
        settle()
        begin_anew()
        self.site = Site()

    def addresses(self):
        return [
            "/",
            "/posts/",
            "/posts/?page=2",
            self.first.url,
            self.second.url,
            f"/posts/{self.waiting.pk}/",
            "/posts/copy-1/",
            "/posts/copy-7/",
            self.apart.url,
            self.topic.url,
            "/topics/crafts/",
            *(word.url for word in Tag.objects.order_by("pk")),
            "/reporters/",
            self.minji.profile.url,
            self.jun.profile.url,
            "/search/?q=가을",
            "/search/?q=새로",
            "/feed/",
            "/topics/nature/feed/",
            f"{self.jun.profile.url}feed/",
            "/sitemap.xml",
            "/sitemap-site.xml",
            "/sitemap-posts-0.xml",
            "/robots.txt",
            f"/archive/{timezone.localdate():%Y/%m}/",
            "/corrections/",
            "/about/",
            "/accessibility/",
            "/privacy/",
        ]

    def read_all(self):
        return {address: self.site.ask(address).body for address in self.addresses()}

    def assert_nothing_stale(self):
        settle()
        shown = {address: self.site.ask(address) for address in self.addresses()}
        pieces.forget()
        remembering.forget()
        for address, kept in shown.items():
            fresh = self.site.fresh(address)
            self.assertEqual(kept.status, fresh.status, address)
            self.assertTrue(kept.body == fresh.body, f"{address} is stale: {_apart(kept, fresh)}")

    def after(self, act, shown_on, untouched=()):
        """Warm every page, act, and see: all pages right, these changed, those still kept."""
        before = self.read_all()
        act()
        settle()
        for address in untouched:
            self.assertTrue(self.site.is_kept(address), address)
        self.assert_nothing_stale()
        after = self.read_all()
        for address in shown_on:
            self.assertFalse(before.get(address) == after[address], f"{address} is as before")
