from datetime import UTC, date, datetime, timedelta
from urllib.parse import quote

from django.conf import settings
from django.utils import timezone

from newsroom.images.models import Photo
from newsroom.posts.models import Byline, PostPage
from newsroom.posts.story import photo_items
from reporters.models import Term
from tests.case import NewsroomTestCase
from tests.reading.markup import Markup
from tests.reading.pictures import develop_all


class PostTests(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji)

    def read(self, post=None):
        return self.browser().get((post or self.post).url)

    def change(self, **fields):
        PostPage.objects.filter(pk=self.post.pk).update(**fields)

    def assert_in_order(self, response, *words):
        places = [response.content.decode().find(word) for word in words]
        self.assertNotIn(-1, places)
        self.assertEqual(places, sorted(places))

    def test_opens_with_headline_writer_payment_and_only_then_the_photo(self):
        self.assert_in_order(
            self.read(),
            "<h1>물향기수목원에서 보낸 가을</h1>",
            '<p class="standfirst">낙엽 사이를 천천히 걸었어요.</p>',
            'class="byline"',
            "오산시에서 원고료를 받아 쓴 글입니다",
            'class="dates"',
            '<figure class="figure">',
        )

    def test_unpaid_post_claims_no_payment(self):
        self.change(is_paid=False)

        self.assertNotContains(self.read(), "원고료")

    def test_byline_names_each_person_once_with_all_they_did(self):
        Byline.objects.create(
            post=self.post, reporter=self.minji.profile, role="photo", sort_order=1
        )
        Byline.objects.create(post=self.post, reporter=self.jun.profile, role="video", sort_order=2)

        people = PostPage.objects.get(pk=self.post.pk).reading.contributors

        self.assertEqual(
            [(person.name, person.roles) for person in people],
            [("김민지", ["글", "사진"]), ("박준", ["영상"])],
        )

    def test_current_reporter_is_called_citizen_reporter(self):
        self.assertContains(self.read(), "<span>시민기자</span>", html=True)

    def test_former_reporter_is_dated(self):
        Term.objects.filter(reporter=self.minji.profile).update(
            number=1, starts_on=date(2024, 3, 1), ends_on=date(2025, 2, 28)
        )

        self.assertContains(self.read(), "시민기자(제1기, 2024~2025)")

    def test_name_stays_without_a_link_when_the_profile_is_taken_off(self):
        self.minji.profile.unpublish()

        response = self.read()

        self.assertContains(response, "<b>김민지</b>", html=True)
        self.assertNotContains(response, self.minji.profile.url)

    def test_date_is_the_korean_day(self):
        self.change(first_published_at=datetime(2026, 11, 21, 16, 0, tzinfo=UTC))

        response = self.read()

        self.assertContains(response, "2026년 11월 22일 (일)")
        self.assertContains(response, 'datetime="2026-11-22"')

    def test_correction_is_noted_at_the_top_and_told_at_the_end(self):
        noon = datetime(2026, 11, 22, 12, tzinfo=timezone.get_default_timezone())
        self.post.corrections.create(note="여는 시각을 바로잡았습니다.", made_at=noon)

        self.assert_in_order(
            self.read(), "2026. 11. 22.</time> 바로잡았습니다", "<p>여는 시각을 바로잡았습니다.</p>"
        )

    def test_address_to_cite_is_the_permanent_one(self):
        response = self.read()

        self.assertContains(response, f"{settings.SITE_URL}/p/{self.post.pk}/")
        self.assertContains(response, "퍼 갈 때는 이 주소를 출처로 적어 주세요")

    def test_licence_is_said_in_words_and_drawn(self):
        self.assertContains(self.read(), "저작권은 글쓴이에게 있어요")
        self.assertContains(self.read(), "공공누리 미적용")

        for number, signs in [("0", 1), ("1", 2), ("2", 3), ("3", 3), ("4", 4)]:
            self.change(licence=f"kogl-{number}")
            response = self.read()
            self.assertContains(response, f"공공누리 제{number}유형")
            self.assertEqual(len(Markup(response).all("circle")), signs)
            self.assertNotContains(response, "저작권은 글쓴이에게 있어요")

    def test_photo_made_by_ai_is_marked(self):
        self.assertNotContains(self.read(), "AI로 만든 사진")

        Photo.objects.filter(pk=self.post.lead_photo_id).update(is_ai_made=True)

        self.assertContains(self.read(), "AI로 만든 사진")

    def test_tags_lead_to_their_posts(self):
        for tag in self.post.tags.all():
            self.assertContains(self.read(), f'<a href="{tag.url}">#{tag.name}</a>', html=True)

    def test_buttons_that_need_scripts_stay_hidden_without_them(self):
        markup = Markup(self.read())

        copying = [b for b in markup.all("button") if "data-copy" in b]
        self.assertEqual(["hidden" in button for button in copying], [False, True])
        rows = [attributes for name, attributes in markup.elements if name == "li"]
        self.assertEqual(len([row for row in rows if "hidden" in row]), 2)

    def test_post_is_passed_on_by_plain_links_to_its_permanent_address(self):
        hrefs = [a["href"] for a in Markup(self.read()).all("a")]
        address = quote(f"{settings.SITE_URL}/p/{self.post.pk}/", safe="")

        for service in ["www.facebook.com/sharer", "x.com/intent/post", "www.band.us/plugin"]:
            [link] = [href for href in hrefs if service in href]
            self.assertIn(address, link)

    def test_each_photo_leads_to_its_largest_picture_whole(self):
        develop_all()
        markup = Markup(self.read())

        shown = {self.post.lead_photo_id, *(i["photo"].pk for i in photo_items(self.post))}
        links = [a for a in markup.all("a") if a.get("class") == "zoom"]
        self.assertEqual(len(links), len(shown))
        for link in links:
            self.assertIn("width-1600.jpeg", link["href"])
            self.assertIn("width-1600.avif", link["data-avif"])

    def test_only_the_lead_photo_is_fetched_at_once(self):
        develop_all()
        lead, *others = [i for i in Markup(self.read()).all("img") if i["width"] != "200"]

        self.assertEqual(lead["fetchpriority"], "high")
        self.assertNotIn("loading", lead)
        self.assertEqual({(i["loading"], i["decoding"]) for i in others}, {("lazy", "async")})


class PastItsTimeTests(NewsroomTestCase):
    """The scheduler may be down: what is past its time is not served all the same."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji)
        cls.address = cls.post.url

    def test_post_is_served_until_its_time(self):
        PostPage.objects.update(expire_at=self.post.first_published_at + timedelta(days=1))

        self.assertEqual(self.browser().get(self.address).status_code, 200)

    def test_expired_post_is_gone_though_it_is_still_marked_live(self):
        PostPage.objects.update(expire_at=self.post.first_published_at)

        self.assertTrue(PostPage.objects.get().live)
        for address in [self.address, self.post.short_path]:
            self.assertEqual(self.browser().get(address).status_code, 404)
        self.assertNotContains(self.browser().get("/posts/"), self.post.title)

    def test_expired_post_is_gone_for_editors_too(self):
        PostPage.objects.update(expire_at=self.post.first_published_at)

        self.assertEqual(self.browser(self.hana).get(self.address).status_code, 404)
