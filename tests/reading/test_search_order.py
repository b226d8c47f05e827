from django.core.management import call_command
from django.utils import timezone

from newsroom.posts.finding.asking import Query
from newsroom.posts.finding.hits import Hits
from newsroom.posts.models import PostPage
from tests.reading.searching import SearchCase


class OrderTests(SearchCase):
    """The order is written out, so that each database is held to the same."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        day = timezone.datetime(2025, 12, 31, 15, tzinfo=timezone.get_default_timezone())
        for number, (title, text) in enumerate(
            [
                ("도서관 가는 길", "그림을 빌렸어요."),
                ("장날", "도서관에서 만나요."),
                ("꿈두레도서관", "그림 냄새"),
                ("그림 축제", "중앙도서관 앞에서 열려요."),
                ("눈 내린 날", "아무 말도 없어요."),
            ]
        ):
            by = case.jun if number == 3 else case.minji
            post = case.published(by, title=title, paragraphs=[text + " 끝." * 150])
            moment = day + timezone.timedelta(hours=6 * number)
            PostPage.objects.filter(pk=post.pk).update(first_published_at=moment)
        call_command("rebuild_search", verbosity=0)

    def test_titles_come_first_and_then_the_newest(self):
        for query, titles in {
            "도서관": ["꿈두레도서관", "도서관 가는 길", "그림 축제", "장날"],
            "도서관에서": ["장날"],
            "도서": ["꿈두레도서관", "도서관 가는 길", "그림 축제", "장날"],
            "도": ["꿈두레도서관", "도서관 가는 길", "눈 내린 날", "그림 축제", "장날"],
            "그림": ["그림 축제", "꿈두레도서관", "도서관 가는 길"],
            "도서관 그림": ["그림 축제", "꿈두레도서관", "도서관 가는 길"],
            "ㄷㅅㄱ": ["꿈두레도서관", "도서관 가는 길"],
            "끝": ["눈 내린 날", "그림 축제", "꿈두레도서관", "장날", "도서관 가는 길"],
        }.items():
            with self.subTest(query):
                self.assertEqual(self.found(query), titles)

    def test_many_hits_come_in_the_same_order(self):
        for most in (1, 2, 3):
            with self.subTest(most):
                hits = Hits(Query("도서관"))
                hits._first(most)
                self.assertEqual(
                    [number for _place, number, *_ in hits._first(most)], hits._ordered(most)[:most]
                )

    def test_they_are_narrowed_down_by_topic_reporter_and_korean_year(self):
        jun = self.jun.profile.pk
        for choice, titles in [
            ({"year": 2025}, ["도서관 가는 길", "장날"]),
            ({"year": 2026}, ["꿈두레도서관", "그림 축제"]),
            ({"year": 1999}, []),
            ({"reporter": jun}, ["그림 축제"]),
            ({"reporter": jun, "year": 2025}, []),
            ({"topic": "nature"}, ["꿈두레도서관", "도서관 가는 길", "그림 축제", "장날"]),
            ({"topic": "food"}, []),
        ]:
            with self.subTest(choice):
                self.assertEqual(self.found("도서관", **choice), titles)

    def test_ways_to_narrow_down_are_links_that_keep_the_query(self):
        response = self.search("도서관")

        query = "q=%EB%8F%84%EC%84%9C%EA%B4%80"
        self.assertContains(response, f'href="?{query}&amp;year=2025"')
        self.assertContains(response, f'href="?{query}&amp;reporter={self.jun.profile.pk}"')
        narrowed = self.search("도서관", year=2025)
        self.assertContains(narrowed, "‘도서관’ 글 2편")
        self.assertContains(narrowed, f'<a class="chosen" href="?{query}">2025년')

    def test_choices_nobody_offered_are_answered_politely(self):
        for choice in [
            {"year": "0"},
            {"year": "99999999999"},
            {"year": "이천"},
            {"reporter": "-1"},
            {"reporter": "999999999"},
            {"topic": "' OR 1=1"},
            {"page": "9999"},
            {"page": "x"},
        ]:
            with self.subTest(choice):
                self.assertEqual(self.search("도서관", **choice).status_code, 200)
