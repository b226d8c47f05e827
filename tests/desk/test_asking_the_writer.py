"""The writer's yes before a changed text goes out (기자 확인 후 게시)."""

import datetime as dt

import time_machine
from django.urls import reverse
from django.utils import timezone

from newsroom.people.appointing import suspend
from newsroom.posts.models import Decision, PostPage, WriterConsent
from tests.aftercare.case import AftercareVerbs, soon
from tests.case import NewsroomTestCase


class AskingCase(NewsroomTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.words = cls().full_content(cls.minji)
        post = cls().submitted(cls.minji, **cls.words)
        cls.post = cls().save(post, cls.hana, **{**cls.words, "title": "하나가 다듬은 제목"})

    def ask(self, as_=None, seen=None, post=None, **data):
        post = post or self.post
        address = reverse("desk:ask", args=[post.pk])
        data = {"words": "제목을 다듬었어요", **(seen or self.seen(post)), **data}
        self.response = self.browser(as_ or self.hana).post(address, data)
        return WriterConsent.objects.filter(page=post).first()

    def answer(self, consent, as_=None, agrees="yes", words=""):
        address = reverse("writing:consent", args=[consent.page_id])
        data = {"question": consent.pk, "agrees": agrees, "words": words}
        self.response = self.browser(as_ or self.minji).post(address, data)
        consent.refresh_from_db()
        return PostPage.objects.get(pk=consent.page_id)


class AskingTests(AskingCase):
    def test_the_writers_own_list_says_so_and_leads_to_the_question(self):
        address = reverse("writing:consent", args=[self.post.pk])
        self.assertNotContains(self.browser(self.minji).get("/write/"), address)

        consent = self.ask()
        listed = self.browser(self.minji).get("/write/")
        self.assertContains(listed, f'href="{address}"')
        self.assertContains(listed, "내 확인 기다림")
        self.assertNotContains(listed, "편집실 검토 중")

        self.answer(consent, agrees="no", words="원래 제목이 좋아요.")
        self.assertContains(self.browser(self.minji).get("/write/"), "편집실 검토 중")

    def test_the_writer_sees_the_difference_and_the_post_stays_in_review(self):
        consent = self.ask()

        screen = self.browser(self.minji).get(reverse("writing:consent", args=[self.post.pk]))
        self.assertContains(screen, "하나가")
        self.assertContains(screen, "제목을 다듬었어요")
        self.assertEqual(self.notices(self.minji)[-1], "고친 글을 확인해 주세요")
        self.assertTrue(consent.page.workflow_in_progress)

    def test_a_yes_publishes_exactly_that_text_as_the_asking_editors_approval(self):
        post = self.answer(self.ask())

        self.assertTrue(post.live)
        self.assertEqual(post.title, "하나가 다듬은 제목")
        self.assertEqual(post.standing.last.kind, Decision.Kind.APPROVED)
        self.assertEqual(post.standing.last.made_by, self.hana)
        self.assertEqual(self.notices(self.doyun)[-1], "글쓴이가 동의했어요")

    def test_a_yes_schedules_what_was_approved_for_a_time(self):
        moment = timezone.localtime() + dt.timedelta(days=2)

        post = self.answer(self.ask(go_live_at=moment.strftime("%Y-%m-%dT%H:%M")))

        self.assertFalse(post.live)
        self.assertIn("예약됨", post.standing.label)

    def test_a_no_needs_words_and_goes_back_to_the_editors(self):
        consent = self.ask()
        self.answer(consent, agrees="no")
        self.assertContains(self.response, "어떻게 바꾸면", status_code=422)

        post = self.answer(consent, agrees="no", words="제 제목이 더 좋아요")

        self.assertTrue(post.workflow_in_progress)
        screen = self.browser(self.doyun).get(reverse("desk:review", args=[post.pk]))
        self.assertContains(screen, "제 제목이 더 좋아요")
        self.assertEqual(self.notices(self.hana)[-1], "글쓴이가 동의하지 않았어요")

    def test_a_text_changed_since_makes_the_question_void(self):
        consent = self.ask()
        self.save(self.post, self.doyun, **{**self.words, "title": "도윤의 제목"})

        post = self.answer(consent)

        self.assertFalse(post.live)
        self.assertContains(self.response, "없던 일이 됐어요", status_code=422)
        screen = self.browser(self.hana).get(reverse("desk:review", args=[post.pk]))
        self.assertContains(screen, "없던 일이 됐어요")

    def test_a_review_decided_since_makes_it_void(self):
        consent = self.ask()
        self.request_changes(self.post, self.doyun)

        self.assertFalse(self.answer(consent).live)
        self.assertIsNone(consent.answered_at)

    def test_the_rules_are_asked_again_at_the_yes(self):
        consent = self.ask()
        photo = self.words["photos"][0]
        photo.people = "unclear"
        photo.save()

        post = self.answer(consent)

        self.assertFalse(post.live)
        self.assertTrue(consent.is_agreed)
        self.assertIn("사진 속 사람", consent.trouble)
        self.assertEqual(self.notices(self.hana)[-1], "동의를 받았지만 게시하지 못했어요")

    def test_nothing_is_published_for_an_editor_who_is_suspended_meanwhile(self):
        consent = self.ask()
        suspend(self.unyeong, self.hana, "조사하고 있어요.", timezone.localdate())

        post = self.answer(consent)

        self.assertFalse(post.live)
        self.assertTrue(consent.is_agreed)
        self.assertIn("지금은 활동하지 않아요", consent.trouble)
        self.assertIn("편집실이 한 가지를 더 살펴본 뒤 올릴게요", self.messages())
        self.assertEqual(self.notices(self.doyun)[-1], "동의를 받았지만 게시하지 못했어요")
        self.assertTrue(self.approve(post, self.doyun).live)

    def test_asking_again_takes_the_first_question_back(self):
        first = self.ask()
        second = self.ask(self.doyun)

        self.answer(first)
        self.assertFalse(PostPage.objects.get(pk=self.post.pk).live)
        self.assertEqual(list(WriterConsent.objects.unanswered()), [second])

    def test_silence_is_counted_in_days(self):
        consent = self.ask()
        WriterConsent.objects.update(asked_at=self.days_ago(3))

        screen = self.browser(self.hana).get(reverse("desk:review", args=[self.post.pk]))

        self.assertContains(screen, "3일째 답을 기다려요")
        self.assertEqual(list(WriterConsent.objects.waiting()), [consent])

    def test_nothing_is_asked_where_nothing_was_changed(self):
        untouched = self.submitted(self.minji)

        self.assertIsNone(self.ask(post=untouched))
        self.assertContains(self.response, "고친 곳이 없어요", status_code=422)

    def test_a_question_about_an_older_text_is_refused_and_keeps_its_words(self):
        seen = self.seen(self.post)
        self.save(self.post, self.doyun, **{**self.words, "title": "도윤의 제목"})

        self.assertIsNone(self.ask(seen=seen, words="애써 쓴 말"))
        self.assertContains(self.response, "애써 쓴 말", status_code=422)

    def test_nobody_but_editors_asks(self):
        for user in (self.minji, self.jun, self.unyeong, self.gamsa, None):
            with self.subTest(str(user)):
                self.assertIsNone(WriterConsent.objects.first())
                self.browser(user).post(
                    reverse("desk:ask", args=[self.post.pk]), self.seen(self.post)
                )
        self.assertFalse(WriterConsent.objects.exists())

    def test_nobody_but_the_writer_answers(self):
        consent = self.ask()
        for user in (self.jun, self.hana, self.doyun, self.unyeong, self.gamsa):
            with self.subTest(str(user)):
                self.assertFalse(self.answer(consent, as_=user).live)
                self.assertIsNone(consent.answered_at)

    def test_a_stranger_is_led_to_the_login(self):
        address = reverse("writing:consent", args=[self.ask().page_id])

        for response in (self.browser().get(address), self.browser().post(address)):
            self.assertEqual(response.status_code, 302)


class StoppedTests(AftercareVerbs, AskingCase):
    """예약 모두 멈춤 stands between what was approved and the writer's yes."""

    def setUp(self):
        moment = soon(hours=2).strftime("%Y-%m-%dT%H:%M")
        self.consent = self.ask(go_live_at=moment)
        self.stop_all(self.doyun)

    def assert_kept_back(self, post):
        self.assertFalse(post.live)
        self.assertTrue(post.workflow_in_progress)
        self.assertTrue(self.consent.is_agreed)
        self.assertIn("예약을 모두 멈춘 때", self.consent.trouble)
        self.assertEqual(self.notices(self.hana)[-1], "동의를 받았지만 게시하지 못했어요")
        self.assertIn("편집실이 한 가지를 더 살펴본 뒤 올릴게요", self.messages())

    def test_a_yes_after_the_time_is_kept_and_publishes_nothing(self):
        with time_machine.travel(soon(hours=3)):
            post = self.answer(self.consent)

        self.assert_kept_back(post)
        self.assertTrue(self.approve(post, self.hana).live)

    def test_nor_does_one_that_was_to_publish_at_once(self):
        self.consent = self.ask()

        self.assert_kept_back(self.answer(self.consent))

    def test_nor_does_one_after_the_halt_was_lifted(self):
        self.lift(self.doyun)

        with time_machine.travel(soon(hours=3)):
            post = self.answer(self.consent)

        self.assert_kept_back(post)

    def told(self):
        """Return what the writer reads, before they answer, about what follows a yes."""
        address = reverse("writing:consent", args=[self.post.pk])
        return self.browser(self.minji).get(address).content.decode()

    def test_the_writer_reads_beforehand_that_the_time_is_held(self):
        self.assertIn("편집실이 멈춤을 풀어야 올라가요", self.told())

        self.answer(self.consent)
        self.assertIn("편집실이 예약 멈춤을 풀면 올라가요", self.messages())

    def test_the_writer_reads_beforehand_that_a_yes_does_not_publish_by_itself(self):
        with time_machine.travel(soon(hours=3)):
            self.assertIn("동의해도 바로 올라가지는 않아요", self.told())
        self.lift(self.doyun)
        self.assertIn("동의해도 바로 올라가지는 않아요", self.told())

        self.consent = self.ask()
        self.assertIn("동의하면 바로 올라가요", self.told())
        self.stop_all(self.doyun)
        self.assertIn("동의해도 바로 올라가지는 않아요", self.told())
        self.assertNotIn("동의하면 바로 올라가요", self.told())

    def told_to_editors(self):
        """Return what an editor reads at the review about what follows a yes."""
        address = reverse("desk:review", args=[self.post.pk])
        return self.browser(self.doyun).get(address).content.decode()

    def test_the_editors_read_what_a_yes_would_do_as_the_writer_does(self):
        self.assertIn("예약만 되고 풀어야 올라가요", self.told_to_editors())
        with time_machine.travel(soon(hours=3)):
            self.assertIn("동의해도 저절로 올라가지 않아요", self.told_to_editors())

        self.ask()
        self.assertIn("동의해도 저절로 올라가지 않아요", self.messages())
        self.lift(self.doyun)
        self.assertIn("동의해도 저절로 올라가지 않아요", self.told_to_editors())

        self.ask()
        self.assertIn("동의하면 그대로 게시돼요", self.messages())
        self.assertIn("동의하면 그대로 게시돼요", self.told_to_editors())

    def test_a_yes_before_the_time_waits_with_all_other_schedules(self):
        post = self.answer(self.consent)
        self.turn(hours=3)

        self.assertFalse(self.is_live(post))
        self.assertIn("예약 멈춤", post.standing.label)

    def test_what_is_asked_after_the_halt_goes_out_by_a_yes(self):
        self.lift(self.doyun)

        self.assertTrue(self.answer(self.ask()).live)


class MendingToldTests(AskingCase):
    def test_the_writer_is_told_that_editors_mended_something(self):
        self.approve(self.post, self.hana)

        self.assertIn("편집실이 고친 곳이 있어요", self.notices(self.minji))

    def test_but_not_after_they_agreed_to_it(self):
        self.answer(self.ask())

        self.assertNotIn("편집실이 고친 곳이 있어요", self.notices(self.minji))
