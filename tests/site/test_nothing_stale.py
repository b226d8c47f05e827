"""Whatever changes, the next stranger reads it: every kind of page, every kind of change."""

import datetime as dt
from pathlib import Path

import time_machine
from django.conf import settings
from django.test import tag
from django.utils import timezone

from home.models import ChosenStory, HomePage, InformationPage, SiteSettings
from newsroom.caching import pieces
from newsroom.images import developing, slots
from newsroom.operations.timetable import Timetable
from newsroom.picturedesk import withdrawing
from newsroom.posts.correcting import correct, seen_of
from newsroom.posts.models import PostPage, PostTag, Tag, Topic
from reporters.models import ReporterPage
from tests.caching.kiosk import Site, begin_anew, settle
from tests.case import NewsroomTestCase
from tests.cast import appoint, reporter
from tests.reading.archive import multiply


def develop(photo):
    """Put pictures of a photo in their places, as the worker does when they are drawn."""
    drawn = []
    for number, step in enumerate({step for slot in slots.SLOTS.values() for step in slot}):
        path = Path(settings.MEDIA_ROOT) / f"drawn-{number}.jpg"
        path.write_bytes(b"a picture")
        drawn.append((slots.spec(step, "jpeg"), path, {"width": 480, "height": 320}))
    developing.keep(photo, drawn)


def _apart(kept, fresh):
    """Return the first line that is not the same."""
    lines = zip(kept.body.decode().splitlines(), fresh.body.decode().splitlines(), strict=False)
    return next((pair for pair in lines if pair[0] != pair[1]), "one is longer")


class NothingStaleCase(NewsroomTestCase):
    """Two reporters with a post each and a short archive; one more post waits for approval.

    One old post of a third reporter's stands apart: no topic, tag or neighbour in common.
    """

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        cls.crafts = Topic.objects.create(name="솜씨와 손맛", slug="crafts")
        cls.first = case.published(cls.minji, title="수목원의 가을")
        sora = reporter("sora", "정", "소라")
        cls.apart = cls.set_apart(case.published(sora, title="오래된 이야기"), cls.crafts)
        cls.second = case.published(cls.jun, title="시장 골목의 하루")
        multiply(cls.first, range(1, 15))
        cls.waiting = case.submitted(cls.jun, title="새로 올라올 글")

    @staticmethod
    def set_apart(post, topic):
        long_ago = timezone.now() - dt.timedelta(days=2000)
        PostPage.objects.filter(pk=post.pk).update(topic=topic, first_published_at=long_ago)
        PostTag.objects.filter(content_object=post).delete()
        return PostPage.objects.get(pk=post.pk)

    def setUp(self):
        settle()
        begin_anew()
        self.site = Site()

    def addresses(self):
        return [
            "/",
            "/posts/",
            "/posts/?page=2",
            self.first.url,
            self.second.url,
            f"/posts/{self.waiting.pk}/",
            "/posts/copy-1/",
            "/posts/copy-7/",
            self.apart.url,
            self.topic.url,
            "/topics/crafts/",
            *(word.url for word in Tag.objects.order_by("pk")),
            "/reporters/",
            self.minji.profile.url,
            self.jun.profile.url,
            "/search/?q=가을",
            "/search/?q=새로",
            "/feed/",
            "/topics/nature/feed/",
            f"{self.jun.profile.url}feed/",
            "/sitemap.xml",
            "/sitemap-site.xml",
            "/sitemap-posts-0.xml",
            "/robots.txt",
            f"/archive/{timezone.localdate():%Y/%m}/",
            "/corrections/",
            "/about/",
            "/accessibility/",
            "/privacy/",
        ]

    def read_all(self):
        return {address: self.site.ask(address).body for address in self.addresses()}

    def assert_nothing_stale(self):
        settle()
        shown = {address: self.site.ask(address) for address in self.addresses()}
        pieces.forget()
        for address, kept in shown.items():
            fresh = self.site.fresh(address)
            self.assertEqual(kept.status, fresh.status, address)
            self.assertTrue(kept.body == fresh.body, f"{address} is stale: {_apart(kept, fresh)}")

    def after(self, act, shown_on, untouched=()):
        """Warm every page, act, and see: all pages right, these changed, those still kept."""
        before = self.read_all()
        act()
        settle()
        for address in untouched:
            self.assertTrue(self.site.is_kept(address), address)
        self.assert_nothing_stale()
        after = self.read_all()
        for address in shown_on:
            self.assertFalse(before.get(address) == after[address], f"{address} is as before")


