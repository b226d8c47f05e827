from django.urls import reverse

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

    def test_a_post_is_found_by_the_start_of_a_word_of_its_title(self):
        self.draft(self.minji, title="오산천 자전거길에서")

        found = self.browser(self.hana).get(
            reverse("wagtailadmin_pages:search_results"), {"q": "자전거"}
        )

        self.assertContains(found, "오산천 자전거길에서")
