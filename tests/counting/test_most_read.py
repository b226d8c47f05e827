"""What is read most, as of the last full hour."""

from newsroom.counting.models import Ranking
from newsroom.counting.ranking import most_read, refresh_rankings
from newsroom.counting.recognising import forget_key
from newsroom.operations.housekeeping import tidy
from newsroom.posts.models import PostPage
from tests.accounts.doors import after
from tests.case import NewsroomTestCase
from tests.counting.readers import read


class MostReadTests(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        titles = ("둘째", "첫째", "셋째")
        cls.second, cls.first, cls.third = (
            cls.published(cls(), cls.minji, title=title) for title in titles
        )

    def setUp(self):
        forget_key()
        for readers, post in ((2, self.second), (3, self.first), (1, self.third)):
            for number in range(readers):
                read(post, address=f"203.0.113.{number}")

    def titles(self, **asked):
        return [post.title for post in most_read(PostPage.objects.published(), **asked)]

    def test_the_worker_ranks_them_once_an_hour(self):
        self.assertEqual(self.titles(), [])

        tidy()

        self.assertEqual(self.titles(), ["첫째", "둘째", "셋째"])
        self.assertEqual(self.titles(days=30, limit=1), ["첫째"])

    def test_showing_them_costs_one_question(self):
        refresh_rankings()
        posts = PostPage.objects.published()

        with self.assertNumQueries(1):
            self.assertEqual(len(most_read(posts)), 3)

    def test_what_was_taken_down_is_gone_before_the_hour_is_full(self):
        refresh_rankings()

        self.take_down(self.first, self.hana)

        self.assertEqual(self.titles(), ["둘째", "셋째"])
        refresh_rankings()
        self.assertFalse(Ranking.objects.filter(page=self.first).exists())

    def test_what_was_read_long_ago_counts_no_more(self):
        with after(days=7):
            read(self.third)
            refresh_rankings()

        self.assertEqual(self.titles(days=7), ["셋째"])
        self.assertEqual(self.titles(days=30), ["첫째", "셋째", "둘째"])

    def test_an_order_that_stays_is_not_written_again(self):
        self.assertEqual(refresh_rankings(), [7, 30])
        before = list(Ranking.objects.values_list("pk", flat=True))

        self.assertEqual(refresh_rankings(), [])
        self.assertEqual(list(Ranking.objects.values_list("pk", flat=True)), before)
