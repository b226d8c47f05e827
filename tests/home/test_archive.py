import datetime as dt

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from newsroom.caching import pieces
from newsroom.posts.models import PostPage
from tests.caching.kiosk import begin_anew
from tests.case import NewsroomTestCase
from tests.reading.archive import multiply
from tests.reading.markup import Markup

KOREA = dt.timezone(dt.timedelta(hours=9))


class ArchiveTests(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji)

    def dated(self, number, *moment):
        """Add a copy of the post, published at a moment of Korean time."""
        multiply(self.post, [number])
        copy = PostPage.objects.filter(slug=f"copy-{number}")
        copy.update(first_published_at=dt.datetime(*moment, tzinfo=KOREA))

    def move(self, *moment):
        at = dt.datetime(*moment, tzinfo=KOREA)
        PostPage.objects.filter(pk=self.post.pk).update(first_published_at=at)

    def get(self, address):
        response = self.browser().get(address)
        self.assertEqual(response.status_code, 200)
        return response

    def spans(self, address):
        return [span.title for span, _post in self.get(address).context["spans"]]

    def test_years_with_posts_are_shown_from_the_newest(self):
        self.dated(1, 2023, 5, 5)
        self.dated(2, 2021, 5, 5)

        this_year = f"{timezone.localdate().year}년"
        self.assertEqual(self.spans("/archive/"), [this_year, "2023년", "2021년"])

    def test_months_with_posts_are_shown_with_their_newest_post(self):
        self.dated(1, 2023, 5, 5)
        self.dated(2, 2023, 5, 6)
        self.dated(3, 2023, 11, 1)

        response = self.get("/archive/2023/")

        shown = [(span.month, post.slug) for span, post in response.context["spans"]]
        self.assertEqual(shown, [(11, "copy-3"), (5, "copy-2")])

    def test_month_lists_its_posts_by_korean_days(self):
        self.dated(1, 2023, 5, 1, 0, 0)
        self.dated(2, 2023, 5, 31, 23, 59)
        self.dated(3, 2023, 6, 1, 0, 0)
        self.dated(4, 2023, 4, 30, 23, 59)

        numbers = self.get("/archive/2023/05/").context["posts"]

        posts = PostPage.objects.in_bulk(list(numbers))
        self.assertEqual([posts[number].slug for number in numbers], ["copy-2", "copy-1"])

    def test_neighbouring_months_skip_the_empty_ones(self):
        self.dated(1, 2022, 12, 5)
        self.dated(2, 2023, 5, 5)
        self.dated(3, 2023, 11, 5)

        markup = Markup(self.get("/archive/2023/05/"))

        self.assertEqual(markup.one("a", rel="prev")["href"], "/archive/2022/12/")
        self.assertEqual(markup.one("a", rel="next")["href"], "/archive/2023/11/")

    def test_first_and_last_month_lead_one_way_only(self):
        self.move(2023, 5, 5)

        markup = Markup(self.get("/archive/2023/05/"))

        self.assertIsNone(markup.one("a", rel="prev"))
        self.assertIsNone(markup.one("a", rel="next"))

    def test_neighbouring_years_skip_the_empty_ones(self):
        self.dated(1, 2019, 5, 5)
        self.dated(2, 2023, 5, 5)

        self.assertEqual(
            Markup(self.get("/archive/2023/")).one("a", rel="prev")["href"], "/archive/2019/"
        )

    def test_empty_and_nonsense_times_are_not_there(self):
        nonsense = ["1999/", "1999/05/", "0000/", "9999/01/", "2023/13/", "2023/00/", "2023/5/"]
        for part in [*nonsense, "20233/", "abcd/", "２０２３/", "-1/", "2023/05/05/"]:
            with self.subTest(part):
                self.assertEqual(self.browser().get(f"/archive/{part}").status_code, 404)

    def test_archive_of_an_empty_newsroom_looks_meant(self):
        PostPage.objects.update(live=False)

        self.assertContains(self.get("/archive/"), "아직 지난 글이 없어요.")
        this_year = timezone.localdate().year
        self.assertEqual(self.browser().get(f"/archive/{this_year}/").status_code, 404)

    def test_archive_asks_as_often_for_many_posts_as_for_few(self):
        few = {address: self.questions(address) for address in self.addresses()}
        multiply(self.post, range(1, 400))
        many = {address: self.questions(address) for address in self.addresses()}

        self.assertEqual(few, many)
        self.assertLessEqual(max(many.values()), 16, many)

    def addresses(self):
        now = timezone.localdate(self.post.first_published_at)
        return ["/archive/", f"/archive/{now.year}/", f"/archive/{now.year}/{now.month:02d}/"]

    def questions(self, address):
        cache.clear()
        begin_anew()
        pieces.forget()
        ContentType.objects.clear_cache()
        with CaptureQueriesContext(connection) as captured:
            self.get(address)
        return len(captured)

    def test_month_whose_posts_were_taken_down_is_gone(self):
        self.dated(1, 2023, 5, 5)
        PostPage.objects.filter(slug="copy-1").update(live=False)

        self.assertEqual(self.browser().get("/archive/2023/05/").status_code, 404)
        self.assertNotIn("2023년", self.spans("/archive/"))

    def test_long_month_comes_in_pages(self):
        self.move(2023, 5, 31, 20)
        multiply(PostPage.objects.get(pk=self.post.pk), range(1, 30))

        response = self.get("/archive/2023/05/?page=2")

        self.assertEqual(len(response.context["posts"]), 12)
        canonical = Markup(response).one("link", rel="canonical")["href"]
        self.assertTrue(canonical.endswith("/archive/2023/05/?page=2"))
