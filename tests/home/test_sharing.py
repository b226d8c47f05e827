from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage
from django.test import override_settings, tag
from django.utils import timezone
from PIL import Image

from home.models import SiteSettings
from home.sharing import introduce
from newsroom.images.models import Photo, Rendition
from newsroom.posts.models import PostPage
from tests.case import NewsroomTestCase
from tests.reading.markup import Markup

SITE = "https://blog.osan.example"


def give_share_crops():
    """Give each photo the row of its share picture, as the darkroom would."""
    Rendition.objects.bulk_create(
        Rendition(
            image=photo,
            filter_spec="fill-1200x630|format-jpeg",
            file=f"renditions/{photo.key}/fill-1200x630.format-jpeg.jpg",
            width=1200,
            height=630,
        )
        for photo in Photo.objects.all()
    )


@override_settings(SITE_URL=SITE)
class SharingCase(NewsroomTestCase):
    def head(self, address):
        return Markup(self.browser().get(address))

    def said(self, markup, name):
        attribute = "name" if name.startswith("twitter") else "property"
        return markup.one("meta", **{attribute: name})["content"]

    def without_photo(self, **changes):
        """Return a published post that has no lead photo."""
        post = self.published(self.minji)
        PostPage.objects.filter(pk=post.pk).update(lead_photo=None, **changes)
        return PostPage.objects.get(pk=post.pk)

    def picture_path(self, post):
        return self.said(self.head(post.url), "og:image").removeprefix(SITE)


class IntroducingTests(SharingCase):
    def test_post_introduces_itself_with_headline_and_standfirst(self):
        post = self.published(self.minji)

        markup = self.head(post.url)

        self.assertEqual(self.said(markup, "og:type"), "article")
        for name in ["og:title", "twitter:title"]:
            self.assertEqual(self.said(markup, name), post.title)
        for name in ["og:description", "twitter:description"]:
            self.assertEqual(self.said(markup, name), post.standfirst)
        self.assertEqual(markup.one("link", rel="canonical")["href"], f"{SITE}{post.url}")

    def test_post_says_when_it_was_published_on_what_and_by_whom(self):
        post = self.published(self.minji)

        markup = self.head(post.url)

        when = timezone.localtime(post.first_published_at).isoformat("T", "seconds")
        self.assertEqual(self.said(markup, "article:published_time"), when)
        self.assertEqual(self.said(markup, "article:section"), self.topic.name)
        self.assertEqual(self.said(markup, "article:author"), SITE + self.minji.profile.url)
        self.assertEqual(self.said(markup, "article:tag"), "단풍")

    def test_phone_that_keeps_a_page_on_its_first_screen_shows_the_mark(self):
        icon = self.head("/").one("link", rel="apple-touch-icon")

        self.assertEqual(
            Image.open(finders.find(icon["href"].removeprefix("/static/"))).size, (512, 512)
        )

    def test_topic_and_profile_name_their_own_feeds(self):
        for address in [self.topic.url, self.minji.profile.url]:
            feeds = [e for e in self.head(address).all("link") if e["rel"] == "alternate"]
            self.assertIn(f"{address}feed/", [feed["href"] for feed in feeds])

    def test_later_page_of_a_list_is_a_page_of_its_own(self):
        introduced = introduce(self.topic).on_page(2)

        self.assertEqual(introduced.address, f"{SITE}/topics/nature/?page=2")
        self.assertEqual(introduced.full_title, "자연과 계절 2쪽 | 그린나래")

    def test_reporter_who_left_only_the_name_is_introduced_by_it(self):
        profile = self.minji.profile
        profile.introduction, profile.is_byline_only = "골목을 좋아해요.", True

        self.assertNotIn("골목", introduce(profile).description)

    def test_nobody_introduces_what_is_no_public_page(self):
        with self.assertRaises(TypeError):
            introduce(PostPage.objects)

    def test_front_page_alone_proves_to_search_engines_whose_it_is(self):
        names = {"naver-site-verification": "naver-1", "google-site-verification": "google-1"}
        site = SiteSettings.current()
        site.naver_verification, site.google_verification = names.values()
        site.save()

        for name, code in names.items():
            self.assertEqual(self.head("/").one("meta", name=name)["content"], code)
            self.assertIsNone(self.head("/posts/").one("meta", name=name))

    def test_without_codes_nothing_is_proved(self):
        self.assertIsNone(self.head("/").one("meta", name="naver-site-verification"))


