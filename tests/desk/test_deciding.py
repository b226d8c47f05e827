import datetime as dt

from django.urls import reverse
from django.utils import timezone

from newsroom.posts.models import Decision
from tests.case import NewsroomTestCase


class ApprovingTests(NewsroomTestCase):
    def test_an_approval_publishes_and_tells_the_author_once(self):
        post = self.approve(self.submitted(self.minji), self.hana)

        self.assertTrue(post.live)
        self.assertEqual(self.notices(self.minji), ["제출됐어요", "글이 올라갔어요"])

    def test_an_approval_for_a_time_schedules(self):
        moment = timezone.now() + dt.timedelta(days=2)

        post = self.approve(self.submitted(self.minji), self.hana, at=moment)

        self.assertFalse(post.live)
        self.assertIn("예약됨", post.standing.label)
        self.assertIn("승인됐어요", self.notices(self.minji)[-1])

    def test_a_time_that_has_passed_is_refused(self):
        past = timezone.now() - dt.timedelta(hours=1)

        post = self.approve(self.submitted(self.minji), self.hana, at=past)

        self.assertTrue(post.workflow_in_progress)
        self.assertIn("지난 시각", self.messages())

    def test_nobody_but_editors_decides(self):
        post = self.submitted(self.minji)

        for other in (self.minji, self.jun, self.unyeong):
            for action in ("approve", "reject", "decline", "override"):
                with self.subTest(f"{other.username} {action}"):
                    self.decide(post, other, action, reason="이유예요")
                    self.assertFalse(Decision.objects.exclude(kind="submitted").exists())

    def test_a_superuser_decides_nothing(self):
        post = self.submitted(self.minji)
        self.unyeong.is_superuser = True
        self.unyeong.save()

        post = self.approve(post, self.unyeong)
        post = self.save(post, self.unyeong, "action-publish")

        self.assertFalse(post.live)

    def test_an_approval_without_the_text_seen_is_refused(self):
        post = self.submitted(self.minji)

        for seen in ({"revision": "", "fingerprint": ""}, {"revision": 1, "fingerprint": "x"}):
            with self.subTest(seen):
                self.assertFalse(self.approve(post, self.hana, seen=seen).live)

    def test_an_approval_of_a_text_that_has_changed_is_refused(self):
        post = self.submitted(self.minji)
        seen = self.seen(post)
        self.save(post, self.doyun, title="도윤이 다듬은 제목")

        post = self.approve(post, self.hana, seen=seen)

        self.assertFalse(post.live)
        self.assertIn("그사이 글이 바뀌었어요", self.messages())

    def test_the_second_editor_is_told_who_was_first(self):
        post = self.submitted(self.minji)
        review = post.current_workflow_task_state
        seen = self.seen(post)
        self.request_changes(post, self.hana)

        post = self.approve(post, self.doyun, seen=seen, task_state=review)

        self.assertFalse(post.live)
        self.assertEqual(Decision.objects.filter(task_state=review).count(), 1)
        self.assertRegex(self.messages(), "이하나 님이 .*에 먼저 처리했어요: 보완 요청")

    def test_a_photo_with_unclear_people_is_not_published_by_any_door(self):
        for people in ("unclear", "blur_requested"):
            with self.subTest(people):
                words = self.full_content(self.minji)
                words["photos"][0].people = people
                words["photos"][0].save()
                post = self.submit(self.draft(self.minji, **words), self.minji, **words)

                self.assertFalse(self.approve(post, self.hana).live)
                self.assertFalse(self.save(post, self.hana, "action-publish", **words).live)

    def test_publish_pressed_on_a_post_in_review_counts_as_the_approval(self):
        words = self.full_content(self.minji)
        post = self.submit(self.draft(self.minji, **words), self.minji, **words)

        post = self.save(post, self.hana, "action-publish", **words)

        self.assertTrue(post.live)
        self.assertEqual(post.standing.last.kind, Decision.Kind.APPROVED)
        self.assertEqual(post.workflow_states.get().status, "approved")

    def test_publish_is_refused_on_a_draft_nobody_submitted(self):
        words = self.full_content(self.minji)
        post = self.draft(self.minji, **words)

        post = self.save(post, self.hana, "action-publish", **words)

        self.assertFalse(post.live)
        self.assertIn("아직 승인하지 않은", self.messages())


class FourEyesTests(NewsroomTestCase):
    def setUp(self):
        self.own = self.submitted(self.hana)

    def test_an_editor_cannot_approve_their_own_post(self):
        self.assertFalse(self.approve(self.own, self.hana).live)

    def test_an_editor_cannot_publish_their_own_post_from_the_form(self):
        self.assertFalse(self.save(self.own, self.hana, "action-publish").live)

    def test_an_editor_cannot_schedule_their_own_post(self):
        post = self.approve(self.own, self.hana, at=timezone.now() + dt.timedelta(days=1))

        self.assertIsNone(post.scheduled_revision)

    def test_an_editor_cannot_use_another_posts_address_for_their_own_review(self):
        others = self.submitted(self.minji)

        self.decide(
            others,
            self.hana,
            "approve",
            seen=self.seen(self.own),
            task_state=self.own.current_workflow_task_state,
        )

        self.own.refresh_from_db()
        self.assertFalse(self.own.live)

    def test_another_editor_approves_it(self):
        self.assertTrue(self.approve(self.own, self.doyun).live)

    def test_an_editor_with_a_byline_is_an_author_too(self):
        self.doyun.profile = None
        profile = self.minji.profile
        profile.user = self.doyun
        profile.save()
        post = self.submitted(self.hana, bylines=[profile])

        self.assertFalse(self.approve(post, self.doyun).live)


