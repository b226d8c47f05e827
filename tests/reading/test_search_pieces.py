from django.urls import reverse

from newsroom.caching import pieces
from newsroom.posts.finding.narrowing import every_reporter
from newsroom.posts.models import PostPage
from reporters.models import ReporterPage
from tests.caching.kiosk import begin_anew, settle
from tests.cast import reporter
from tests.reading.searching import SearchCase


class KeptForSearchesTests(SearchCase):
    """What many searches share is kept, and made anew as soon as it changes."""

    def setUp(self):
        self.published(self.minji, title="수목원의 가을")
        self.published(self.jun, title="시장의 가을")
        settle()
        begin_anew()
        pieces.forget()
        self.assertContains(self.search("가을"), f"{self.minji.profile.title} <span>1")
        self.assertEqual(self.proposed(self.minji.profile.title), [self.minji.profile.title])

    def proposed(self, query):
        found = self.browser().get(reverse("suggest_posts"), {"q": query}).json()["suggestions"]
        return [entry["words"] for entry in found if entry["kind"] == "시민기자"]

    def test_a_new_reporter_is_proposed_and_narrowed_down_to(self):
        sora = reporter("sora", "정", "소라")
        self.published(sora, title="냇가의 가을")
        settle()

        self.assertContains(self.search("가을"), "정소라 <span>1")
        self.assertEqual(self.proposed("소라"), ["정소라"])

    def test_a_reporter_writes_from_the_first_post_on(self):
        sora = reporter("sora", "정", "소라")
        settle()
        self.assertIn((sora.profile.pk, "정소라", False), every_reporter())
        self.published(sora, title="냇가의 가을")
        settle()

        self.assertIn((sora.profile.pk, "정소라", True), every_reporter())

    def test_a_reporter_is_named_by_the_new_name(self):
        profile = ReporterPage.objects.get(pk=self.minji.profile.pk)
        profile.title = "김민지나"
        profile.save_revision(user=self.hana).publish(user=self.hana)
        settle()

        self.assertContains(self.search("가을"), "김민지나 <span>1")
        self.assertEqual(self.proposed("김민지"), ["김민지나"])

    def test_a_card_shows_what_is_published_and_what_each_search_marks(self):
        post = PostPage.objects.get(title="수목원의 가을")
        post.title = "물향기수목원의 가을"
        post.save_revision(user=self.hana).publish(user=self.hana)
        settle()

        self.assertContains(self.search("물향기"), "<mark>물향기</mark>수목원의 가을")
        self.assertContains(self.search("수목원"), "물향기<mark>수목원</mark>의 가을")

    def test_words_that_look_like_a_place_in_a_card_are_only_words(self):
        self.published(self.minji, title="물가 <!-- extract -->", standfirst="물가 <!-- title -->")
        settle()

        found = self.search("물가")

        self.assertContains(found, "<mark>물가</mark> &lt;!-- extract --&gt;", count=1)
        self.assertNotContains(found, "<!-- ")