class PhotoTests(SharingCase):
    def test_shared_post_shows_its_lead_photo_wide_with_size_and_words(self):
        post = self.published(self.minji)
        give_share_crops()

        markup = self.head(post.url)

        address = f"{SITE}/media/renditions/{post.lead_photo.key}/"
        self.assertTrue(self.said(markup, "og:image").startswith(address))
        size = [self.said(markup, f"og:image:{side}") for side in ("width", "height")]
        self.assertEqual(size, ["1200", "630"])
        self.assertEqual(self.said(markup, "og:image:alt"), post.lead_alt)
        self.assertEqual(self.said(markup, "twitter:card"), "summary_large_image")
        self.assertEqual(self.said(markup, "twitter:image"), self.said(markup, "og:image"))

    def test_profile_shows_its_portrait(self):
        profile = self.minji.profile
        profile.portrait = self.photo(self.minji)
        profile.save_revision().publish()
        pixels = {"width": 800, "height": 1000, "filter_spec": "fill-800x1000|format-jpeg"}
        Rendition.objects.create(image=profile.portrait, file="renditions/p.jpg", **pixels)

        markup = self.head(profile.url)

        self.assertTrue(self.said(markup, "og:image").endswith("/renditions/p.jpg"))
        self.assertEqual(self.said(markup, "twitter:card"), "summary")


@tag("long")
class DrawnTests(SharingCase):
    def test_post_without_photo_shows_its_title_drawn(self):
        post = self.without_photo()

        markup = self.head(post.url)
        path = self.said(markup, "og:image").removeprefix(SITE)
        answer = self.browser().get(path)

        self.assertEqual(answer["Content-Type"], "image/png")
        self.assertEqual(answer["Cache-Control"], "public, max-age=300")
        self.assertEqual(answer["X-Content-Type-Options"], "nosniff")
        self.assertTrue(answer.getvalue())
        name = path.removeprefix("/media/")
        with default_storage.open(name) as file, Image.open(file) as picture:
            self.assertEqual(picture.size, (1200, 630))
        self.assertEqual(self.said(markup, "og:image:alt"), post.title)
        self.assertEqual(self.said(markup, "og:image:width"), "1200")
        self.assertGreater(default_storage.size(name), 5_000)

    def test_it_is_drawn_once(self):
        path = self.picture_path(self.without_photo())
        first = self.browser().get(path)
        again = self.browser().get(path, headers={"if-none-match": first["ETag"]})
        self.assertTrue(first.getvalue())

        self.assertEqual(again.status_code, 304)

    def test_new_title_has_a_new_picture_and_the_old_one_goes(self):
        post = self.without_photo()
        old = self.picture_path(post)
        self.browser().get(old).getvalue()
        PostPage.objects.filter(pk=post.pk).update(title="새 제목이에요")
        new = self.picture_path(post)
        self.browser().get(new).getvalue()

        self.assertNotEqual(old, new)
        self.assertEqual(self.browser().get(old).status_code, 404)
        self.assertFalse(default_storage.exists(old.removeprefix("/media/")))

    def test_picture_of_what_nobody_may_read_is_not_there(self):
        post = self.without_photo()
        path = self.picture_path(post)
        self.browser().get(path).getvalue()
        self.take_down(post, self.hana)

        for visitor in [None, self.jun, self.minji]:
            self.assertEqual(self.browser(visitor).get(path).status_code, 404)

    def test_nobody_has_pictures_drawn_that_no_page_names(self):
        post = self.without_photo()

        for name in [f"{post.pk}-{'0' * 16}", f"site-{'0' * 16}", "999999-" + "0" * 16]:
            self.assertEqual(self.browser().get(f"/media/share/{name}.png").status_code, 404)

    def test_pages_without_a_picture_show_the_sites(self):
        for address in ["/", "/posts/", self.topic.url, "/reporters/"]:
            path = self.said(self.head(address), "og:image").removeprefix(SITE)
            self.assertRegex(path, r"^/media/share/site-[0-9a-f]{16}\.png$")
        answer = self.browser().get(path)
        self.assertTrue(answer.getvalue())

    def test_hostile_and_endless_titles_are_drawn_too(self):
        for title in ["<script>\u2028", "가" * 255, "🍊漢", "ㄱ " * 120, "&" * 90]:
            with self.subTest(title[:9]):
                answer = self.browser().get(self.picture_path(self.without_photo(title=title)))
                self.assertEqual(answer["Content-Type"], "image/png")
                self.assertTrue(answer.getvalue())