class HandedInTests(NewsroomTestCase):
    """하나 files a post for 민지 and hands it in: it is 민지's, and still needs another's eyes."""

    def setUp(self):
        words = self.full_content(self.minji)
        filed = self.draft(self.hana, bylines=[self.minji.profile], **words)
        self.post = self.submit(filed, self.hana, **words)

    def test_who_handed_it_in_cannot_decide_by_any_door(self):
        for action in ("approve", "reject", "decline", "override"):
            with self.subTest(action):
                self.decide(self.post, self.hana, action, reason="이유예요")
                self.assertFalse(Decision.objects.exclude(kind="submitted").exists())
        self.assertFalse(self.save(self.post, self.hana, "action-publish").live)

    def test_the_screen_offers_them_nothing_and_says_why(self):
        screen = self.browser(self.hana).get(reverse("desk:review", args=[self.post.pk]))

        self.assertContains(screen, "내가 쓰거나 제출한 글은 다른 편집자가 검토해요.")
        self.assertNotContains(screen, "승인하고 바로 게시")
        self.assertNotContains(screen, "내가 검토")

    def test_another_editor_decides(self):
        self.assertTrue(self.approve(self.post, self.doyun).live)

    def test_after_another_sent_it_back_and_the_writer_handed_it_in_they_may_decide(self):
        self.request_changes(self.post, self.doyun)
        again = self.submit(self.post, self.minji, **self.full_content(self.minji))

        self.assertTrue(self.approve(again, self.hana).live)

    def test_who_hands_in_what_the_writer_mended_cannot_decide_about_it(self):
        post = self.submitted(self.minji)
        self.request_changes(post, self.hana)
        again = self.submit(post, self.hana, **self.full_content(self.minji))

        self.assertTrue(again.workflow_in_progress)
        self.assertFalse(self.approve(again, self.hana).live)

    def test_a_chief_who_handed_it_in_gives_a_reason(self):
        words = self.full_content(self.minji)
        filed = self.draft(self.seoryeong, bylines=[self.minji.profile], **words)
        post = self.submit(filed, self.seoryeong, **words)

        self.assertFalse(self.approve(post, self.seoryeong).live)
        post = self.decide(post, self.seoryeong, "override", reason="재난 안내라 급해요.")

        self.assertTrue(post.live)
        self.assertEqual(post.standing.last.reason, "재난 안내라 급해요.")


class OverridingTests(NewsroomTestCase):
    def test_a_chief_overrides_with_a_reason_that_is_recorded(self):
        own = self.submitted(self.seoryeong)

        post = self.decide(own, self.seoryeong, "override", reason="담당 편집자가 모두 휴가예요.")

        self.assertTrue(post.live)
        self.assertEqual(post.standing.last.kind, Decision.Kind.OVERRIDDEN)
        self.assertEqual(post.standing.last.reason, "담당 편집자가 모두 휴가예요.")

    def test_without_a_reason_it_is_refused(self):
        own = self.submitted(self.seoryeong)

        self.assertFalse(self.decide(own, self.seoryeong, "override", reason=" ").live)

    def test_an_editor_cannot_override(self):
        own = self.submitted(self.hana)

        self.assertFalse(self.decide(own, self.hana, "override", reason="급해요. 정말로요.").live)

    def test_even_a_chief_cannot_publish_unclear_people(self):
        words = self.full_content(self.seoryeong)
        words["photos"][0].people = "unclear"
        words["photos"][0].save()
        own = self.submit(self.draft(self.seoryeong, **words), self.seoryeong, **words)

        self.assertFalse(
            self.decide(own, self.seoryeong, "override", reason="급한 소식이에요.").live
        )


class RequestingChangesTests(NewsroomTestCase):
    def test_a_reason_is_needed(self):
        post = self.submitted(self.minji)

        self.assertTrue(self.request_changes(post, self.hana, reason="").workflow_in_progress)

    def test_the_writer_sees_the_reason_first(self):
        post = self.request_changes(self.submitted(self.minji), self.hana, "사진을 더 넣어 주세요.")

        screen = self.browser(self.minji).get(f"/admin/pages/{post.pk}/edit/")

        self.assertContains(screen, "사진을 더 넣어 주세요.")
        self.assertEqual(self.notices(self.minji)[-1], "고칠 곳이 있어요")

    def test_a_co_author_is_told_too(self):
        post = self.submitted(self.minji, bylines=[self.minji.profile, self.jun.profile])

        self.request_changes(post, self.hana)

        self.assertEqual(self.notices(self.jun)[-1], "고칠 곳이 있어요")

    def test_no_draft_text_is_in_any_notice(self):
        post = self.submitted(self.minji, title="아직비밀제목")
        self.request_changes(post, self.hana, "비밀사유예요")

        for notice in self.minji.notices.all():
            self.assertNotIn("아직비밀제목", notice.subject + notice.message)
            self.assertNotIn("비밀사유", notice.subject + notice.message)


class DecliningTests(NewsroomTestCase):
    def test_a_declined_post_stays_readable_but_is_over(self):
        post = self.decline(self.submitted(self.minji), self.hana, "비슷한 글이 있었어요.")

        self.assertEqual(post.standing.label, "미채택")
        page = self.browser(self.minji).get(f"/admin/desk/posts/{post.pk}/")
        self.assertContains(page, "비슷한 글이 있었어요.")
        post = self.save(post, self.minji, title="다시 고친 제목")
        self.assertNotEqual(post.get_latest_revision_as_object().title, "다시 고친 제목")

    def test_a_reason_is_needed(self):
        post = self.submitted(self.minji)

        self.assertTrue(self.decline(post, self.hana, reason="").workflow_in_progress)

    def test_it_cannot_be_submitted_again(self):
        post = self.decline(self.submitted(self.minji), self.hana)

        self.assertFalse(self.submit(post, self.minji).workflow_in_progress)
