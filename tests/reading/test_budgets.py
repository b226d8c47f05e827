from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test import tag
from django.test.utils import CaptureQueriesContext

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

    def queries(self, address):
        cache.clear()
        begin_anew()
        ContentType.objects.clear_cache()
        with CaptureQueriesContext(connection) as captured:
            response = self.browser().get(address)
        self.assertEqual(response.status_code, 200)
        return [query["sql"][:120] for query in captured]

    def assert_budget(self, address, limit):
        """Ask with ten posts, then with a thousand: as often, and within the limit."""
        with_ten = self.queries(address)
        multiply(self.post, range(10, 1000))
        with_thousand = self.queries(address)

        self.assertEqual(len(with_ten), len(with_thousand), "\n".join(with_thousand))
        self.assertLessEqual(len(with_thousand), limit, "\n".join(with_thousand))

    def test_front_page_asks_at_most_20_times(self):
        self.assert_budget("/", 20)

    def test_post_asks_at_most_22_times(self):
        self.assert_budget("/posts/copy-5/", 22)

    def test_profile_asks_at_most_18_times(self):
        self.assert_budget(self.minji.profile.url, 18)

    def test_list_asks_at_most_16_times(self):
        self.assert_budget("/posts/", 16)

    def test_topic_asks_at_most_14_times(self):
        self.assert_budget("/topics/nature/", 14)

    def test_search_asks_at_most_14_times(self):
        self.assert_budget("/search/?q=가을", 14)

    def test_feed_asks_at_most_8_times(self):
        self.assert_budget("/feed/", 8)

    def test_sitemap_asks_at_most_16_times(self):
        self.assert_budget("/sitemap.xml", 16)
