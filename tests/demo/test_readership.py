"""The demo's numbers of readers: plausible, the same each time, and adding up."""

from django.db.models import Sum
from wagtail.models import Page

from newsroom.counting.models import EarlierTotal, Period, Ranking, SiteTally, Tally
from newsroom.counting.ranking import most_read
from newsroom.demo.readership import count_readers, enter_earlier_totals
from newsroom.posts.models import PostPage
from tests.case import NewsroomTestCase


class ReadershipTests(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.old, cls.new = (cls.published(cls(), cls.minji, title=t) for t in ("옛 글", "새 글"))
        Page.objects.filter(pk=cls.old.pk).update(first_published_at=cls.days_ago(cls, 500))
        Page.objects.filter(pk=cls.new.pk).update(first_published_at=cls.days_ago(cls, 3))
        cls.draft(cls(), cls.jun)

    def views(self, period, **which):
        tallies = Tally.objects.filter(period=period, **which)
        return tallies.aggregate(sum=Sum("views"))["sum"]

    def test_every_post_that_was_live_gets_readers_once(self):
        posts = PostPage.objects.all()

        self.assertEqual(count_readers(posts), 2)
        before = list(Tally.objects.order_by("pk").values())
        self.assertEqual(count_readers(posts), 0)
        self.assertEqual(list(Tally.objects.order_by("pk").values()), before)

    def test_the_same_post_gets_the_same_readers(self):
        count_readers(PostPage.objects.filter(pk=self.new.pk))
        first = self.views(Period.EVER)
        Tally.objects.all().delete()

        count_readers(PostPage.objects.filter(pk=self.new.pk))

        self.assertEqual(self.views(Period.EVER), first)
        self.assertGreater(first, 20)

    def test_months_years_and_the_site_add_up(self):
        count_readers(PostPage.objects.filter(pk=self.new.pk))
        count_readers(PostPage.objects.all())

        for page in (self.old, self.new):
            ever = self.views(Period.EVER, page=page)
            self.assertEqual(self.views(Period.MONTH, page=page), ever)
            self.assertEqual(self.views(Period.YEAR, page=page), ever)
        self.assertEqual(
            SiteTally.objects.aggregate(sum=Sum("views"))["sum"], self.views(Period.EVER)
        )

    def test_the_new_one_is_read_most_these_days(self):
        count_readers(PostPage.objects.all())

        titles = [post.title for post in most_read(PostPage.objects.published())]
        self.assertEqual(titles[0], "새 글")
        self.assertTrue(Ranking.objects.filter(days=30).exists())

    def test_the_years_before_are_entered_once(self):
        enter_earlier_totals()
        self.assertFalse(EarlierTotal.objects.exists())

        count_readers(PostPage.objects.all())
        for _ in range(2):
            enter_earlier_totals()

        self.assertEqual(EarlierTotal.objects.count(), 14)
        self.assertEqual(EarlierTotal.objects.get(year=2011).views, 5400)