@tag("long")
class NothingStaleTests(NothingStaleCase):
    def everywhere(self):
        """Return every address that shows something now."""
        return [address for address in self.addresses() if self.site.ask(address).status == 200]

    def test_every_page_is_kept_as_it_is(self):
        self.read_all()

        self.assertEqual([a for a in self.everywhere() if not self.site.is_kept(a)], [])
        self.assert_nothing_stale()

    def test_publishing(self):
        self.after(
            lambda: self.approve(self.waiting, self.hana),
            shown_on=[
                *("/", "/posts/", "/feed/", "/topics/nature/", "/sitemap-posts-0.xml"),
                *(self.second.url, self.jun.profile.url, self.waiting.url, "/search/?q=새로"),
            ],
            untouched=[self.apart.url, "/topics/crafts/", self.minji.profile.url, "/about/"],
        )

    def test_taking_down(self):
        self.after(
            lambda: self.take_down(self.first, self.hana),
            shown_on=[
                *("/", "/posts/", "/feed/", "/search/?q=가을", self.first.url),
                *(self.second.url, "/posts/copy-1/", self.minji.profile.url),
            ],
            untouched=[self.apart.url, self.jun.profile.url, "/reporters/", "/accessibility/"],
        )

    def test_correcting(self):
        self.after(
            lambda: self.correct(self.second),
            shown_on=["/corrections/", "/feed/", self.second.url, "/sitemap-site.xml"],
            untouched=["/posts/?page=2", self.apart.url, "/reporters/", "/accessibility/"],
        )

    def correct(self, post):
        post = PostPage.objects.get(pk=post.pk)
        correct(post, self.hana, seen_of(post), "corrected", "이름을 바로잡았습니다.")

    def test_taking_a_corrected_post_down(self):
        self.correct(self.second)
        settle()
        self.after(
            lambda: self.take_down(self.second, self.hana),
            shown_on=["/corrections/", "/feed/", self.second.url],
            untouched=["/accessibility/"],
        )

    def test_publishing_a_change(self):
        def change():
            post = PostPage.objects.get(pk=self.second.pk)
            post.title = "시장 골목의 긴 하루"
            post.save_revision(user=self.hana).publish(user=self.hana)

        self.after(
            change,
            shown_on=["/", "/posts/", "/feed/", "/search/?q=가을", self.second.url, self.first.url],
            untouched=["/posts/?page=2", self.apart.url, "/reporters/", "/accessibility/"],
        )

    def test_moving_to_another_topic(self):
        def move():
            post = PostPage.objects.get(pk=self.second.pk)
            post.topic = self.crafts
            post.save_revision(user=self.hana).publish(user=self.hana)

        self.after(
            move,
            shown_on=["/", "/posts/", "/topics/nature/", "/topics/crafts/", self.second.url],
            untouched=[self.minji.profile.url, "/accessibility/"],
        )

    def test_a_profile(self):
        def rename():
            profile = ReporterPage.objects.get(pk=self.minji.profile.pk)
            profile.title, profile.introduction = "김민지나", "골목을 좋아해요."
            profile.save_revision(user=self.hana).publish(user=self.hana)

        self.after(
            rename,
            shown_on=["/", "/reporters/", self.minji.profile.url],
            untouched=[self.second.url, self.jun.profile.url, "/posts/", "/feed/"],
        )

    def test_a_reporter_choosing_what_to_show(self):
        def shrink():
            profile = ReporterPage.objects.get(pk=self.minji.profile.pk)
            profile.is_byline_only = True
            profile.save_revision(user=self.minji)

        self.after(shrink, shown_on=[self.minji.profile.url], untouched=[self.second.url])

    def test_an_appointment(self):
        self.after(
            lambda: appoint(self.minji.profile, starts_in=-300, ends_in=-1),
            shown_on=["/", "/reporters/", self.minji.profile.url, self.first.url],
            untouched=["/accessibility/", "/posts/"],
        )

    def test_a_new_profile(self):
        self.after(
            lambda: reporter("saero", "한", "새로"),
            shown_on=["/", "/reporters/"],
            untouched=[self.first.url, self.minji.profile.url, "/posts/"],
        )

    def test_a_topic(self):
        def rename():
            self.topic.name = "자연과 네 계절"
            self.topic.save()

        self.after(rename, shown_on=["/", "/posts/", "/topics/nature/", self.first.url])

    def test_a_tag(self):
        def rename():
            autumn = Tag.objects.get(name="단풍")
            autumn.name = "고운 단풍"
            autumn.save()

        self.after(rename, shown_on=[self.first.url], untouched=["/posts/", "/reporters/"])

    def test_a_photo(self):
        def credit():
            photo = PostPage.objects.get(pk=self.second.pk).lead_photo
            photo.credit = "박준 아버지"
            photo.save()

        self.after(credit, shown_on=[self.second.url], untouched=["/reporters/", "/accessibility/"])

    def test_withdrawing_a_photo(self):
        photo = PostPage.objects.get(pk=self.second.pk).lead_photo
        develop(photo)
        settle()

        self.after(
            lambda: withdrawing.withdraw(photo.pk, self.hana, "동의를 거두었어요."),
            shown_on=["/", "/posts/", "/feed/", "/sitemap-posts-0.xml", self.second.url],
            untouched=[self.apart.url, "/reporters/", "/accessibility/"],
        )
        told = [address for address, page in self.read_all().items() if photo.key in str(page)]
        self.assertEqual(told, [])

    def test_pictures_made_in_the_background(self):
        self.after(
            lambda: develop(PostPage.objects.get(pk=self.second.pk).lead_photo),
            shown_on=["/", "/posts/", self.second.url],
            untouched=["/reporters/", self.apart.url],
        )

    def test_the_settings_of_the_site(self):
        self.after(
            self.change_settings,
            shown_on=["/", "/posts/", self.first.url, "/accessibility/", "/search/?q=가을"],
            untouched=["/robots.txt"],
        )

    def change_settings(self):
        site = SiteSettings.current()
        site.publisher = "오산시청"
        site.save()

    def test_the_choice_of_the_front_page(self):
        def choose():
            home = HomePage.objects.get()
            home.chosen_stories = [ChosenStory(post=self.first)]
            home.save_revision(user=self.hana).publish(user=self.hana)

        self.after(choose, shown_on=["/"], untouched=["/robots.txt"])

    def test_the_words_of_an_information_page(self):
        def write():
            page = InformationPage.objects.get(slug="privacy")
            page.standfirst = "개인정보를 거의 모으지 않아요."
            page.save_revision(user=self.hana).publish(user=self.hana)

        self.after(write, shown_on=["/privacy/"], untouched=["/posts/", self.first.url])

    def test_drafts_touch_nothing(self):
        def write():
            draft = self.draft(self.minji, title="아직 쓰는 글", tags="새 태그")
            self.save(draft, self.minji, title="아직도 쓰는 글")
            self.take_in_review(draft)

        self.after(write, shown_on=[], untouched=self.everywhere())

    def take_in_review(self, draft):
        words = self.full_content(self.minji)
        self.submit(draft, self.minji, **words)
        self.request_changes(draft, self.hana)

    def test_a_proposal_touches_nothing(self):
        self.after(
            lambda: self.save(self.first, self.minji, title="제안하는 제목"),
            shown_on=[],
            untouched=["/posts/?page=2", self.second.url, "/reporters/"],
        )


