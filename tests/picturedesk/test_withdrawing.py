"""Consent is taken back: one act, and the photo is gone for every reader, wherever it stood."""

from datetime import timedelta
from pathlib import Path

import time_machine
from django.test import tag
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from newsroom.images.models import People, Photo
from newsroom.images.renditions import prepare, prepare_waiting
from newsroom.images.withdrawing import forget_locked_files
from newsroom.posts.checklist import missing_from
from newsroom.posts.models import PostPage
from reporters.models import ReporterPage
from tests.case import NewsroomTestCase, picture
from tests.picturedesk.desk import REASON, DeskVerbs

SAID = {"lead_alt": "활짝 웃는 아이"}


class WithdrawingCase(DeskVerbs, NewsroomTestCase):
    """A photo of a child leads two live posts of 민지's, stands in one of 준's and in a draft."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        answers = {"people": "guardian", "title": "웃는 아이", "credit": "김민지"}
        cls.child = Photo.objects.take_in(picture(size=(900, 700)), by=cls.minji, **answers)
        others = [case.photo(cls.minji) for _ in range(2)]
        words = {"lead_photo": cls.child, "photos": others, **SAID}
        cls.live = [case.published(cls.minji, **words), case.published(cls.minji, **words)]
        cls.in_story = cls.put_into_story(case.published(cls.jun))
        cls.drafted = case.draft(cls.minji, **words)
        prepare(Photo.objects.get(pk=cls.child.pk))
        cls.key = cls.child.key

    @classmethod
    def put_into_story(cls, post):
        post = PostPage.objects.get(pk=post.pk)
        item = post.story[1].value[0]
        item["photo"], item["alt"], item["caption"] = cls.child, SAID["lead_alt"], "아이의 웃음꽃"
        post.save_revision(user=cls.hana).publish(user=cls.hana)
        return post

    def addresses(self):
        """Return every address by which readers and programs may learn of the photo."""
        return [
            *("/", "/posts/", "/feed/", "/topics/nature/", "/topics/nature/feed/"),
            *(post.url for post in [*self.live, self.in_story]),
            *("/sitemap-posts-0.xml", "/sitemap-site.xml", "/search/?q=웃음꽃", "/search/?q=가을"),
            *(self.minji.profile.url, self.jun.profile.url, f"{self.minji.profile.url}feed/"),
        ]

    def told_of(self):
        """Return the addresses that name the photo, or say what it shows."""
        stranger, words = self.browser(), [self.key, SAID["lead_alt"], "아이의 웃음꽃"]
        pages = {address: stranger.get(address).content.decode() for address in self.addresses()}
        return [address for address, page in pages.items() if any(word in page for word in words)]


@tag("long")
class WithdrawingTests(WithdrawingCase):
    def test_a_photo_used_in_four_posts_is_gone_from_everything_on_the_next_request(self):
        self.assertGreater(len(self.told_of()), 10)
        pictures = [shown.url for shown in self.child.renditions.all()]

        self.withdraw_photo(self.child, self.hana)

        self.assertRedirects(self.response, self.form_of(self.child))
        self.assertEqual(self.told_of(), [])
        for address in [*pictures, self.child.file.url]:
            for user in self.everyone_else():
                self.assertEqual(self.browser(user).get(address).status_code, 404, address)
        for post in self.live:
            self.assertEqual(self.browser().get(post.url).status_code, 200)

    def test_a_post_without_its_lead_photo_is_shared_with_a_drawn_picture(self):
        self.withdraw_photo(self.child, self.hana)

        page = self.browser().get(self.live[0].url).content.decode()

        self.assertIn(f"/media/share/{self.live[0].pk}-", page)

    def test_a_portrait_goes_too(self):
        profile = ReporterPage.objects.get(pk=self.minji.profile.pk)
        profile.portrait = self.child
        profile.save_revision(user=self.hana).publish(user=self.hana)
        self.assertContains(self.browser().get(profile.url), self.key)

        self.withdraw_photo(self.child, self.hana)

        self.assertNotContains(self.browser().get(profile.url), self.key)

    def test_a_worker_that_drew_it_meanwhile_brings_nothing_back(self):
        self.withdraw_photo(self.child, self.hana)

        prepare_waiting()
        prepare(Photo.objects.get(pk=self.child.pk))

        self.assertEqual(self.child.renditions.exclude(filter_spec__startswith="max-").count(), 0)

    def test_an_old_version_published_again_does_not_bring_it_back(self):
        first = self.live[0].latest_revision
        self.withdraw_photo(self.child, self.hana)

        first.publish(user=self.hana)

        self.assertEqual(self.told_of(), [])

    def test_it_is_chosen_for_no_other_post(self):
        self.withdraw_photo(self.child, self.hana)

        other = self.draft(self.hana, bylines=[self.jun.profile], lead_photo=self.photo(self.hana))
        kept = self.save(other, self.hana, lead_photo=self.child)

        self.assertContains(self.response, "거둔 사진이 들어 있어서 뺐어요")
        self.assertNotEqual(kept.get_latest_revision_as_object().lead_photo, self.child)
        chooser = self.browser(self.hana).get(reverse("wagtailimages_chooser:choose"))
        self.assertNotContains(chooser, "웃는 아이")

    def test_sent_once_more_by_its_reporter_it_is_refused(self):
        file = picture(size=(50, 40), colour=(1, 2, 3))
        mine = Photo.objects.take_in(file, by=self.jun)
        self.withdraw_photo(mine, self.hana)
        file.seek(0)

        answer = self.browser(self.jun).post(reverse("writing:photos"), {"file": file})

        self.assertIn("거둔 사진이라 다시 쓸 수 없어요", answer.json()["message"])

    def test_a_draft_that_leads_with_it_needs_another_lead_photo(self):
        self.withdraw_photo(self.child, self.hana)

        missing = missing_from(self.drafted.get_latest_revision_as_object())

        self.assertIn("대표 사진을 골라 주세요.", [one.message for one in missing])

    def test_its_writers_and_the_other_editors_are_told_once(self):
        self.withdraw_photo(self.child, self.hana)

        for user in [self.minji, self.jun, self.doyun, self.seoryeong]:
            self.assertEqual(self.notices(user).count("사진 한 장을 거두었어요"), 1, user)
        self.assertNotIn("사진 한 장을 거두었어요", self.notices(self.hana))

    def test_the_log_keeps_the_reason_of_every_post_and_not_the_picture(self):
        self.withdraw_photo(self.child, self.hana)

        entries = PageLogEntry.objects.filter(action="picturedesk.withdraw")

        self.assertEqual(entries.count(), 4)
        self.assertEqual({entry.data["reason"] for entry in entries}, {REASON})
        self.assertNotIn(self.key, str([entry.data for entry in entries]))


@tag("long")
class GivingBackTests(WithdrawingCase):
    def setUp(self):
        super().setUp()
        self.before = self.told_of()
        self.withdraw_photo(self.child, self.hana)

    def test_consent_given_again_brings_it_back_everywhere(self):
        photo = self.give_back(self.child, self.doyun)
        prepare_waiting()

        self.assertEqual(photo.people, People.CONSENT)
        self.assertEqual(self.told_of(), self.before)
        self.assertIn("사진을 되돌렸어요", self.notices(self.minji))

    def test_nobody_knows_of_the_people_until_somebody_says(self):
        self.assertEqual(Photo.objects.get(pk=self.child.pk).people, People.UNCLEAR)

        for people in ["", "unclear", "blur_requested", "anything"]:
            with self.subTest(people):
                self.assertTrue(self.give_back(self.child, self.hana, people=people).is_withdrawn)

    def test_after_thirty_days_the_file_is_deleted_and_the_record_stays(self):
        lost = Photo.objects.take_in(picture(), by=self.jun, people="consent")
        self.withdraw_photo(lost, self.hana)
        later = time_machine.travel(timezone.now() + timedelta(days=31))
        Photo.objects.filter(pk=self.child.pk).update(withdrawn_at=None)
        with later, self.captureOnCommitCallbacks(execute=True):
            self.assertEqual(forget_locked_files(), 1)

        self.assertFalse(Path(lost.file.path).exists())
        self.assertTrue(self.give_back(lost, self.hana).is_withdrawn)
        self.assertContains(self.response, "파일을 이미 지워서 되돌릴 수 없어요")
        page = self.browser(self.hana).get(self.form_of(lost))
        self.assertContains(page, f"사진을 모든 글에서 거두었어요. 사유: {REASON}")


class RefusedWithdrawingTests(WithdrawingCase):
    def test_nobody_but_editors_withdraws_or_gives_back(self):
        self.assert_refused("withdraw", self.child, reason=REASON)
        self.assertFalse(Photo.objects.get(pk=self.child.pk).is_withdrawn)

        self.withdraw_photo(self.child, self.hana)
        self.assert_refused("give_back", self.child, reason="다시", people="consent")
        self.assertTrue(Photo.objects.get(pk=self.child.pk).is_withdrawn)

    def test_without_a_reason_nothing_happens(self):
        self.assertFalse(self.withdraw_photo(self.child, self.hana, reason=" ").is_withdrawn)

        self.assertContains(self.response, "사유를 적어 주세요.")

    def test_the_second_of_two_editors_is_told(self):
        self.withdraw_photo(self.child, self.hana)

        self.withdraw_photo(self.child, self.doyun)

        self.assertContains(self.response, "이하나 님이 먼저 거둔 사진이에요.")
        self.give_back(self.child, self.hana)
        self.give_back(self.child, self.doyun)
        self.assertContains(self.response, "이하나 님이 먼저 되돌린 사진이에요.")

    def test_a_withdrawn_photo_is_covered_by_nobody(self):
        self.withdraw_photo(self.child, self.hana)

        self.cover(self.child, self.doyun)

        self.assertContains(self.response, "거둔 사진이라 가릴 수 없어요")
