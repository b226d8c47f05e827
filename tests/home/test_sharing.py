from django.test import override_settings

from home.sharing import introduce
from newsroom.posts.models import PostPage
from tests.case import NewsroomTestCase
from tests.reading.markup import Markup
from tests.reading.pictures import develop_all


@override_settings(SITE_URL="https://blog.osan.example")
class SharingTests(NewsroomTestCase):
    def test_post_introduces_itself_with_headline_and_standfirst(self):
        post = self.published(self.minji)

        markup = Markup(self.browser().get(post.url))

        self.assertEqual(markup.one("meta", property="og:type")["content"], "article")
        self.assertEqual(markup.one("meta", property="og:title")["content"], post.title)
        self.assertEqual(markup.one("meta", property="og:description")["content"], post.standfirst)
        self.assertEqual(
            markup.one("link", rel="canonical")["href"], f"https://blog.osan.example{post.url}"
        )

    def test_shared_post_shows_its_lead_photo(self):
        post = self.published(self.minji)
        develop_all()

        markup = Markup(self.browser().get(post.url))

        picture = markup.one("meta", property="og:image")["content"]
        self.assertTrue(picture.startswith("https://blog.osan.example/"), picture)

    def test_later_page_of_a_list_is_a_page_of_its_own(self):
        introduced = introduce(self.topic).on_page(2)

        self.assertEqual(introduced.address, "https://blog.osan.example/topics/nature/?page=2")
        self.assertEqual(introduced.full_title, "자연과 계절 2쪽 | 그린나래")

    def test_reporter_who_left_only_the_name_is_introduced_by_it(self):
        profile = self.minji.profile
        profile.introduction, profile.is_byline_only = "골목을 좋아해요.", True

        self.assertNotIn("골목", introduce(profile).description)

    def test_nobody_introduces_what_is_no_public_page(self):
        with self.assertRaises(TypeError):
            introduce(PostPage.objects)