@tag("long")
class NothingStaleInTimeTests(NothingStaleCase):
    """Pages that change with nobody's doing, while the worker does nothing."""

    def expiring(self, moment):
        post = PostPage.objects.get(pk=self.second.pk)
        post.expire_at = moment
        post.save_revision(user=self.hana).publish(user=self.hana)
        settle()

    def at(self, moment, shown_on):
        before = self.read_all()
        with time_machine.travel(moment):
            self.assert_nothing_stale()
            after = self.read_all()
        for address in shown_on:
            self.assertFalse(before[address] == after[address], f"{address} is as before")

    def test_a_post_runs_out(self):
        moment = timezone.now() + dt.timedelta(minutes=3)
        self.expiring(moment)

        self.at(
            moment + dt.timedelta(seconds=1),
            ["/", "/posts/", "/posts/?page=2", "/feed/", self.first.url, self.second.url],
        )

    def test_a_term_ends_at_midnight_in_seoul(self):
        appoint(self.minji.profile, starts_in=-100, ends_in=0)
        settle()
        tomorrow = timezone.localdate() + dt.timedelta(days=1)
        midnight = timezone.make_aware(dt.datetime.combine(tomorrow, dt.time()))

        self.at(midnight, ["/", "/reporters/", self.minji.profile.url, self.first.url])

    def test_a_schedule_comes_due(self):
        moment = timezone.now() + dt.timedelta(hours=1)
        self.approve(self.waiting, self.hana, at=moment)
        settle()
        before = self.read_all()
        with time_machine.travel(moment + dt.timedelta(minutes=1)):
            Timetable().turn()
            self.assert_nothing_stale()
            self.assertNotEqual(before["/"], self.site.ask("/").body)
