"""How many posts a list holds: counted once, and again the moment it would be wrong."""

import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from newsroom.letters.models import RemovalRequest, TemporaryMeasure
from newsroom.posts import lists
from newsroom.posts.listing import CountedPaginator
from newsroom.posts.models import PostPage
from tests.caching.kiosk import begin_anew, settle
from tests.case import NewsroomTestCase


class CountTests(NewsroomTestCase):
    def setUp(self):
        self.post = self.published(self.minji)
        settle()
        begin_anew()

    def pages(self):
        return CountedPaginator(PostPage.objects.published(), lists.ALL)

    def count(self):
        return self.pages().count

    def test_a_list_is_counted_once(self):
        self.count()
        pages = self.pages()

        with self.assertNumQueries(0):
            self.assertEqual(pages.count, 1)

    def test_what_is_taken_down_is_no_longer_counted(self):
        self.count()

        self.take_down(self.post, self.hana)
        settle()

        self.assertEqual(self.count(), 0)

    def test_counting_reads_no_post(self):
        with CaptureQueriesContext(connection) as captured:
            self.count()

        counting = [query["sql"] for query in captured if "COUNT" in query["sql"]]
        self.assertEqual(len(counting), 1)
        self.assertNotIn("wagtailcore_page", counting[0])

    def test_what_a_measure_hides_is_not_counted(self):
        self.assertEqual(self.count(), 1)
        end = timezone.now() + dt.timedelta(days=30)
        request = RemovalRequest.objects.create(page=self.post, due_on=end)
        TemporaryMeasure.objects.create(request=request, page=self.post, ends_at=end)
        settle()

        self.assertEqual(self.count(), 0)

    def test_what_expires_is_no_longer_counted_though_nobody_did_anything(self):
        soon = timezone.now() + dt.timedelta(milliseconds=300)
        PostPage.objects.filter(pk=self.post.pk).update(expire_at=soon)
        settle()
        begin_anew()
        self.assertEqual(self.count(), 1)

        while timezone.now() <= soon:
            pass

        self.assertEqual(self.count(), 0)
