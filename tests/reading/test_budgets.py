from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test import tag
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.caching import pieces
from tests.caching.kiosk import begin_anew
from tests.case import NewsroomTestCase
from tests.reading.archive import multiply
from tests.reading.pictures import develop_all


@tag("long")
class BudgetTests(NewsroomTestCase):
    """How often a page asks the database, with nothing cached."""

    def setUp(self):
        for profile in [self.minji.profile, self.jun.profile]:
            profile.portrait = self.photo(self.hana)
            profile.save()
        self.post = self.published(self.minji, bylines=[self.minji.profile, self.jun.profile])
        multiply(self.post, range(1, 10))
        develop_all()

    def queries(self, address, before=None):
        """Return what a page asks of a process that has just begun, or has made another page.

        The client asks behind the kiosk, so pages themselves are never kept.
        """
        cache.clear()
        begin_anew()
        pieces.forget()
        ContentType.objects.clear_cache()
        if before:
            self.browser().get(before)
        with CaptureQueriesContext(connection) as captured:
            response = self.browser().get(address)
        self.assertEqual(response.status_code, 200)
        return [query["sql"][:120] for query in captured]

    def assert_budget(self, address, limit, *, at_first, after):
        """Ask with ten posts, then with a thousand: as often, and within the limits.

        `at_first` is for a process that keeps nothing yet, `limit` for one that has shown
        `after`, and so keeps the pieces both pages share. The feed of the site holds more posts
        than any other page, so it is made anew after itself.
        """
        with_ten = self.queries(address)
        multiply(self.post, range(10, 1000))
        with_thousand, of_its_own = self.queries(address), self.queries(address, before=after)

        self.assertEqual(len(with_ten), len(with_thousand), "\n".join(with_thousand))
        self.assertLessEqual(len(with_thousand), at_first, "\n".join(with_thousand))
        self.assertLessEqual(len(of_its_own), limit, "\n".join(of_its_own))

    def test_front_page_asks_at_most_12_times(self):
        self.assert_budget("/", 12, at_first=20, after="/posts/copy-4/")

    def test_post_asks_at_most_8_times(self):
        self.assert_budget("/posts/copy-5/", 8, at_first=27, after="/posts/copy-4/")

    def test_profile_asks_at_most_10_times(self):
        self.assert_budget(self.minji.profile.url, 10, at_first=20, after=self.jun.profile.url)

    def test_list_asks_at_most_4_times(self):
        self.assert_budget("/posts/", 4, at_first=16, after="/posts/?page=2")

    def test_topic_asks_at_most_6_times(self):
        self.assert_budget("/topics/nature/", 6, at_first=16, after="/posts/")

    def test_search_asks_at_most_5_times(self):
        self.assert_budget("/search/?q=가을", 5, at_first=15, after="/search/?q=자연")

    def test_suggestions_ask_at_most_6_times(self):
        address = f"{reverse('suggest_posts')}?q="
        self.assert_budget(f"{address}가을", 6, at_first=11, after=f"{address}자연")

    def test_feed_asks_at_most_5_times(self):
        self.assert_budget("/feed/", 5, at_first=10, after="/feed/")

    def test_sitemap_asks_at_most_16_times(self):
        self.assert_budget("/sitemap.xml", 16, at_first=16, after="/")
