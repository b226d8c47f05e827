"""임시조치: where a post hidden for a time is seen no more, and when it comes back."""

import datetime as dt

from django.core import mail
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from home.sitemap import PART
from newsroom.images.models import Rendition
from newsroom.images.slots import PUBLIC_SPECS
from newsroom.letters.keeping import tidy_letters
from newsroom.letters.mailing import send_due
from newsroom.letters.measuring import wind_up
from newsroom.letters.models import TemporaryMeasure
from newsroom.posts.models import Decision, PostPage
from tests.letters.case import MeasureTestCase, later


class Places:
    """Where readers meet a published post."""

    def places(self):
        """Return every public place that names a published post."""
        topic, reporter = self.post.topic.url, self.minji.profile.url
        month = timezone.localtime(self.post.first_published_at)
        archive = reverse("archive_month", args=[month.year, month.month])
        part = reverse("sitemap_posts", args=[self.post.pk // PART])
        fixed = ["/", "/posts/", "/feed/", part, archive, topic, reporter]
        return [*fixed, "/search/?q=물향기", f"{topic}feed/", f"{reporter}feed/"]

    def naming(self):
        """Return the places that name the post now."""
        return [place for place in self.places() if self.names(place)]

    def names(self, place):
        said = Client().get(place, follow=True).getvalue().decode()
        return self.post.title in said or self.post.url in said

    def picture(self):
        """Return the address of a public picture of the lead photo."""
        photo = self.post.lead_photo
        path = f"renditions/{photo.key}/small.jpg"
        default_storage.save(path, photo.file)
        Rendition.objects.create(
            image=photo, filter_spec=min(PUBLIC_SPECS), file=path, width=4, height=3
        )
        return f"/media/{path}"


class HidingTests(Places, MeasureTestCase):
    def test_post_disappears_everywhere_at_once_and_comes_back(self):
        everywhere = self.naming()
        self.assertEqual(set(self.places()) - set(everywhere), set())

        self.measure()
        self.assertEqual(self.naming(), [])

        self.decide_request(self.asked_for, self.doyun, "lifted")
        self.assertEqual(self.naming(), everywhere)

    def test_address_answers_404_with_kind_words_and_nothing_of_the_post(self):
        self.measure()

        for address in (self.post.url, self.post.short_path):
            page = Client().get(address)
            self.assertEqual(page.status_code, 404)
            said = page.content.decode()
            self.assertIn("권리 침해 신고로 잠시 볼 수 없는 글이에요", said)
            for secret in (self.post.title, self.post.standfirst, "민지", "물향기수목원의 가을"):
                self.assertNotIn(secret, said)

    def test_post_stays_live_which_makes_it_another_thing_than_taking_down(self):
        self.measure()

        post = PostPage.objects.get(pk=self.post.pk)
        self.assertTrue(post.live)
        self.assertEqual(post.standing.label, "임시조치")
        self.assertFalse(post.decisions.filter(kind=Decision.Kind.UNPUBLISHED).exists())

    def test_photos_shown_only_there_are_hidden_with_it_and_come_back(self):
        picture = self.picture()
        self.assertEqual(Client().get(picture).status_code, 200)

        self.measure()
        self.assertEqual(Client().get(picture).status_code, 404)
        self.assertEqual(self.browser(self.minji).get(picture).status_code, 200)

        self.decide_request(self.asked_for, self.doyun, "lifted")
        self.assertEqual(Client().get(picture).status_code, 200)

    def test_photo_that_stands_on_another_post_stays_public(self):
        picture = self.picture()
        self.published(self.minji, title="같은 사진", lead_photo=self.post.lead_photo)

        self.measure()

        self.assertEqual(Client().get(picture).status_code, 200)

    def test_nothing_can_be_sent_about_a_hidden_post(self):
        note = self.opened(self.write_address(self.post))
        self.measure()

        self.assertEqual(self.write(self.post, note=note).status_code, 404)
        asked = Client().get(reverse("ask_removal"), {"post": self.post.pk}).content.decode()
        self.assertNotIn(self.post.short_url, asked)

    def test_correction_published_meanwhile_stays_hidden_too(self):
        self.measure()

        self.save(self.post, self.hana, "action-publish", title="고친 제목")

        self.assertEqual(Client().get(self.post.url).status_code, 404)


class EndTests(Places, MeasureTestCase):
    def test_measure_ends_by_itself_on_day_30_to_the_moment(self):
        measure = self.measure()
        self.assertEqual(measure.ends_at - measure.starts_at, dt.timedelta(days=30))

        with later(days=29, hours=23, minutes=59):
            self.assertEqual(self.page(self.post).status_code, 404)
            self.assertEqual(self.naming(), [])
        with later(days=30):
            self.assertEqual(self.page(self.post).status_code, 200)
            self.assertEqual(len(self.naming()), len(self.places()))

    def test_photo_comes_back_on_day_30_without_the_worker(self):
        picture = self.picture()
        self.measure()

        with later(days=30):
            self.assertEqual(Client().get(picture).status_code, 200)

    def test_worker_closes_what_ran_out_and_tells_both_sides_once(self):
        self.measure()
        send_due()

        with later(days=30):
            self.assertEqual(wind_up(), 1)
            self.assertEqual(wind_up(), 0)
            send_due()

        self.asked_for.refresh_from_db()
        self.assertEqual(self.asked_for.state, "처리 끝남")
        self.assertEqual([s.kind for s in self.asked_for.steps.all()][-1], "ran_out")
        self.assertIn("임시조치 기간 끝: 결과를 알려 드립니다", self.notices(self.minji))
        self.assertIn("임시조치 기간이 끝나", mail.outbox[-1].body)

    def test_worker_leaves_alone_what_still_lasts(self):
        self.measure()

        with later(days=29):
            self.assertEqual(wind_up(), 0)

    def test_editors_are_warned_before_the_end(self):
        self.measure()

        for days in (10, 23, 23, 29):
            with later(days=days, minutes=1):
                tidy_letters()

        warnings = [told for told in self.notices(self.hana) if "뒤에 끝나요" in told]
        self.assertEqual(warnings, ["임시조치가 7일 뒤에 끝나요", "임시조치가 1일 뒤에 끝나요"])

    def test_measure_is_at_most_30_days_and_once(self):
        self.take_measure(self.asked_for, self.hana, days=31)
        self.assertContains(self.response, "30일까지 할 수 있어요.")
        self.assertContains(self.response, "얼굴을 알아볼 수 있어요.")
        self.assertFalse(TemporaryMeasure.objects.exists())

        measure = self.measure()
        with self.assertRaises(ValueError):
            measure.ends_at += dt.timedelta(seconds=1)
            measure.save()
        with later(days=31):
            self.take_measure(self.asked_for, self.doyun)
        self.assertEqual(TemporaryMeasure.objects.count(), 1)

    def test_post_taken_down_for_good_goes_through_the_same_act_as_ever(self):
        self.measure()

        self.decide_request(self.asked_for, self.doyun, "taken_down", reason="동의가 없었어요.")

        post = PostPage.objects.get(pk=self.post.pk)
        self.assertFalse(post.live)
        self.assertEqual(post.standing.label, "게시 종료")
        self.assertEqual(self.page(post).status_code, 410)
        self.assertFalse(TemporaryMeasure.objects.in_force().exists())
        self.assertIn("글을 내렸어요", self.notices(self.minji))
