from django.core.management import call_command
from django.test import tag
from django.urls import reverse

from newsroom.posts.models import DeskEntry
from tests.case import NewsroomTestCase

HOSTILE = [
    '"',
    "'",
    "%",
    "_",
    "\x00",
    "\t\n",
    "a OR " * 300,
    "NEAR(가, 나)",
    "*",
    "(",
    "-",
    "^",
    '"열린 따옴표',
    "title:가",
    "😀",
    "가" * 500,
    "가 AND",
]


@tag("long")
class SearchingTests(NewsroomTestCase):
    """Whatever is typed into the admin's search boxes, they answer politely."""

    def test_no_search_string_is_an_error(self):
        screens = [
            (self.hana, reverse("wagtailadmin_pages:search")),
            (self.hana, reverse("wagtailadmin_explore", args=[self.posts.pk])),
            (self.hana, reverse("wagtailimages:index")),
            (self.hana, reverse("wagtailadmin_choose_page_search")),
            (self.hana, reverse("topics:index")),
            (self.hana, reverse("tags:index")),
            (self.minji, reverse("wagtailimages_chooser:choose_results")),
            (self.minji, reverse("wagtailadmin_pages:search")),
        ]
        for user, screen in screens:
            browser = self.browser(user)
            for words in HOSTILE:
                with self.subTest(f"{screen} {words[:12]!r}"):
                    self.assertEqual(browser.get(screen, {"q": words}).status_code, 200)

    def found(self, user, query):
        """Return the titles on the page search of the admin, in order."""
        address = reverse("wagtailadmin_pages:search_results")
        response = self.browser(user).get(address, {"q": query})
        return [page.specific.draft_title for page in response.context["object_list"]]

    def test_a_draft_is_found_by_any_part_of_its_words(self):
        self.draft(self.minji, title="오산천 자전거길에서", paragraphs=["억새가 흔들렸어요."])

        for query in [
            "자전거",
            "전거길",
            "자전거 길",
            "오산 천",
            "ㅈㅈㄱ",
            "김민지",
            "단풍",
            "억새",
        ]:
            with self.subTest(query):
                self.assertIn("오산천 자전거길에서", self.found(self.hana, query))
        self.assertEqual(self.found(self.hana, "자전차"), [])

    def test_a_draft_is_found_by_its_newest_words_only(self):
        post = self.draft(self.minji, title="오산천 자전거길에서")
        self.save(post, self.minji, title="맑음터공원 소풍")

        self.assertEqual(self.found(self.hana, "소풍"), ["맑음터공원 소풍"])
        self.assertEqual(self.found(self.hana, "자전거"), [])

    def test_a_live_post_is_found_by_its_body_after_those_named_so(self):
        self.published(self.minji, title="궐리사 은행나무")
        self.published(self.minji, title="향교 나들이", paragraphs=["궐리사에도 들렀어요. " * 40])

        self.assertEqual(self.found(self.hana, "궐리사"), ["궐리사 은행나무", "향교 나들이"])

    def test_words_typed_in_the_wrong_mode_of_the_keyboard_are_found(self):
        self.draft(self.minji, title="독산성 2026")
        self.draft(self.minji, title="SNS 시민기자")

        self.assertEqual(self.found(self.hana, "ehrtkstjd"), ["독산성 2026"])
        self.assertEqual(self.found(self.hana, "ehrtkstjd 2026"), ["독산성 2026"])
        self.assertEqual(self.found(self.hana, "눈"), ["SNS 시민기자"])
        self.assertEqual(self.found(self.jun, "ehrtkstjd"), [])
        self.draft(self.minji, title="눈 내린 날")
        self.assertEqual(self.found(self.hana, "눈"), ["눈 내린 날"])

    def test_a_reporter_finds_no_draft_of_another(self):
        self.draft(self.minji, title="오산천 자전거길에서")

        self.assertEqual(self.found(self.minji, "자전거"), ["오산천 자전거길에서"])
        self.assertEqual(self.found(self.jun, "자전거"), [])

    def test_a_photo_is_found_by_any_part_of_its_name(self):
        self.photo(self.minji, title="물향기 수목원의 은행나무")

        address = reverse("wagtailimages:index_results")
        for query in ["은행", "물향기수목원", "ㅇㅎㄴㅁ", "dmsgod"]:
            with self.subTest(query):
                found = self.browser(self.hana).get(address, {"q": query})
                self.assertContains(found, "물향기 수목원의 은행나무")

    def test_the_index_can_be_made_anew(self):
        self.draft(self.minji, title="오산천 자전거길에서")
        DeskEntry.objects.all().delete()

        call_command("rebuild_search", "--if-empty", verbosity=0)

        self.assertEqual(self.found(self.hana, "자전거"), ["오산천 자전거길에서"])
