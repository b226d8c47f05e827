from datetime import UTC, date, datetime, timedelta

from django.conf import settings

from newsroom.images.models import Photo
from newsroom.posts.models import Byline, PostPage
from reporters.models import Term
from tests.case import NewsroomTestCase
from tests.reading.archive import multiply
from tests.reading.markup import Markup


class PostTests(NewsroomTestCase):
    def setUp(self):
        self.post = self.published(self.minji)

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
        self.change(corrected_on=date(2026, 11, 22), correction="여는 시각을 바로잡았습니다.")

        self.assert_in_order(
            self.read(), "2026. 11. 22.</time> 바로잡았습니다", "여는 시각을 바로잡았습니다."
        )

    def test_address_to_cite_is_the_permanent_one(self):
        response = self.read()

        self.assertContains(response, f"{settings.SITE_URL}/p/{self.post.pk}/")
        self.assertContains(response, "퍼 갈 때는 이 주소를 출처로 적어 주세요")

    def test_licence_is_said_in_words(self):
        self.assertContains(self.read(), "공공누리 미적용")

        self.change(licence="kogl-1")

        self.assertContains(self.read(), "공공누리 제1유형(출처표시)")

    def test_photo_made_by_ai_is_marked(self):
        self.assertNotContains(self.read(), "AI로 만든 사진")

        Photo.objects.filter(pk=self.post.lead_photo_id).update(is_ai_made=True)

        self.assertContains(self.read(), "AI로 만든 사진")

    def test_tags_lead_to_their_posts(self):
        for tag in self.post.tags.all():
            self.assertContains(self.read(), f'<a href="{tag.url}">#{tag.name}</a>', html=True)

    def test_copy_button_stays_hidden_without_scripts(self):
        markup = Markup(self.read())

        self.assertIn("hidden", markup.one("button", type="button"))


class AroundAPostTests(NewsroomTestCase):
    def setUp(self):
        self.post = self.published(self.minji)

    def test_the_only_post_leads_nowhere_else(self):
        reading = self.post.reading

        self.assertEqual((reading.more, reading.earlier, reading.later), ([], None, None))
        self.assertNotContains(self.browser().get(self.post.url), 'class="neighbours"')

    def test_neighbours_are_the_posts_just_before_and_just_after(self):
        multiply(self.post, range(1, 4))
        middle = PostPage.objects.get(slug="copy-2")

        self.assertEqual(middle.reading.earlier.slug, "copy-3")
        self.assertEqual(middle.reading.later.slug, "copy-1")

    def test_posts_of_the_same_moment_are_all_passed_through(self):
        multiply(self.post, range(1, 4))
        PostPage.objects.update(first_published_at=self.post.first_published_at)
        post, walked = PostPage.objects.published().first(), []

        while post:
            walked.append(post.pk)
            post = post.reading.earlier

        self.assertEqual(walked, list(PostPage.objects.published().values_list("pk", flat=True)))

    def test_more_are_the_reporters_own_and_newest(self):
        multiply(self.post, range(1, 6))
        others = self.published(self.jun)

        more = self.post.reading.more

        self.assertEqual([post.slug for post in more], ["copy-1", "copy-2", "copy-3"])
        self.assertNotIn(others.pk, [post.pk for post in more])

    def test_a_draft_is_read_in_the_preview_without_neighbours(self):
        draft = self.draft(self.minji, title="아직 쓰는 중")

        self.assertEqual(draft.get_latest_revision_as_object().reading.earlier, None)

    def test_reading_takes_at_least_a_minute(self):
        self.assertEqual(PostPage(title="").reading.minutes, 1)
        self.assertGreaterEqual(self.post.reading.minutes, 1)


class PastItsTimeTests(NewsroomTestCase):
    """The scheduler may be down: what is past its time is not served all the same."""

    def setUp(self):
        self.post = self.published(self.minji)
        self.address = self.post.url

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
