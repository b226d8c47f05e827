"""Another photo in the place of one, in every post at once, under the rules for publishing."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import PageLogEntry

from newsroom.images.models import Photo, PhotoUse
from newsroom.picturedesk.replacing import CLOSED, DOUBLE, OWN_POST, STOPPED, mark_of, places_of
from newsroom.posts.halting import halt
from newsroom.posts.models import PostPage
from newsroom.posts.proposing import accept_proposal, open_proposal
from newsroom.posts.revising import fingerprint
from newsroom.posts.story import photos_in
from tests.case import NewsroomTestCase
from tests.picturedesk.desk import DeskVerbs


class ReplacingCase(DeskVerbs, NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        cls.old = case.photo(cls.minji, title="흐린 사진")
        cls.new = case.photo(cls.hana, title="맑은 사진")
        cls.words = {"lead_photo": cls.old, "photos": [case.photo(cls.minji) for _ in range(2)]}
        cls.live = case.published(cls.minji, **cls.words)

    def newest(self, post):
        return PostPage.objects.get(pk=post.pk).get_latest_revision_as_object()

    def now(self, post):
        return PostPage.objects.get(pk=post.pk)

    def replace_all(self, as_=None, **words):
        self.replace_photo(self.old, self.new, as_ or self.hana, **words)


class ReplacingTests(ReplacingCase):
    def test_a_live_post_shows_the_new_photo_by_a_new_version_published(self):
        before = self.live.live_revision

        self.replace_all()

        post = self.now(self.live)
        self.assertContains(self.response, "글 1편의 사진을 바꿨어요")
        self.assertEqual(post.lead_photo, self.new)
        self.assertNotEqual(post.live_revision, before)
        self.assertEqual(before.as_object().lead_photo, self.old)
        self.assertFalse(post.has_unpublished_changes)
        self.assertIn("글이 고쳐졌어요", self.notices(self.minji))

    def test_what_the_post_says_of_the_photo_stays_unless_it_is_changed(self):
        self.replace_all()
        self.assertEqual(self.now(self.live).lead_alt, "노란 은행잎이 깔린 길")

        self.replace_photo(
            self.new,
            self.old,
            self.hana,
            **{f"post_{self.live.pk}_alt": "맑게 갠 길", f"post_{self.live.pk}_caption": "갠 날"},
        )
        post = self.now(self.live)
        self.assertEqual((post.lead_alt, post.lead_caption), ("맑게 갠 길", "갠 날"))

    def test_in_a_story_it_is_replaced_where_it_stands(self):
        inner = self.words["photos"][0]

        self.replace_photo(inner, self.new, self.hana)

        post = self.now(self.live)
        self.assertEqual(photos_in(post)[1], self.new.pk)
        self.assertEqual(post.story[1].value[0]["alt"], "단풍잎")

    def test_a_draft_and_a_post_in_review_get_a_new_version_and_stay_where_they_are(self):
        draft = self.draft(self.minji, **self.words)
        waiting = self.submitted(self.minji, **self.words)

        self.replace_all()

        for post in (draft, waiting):
            self.assertEqual(self.newest(post).lead_photo, self.new)
            self.assertFalse(self.now(post).live)
            self.assertEqual(self.now(post).latest_revision.user, self.hana)
        self.assertTrue(self.now(waiting).workflow_in_progress)
        self.assertEqual(self.notices(self.minji).count("사진을 바꿨어요"), 2)

    def test_an_approval_of_the_text_before_is_refused_as_out_of_date(self):
        waiting = self.submitted(self.minji, **self.words)
        seen = self.seen(waiting)
        self.replace_all()

        self.assertFalse(self.approve(waiting, self.doyun, seen=seen).live)
        self.assertTrue(self.approve(waiting, self.doyun).live)

    def test_an_editors_newer_text_of_a_live_post_stays_the_newest(self):
        self.save(self.live, self.doyun, **{**self.words, "title": "아직 안 보일 제목"})

        self.replace_all()

        post, newest = self.now(self.live), self.newest(self.live)
        self.assertEqual((post.lead_photo, newest.lead_photo), (self.new, self.new))
        self.assertEqual(newest.title, "아직 안 보일 제목")
        self.assertNotEqual(post.title, newest.title)
        self.assertTrue(post.has_unpublished_changes)

    def test_what_is_scheduled_keeps_its_time(self):
        moment = timezone.now() + timedelta(days=2)
        post = self.approve(self.submitted(self.minji, **self.words), self.doyun, at=moment)
        due = post.scheduled_revision.approved_go_live_at

        self.replace_all()

        scheduled = self.now(post).scheduled_revision
        self.assertEqual(scheduled.approved_go_live_at, due)
        self.assertEqual(scheduled.as_object().lead_photo, self.new)
        self.assertFalse(self.now(post).live)

    def test_a_proposal_waits_on_with_the_new_photo_and_can_be_accepted(self):
        self.submit(self.live, self.minji, **{**self.words, "title": "제안한 제목"})
        sent = open_proposal(self.live).revision

        self.replace_all()

        proposal = open_proposal(self.now(self.live))
        self.assertEqual(proposal.revision.as_object().lead_photo, self.new)
        self.assertEqual(sent.as_object().lead_photo, self.old)
        accept_proposal(proposal.pk, self.doyun, fingerprint(proposal.revision))
        self.assertEqual(self.now(self.live).title, "제안한 제목")
        self.assertEqual(self.now(self.live).lead_photo, self.new)

    def test_every_post_has_it_in_its_log_and_the_old_photo_is_used_no_more(self):
        self.replace_all()

        acts = PageLogEntry.objects.filter(page=self.live.pk, action="picturedesk.replace")
        self.assertEqual([entry.user for entry in acts], [self.hana])
        self.assertFalse(PhotoUse.objects.filter(photo=self.old).exists())


class LeftAloneTests(ReplacingCase):
    def reasons(self, as_):
        return {p.post.pk: p.hindrance for p in places_of(self.old, self.new, as_)}

    def test_nobody_changes_the_live_text_of_a_post_of_their_own(self):
        own = self.published(self.hana, self.doyun, bylines=[], **self.words)

        self.replace_all(self.hana)

        self.assertContains(self.response, OWN_POST)
        self.assertEqual(self.now(own).lead_photo, self.old)
        self.assertEqual(self.now(self.live).lead_photo, self.new)

    def test_a_post_that_is_over_stays_as_it_is(self):
        declined = self.decline(self.submitted(self.minji, **self.words), self.hana)

        self.assertEqual(self.reasons(self.hana)[declined.pk], CLOSED)
        self.replace_all()
        self.assertEqual(self.newest(declined).lead_photo, self.old)

    def test_while_every_schedule_is_stopped_a_scheduled_post_stays_as_it_is(self):
        moment = timezone.now() + timedelta(days=2)
        post = self.approve(self.submitted(self.minji, **self.words), self.doyun, at=moment)
        halt(self.doyun, "큰비가 와요.")

        self.replace_all()

        self.assertEqual(self.reasons(self.hana), {post.pk: STOPPED})
        self.assertEqual(self.newest(post).lead_photo, self.old)
        self.assertEqual(self.now(self.live).lead_photo, self.new)

    def test_a_post_that_has_the_new_photo_already_does_not_get_it_twice(self):
        double = self.draft(self.minji, **{**self.words, "photos": [self.photo(self.minji)]})
        text = self.newest(double)
        text.story[1].value[0]["photo"] = self.new
        text.save_revision(user=self.hana)

        self.assertEqual(self.reasons(self.hana)[double.pk], DOUBLE)
        self.assertEqual(self.reasons(self.hana)[self.live.pk], "")


class RefusedReplacingTests(ReplacingCase):
    def assert_nothing_changed(self):
        self.assertEqual(self.now(self.live).lead_photo, self.old)

    def test_nobody_but_editors_replaces(self):
        seen = mark_of(places_of(self.old, self.new, self.hana))

        self.assert_refused("replace", self.old, replacement=self.new.pk, seen=seen)
        self.assert_nothing_changed()

    def test_the_second_of_two_editors_sees_the_list_anew(self):
        seen = mark_of(places_of(self.old, self.new, self.hana))
        draft = self.draft(self.minji, **self.words)

        self.replace_all(self.doyun, seen=seen)

        self.assertContains(self.response, "그사이 글이 바뀌었어요")
        self.assertContains(self.response, f"post-{draft.pk}-alt")
        self.assert_nothing_changed()

    def test_words_typed_are_kept_when_the_list_has_changed(self):
        self.replace_all(seen="old", **{f"post_{self.live.pk}_alt": "애써 쓴 말"})

        self.assertContains(self.response, "애써 쓴 말")

    def test_a_photo_nobody_may_publish_takes_no_place(self):
        for change in ({"people": "unclear"}, {"withdrawn_at": timezone.now()}):
            with self.subTest(change):
                bad = self.photo(self.hana)
                Photo.objects.filter(pk=bad.pk).update(**change)
                bad.refresh_from_db()

                self.replace_photo(self.old, bad, self.hana)

                self.assertContains(self.response, "쓸 수")
                self.assert_nothing_changed()

    def test_something_that_is_no_photo_is_refused_in_words(self):
        for value in ("", "x", "999999"):
            address = self.screen("replace", self.old)
            response = self.browser(self.hana).post(address, {"replacement": value, "seen": "x"})

            self.assertContains(response, "사진을 골라")
