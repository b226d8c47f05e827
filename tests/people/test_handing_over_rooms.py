"""Who leaves hands over what they have in hand in every room, or the room says whose it is."""

from django.urls import reverse
from django.utils import timezone

from newsroom.desk.asking import ask_writer
from newsroom.letters.models import RemovalRequest, TemporaryMeasure
from newsroom.posts import mistakes
from newsroom.posts.models import Decision, MistakeReport
from newsroom.posts.revising import fingerprint
from tests.letters.case import LettersVerbs
from tests.people.case import PeopleTestCase


class RoomsCase(LettersVerbs, PeopleTestCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.post = cls().published(cls.minji, title="수목원의 가을", editor=cls.doyun)

    def screen(self, person=None):
        address = reverse("people:hand_over", args=[(person or self.hana).pk])
        return self.browser(self.unyeong).get(address)


class MistakesTests(RoomsCase):
    def setUp(self):
        self.report = mistakes.report_mistake(self.post, self.minji, "휴무일이 월요일이에요.")
        mistakes.take(self.report.pk, self.hana)

    def holder(self):
        return MistakeReport.objects.get(pk=self.report.pk).taken_by

    def test_reports_in_hand_are_listed_and_nobody_elses(self):
        self.assertContains(self.screen(), "맡은 사실 오류 신고 1")
        self.assertContains(self.screen(), reverse("desk:read", args=[self.post.pk]))
        self.assertContains(self.screen(self.doyun), "지금 열려 있는 일이 없어요")

    def test_they_go_to_the_successor_who_is_told(self):
        self.hand_over(self.hana, self.seoryeong, self.unyeong)

        self.assertEqual(self.holder(), self.seoryeong)
        self.assertIn("사실 오류 신고를 이어받았어요", self.notices(self.seoryeong))
        history = self.browser(self.unyeong).get(f"/admin/users/history/{self.hana.pk}/")
        self.assertContains(history, "이어받은 사람: 남서령. 맡은 사실 오류 신고 1.")

    def test_one_about_a_post_of_the_successors_goes_to_nobody(self):
        self.post.bylines.create(name="최도윤", role="photo")
        type(self.post).objects.filter(pk=self.post.pk).update(owner=self.doyun)

        self.hand_over(self.hana, self.doyun, self.unyeong)

        self.assertIsNone(self.holder())

    def test_what_is_settled_is_no_work(self):
        mistakes.settle(self.report.pk, self.hana, "nothing", "확인했어요.")

        self.assertNotContains(self.screen(), "맡은 사실 오류 신고")

    def test_nobody_but_administrators_hands_it_over(self):
        for user in (self.minji, self.doyun, self.seoryeong, self.gamsa):
            with self.subTest(user.username):
                self.hand_over(self.hana, self.doyun, user)

                self.assertEqual(self.holder(), self.hana)


class PromisesTests(RoomsCase):
    """What stays where it is, and what becomes of it."""

    def test_a_post_taken_down_for_a_while_waits_for_its_day(self):
        self.take_down(self.post, self.hana)
        Decision.objects.filter(kind="unpublished").update(until=timezone.now())

        self.assertContains(self.screen(), "잠시 내린 글 1")
        self.hand_over(self.hana, self.doyun, self.unyeong)

        self.assertEqual(Decision.objects.due_back().get().made_by, self.hana)

    def test_a_request_somebody_dealt_with_is_shown_and_its_measure_stays(self):
        request = self.request_about(self.post)
        self.take_measure(request, self.hana)

        self.assertContains(self.screen(), "수목원의 가을 · 임시조치 중")
        self.hand_over(self.hana, self.doyun, self.unyeong)

        measure = TemporaryMeasure.objects.get()
        self.assertTrue(measure.is_in_force)
        self.decide_request(request, self.doyun, "lifted")
        self.assertFalse(TemporaryMeasure.objects.get().is_in_force)

    def test_a_request_whose_post_was_not_found_leads_nowhere(self):
        request = self.request_about(self.post)
        self.take_measure(request, self.hana)
        RemovalRequest.objects.update(page=None)

        self.assertContains(self.screen(), "<li>글을 아직 찾지 못했어요")

    def test_a_request_nobody_touched_is_nobodys(self):
        self.request_about(self.post)

        self.assertContains(self.screen(), "지금 열려 있는 일이 없어요")

    def test_a_writer_who_was_asked_may_still_say_yes_and_a_colleague_approves(self):
        words = self.full_content(self.minji)
        post = self.submitted(self.minji, **words)
        post = self.save(post, self.hana, **{**words, "title": "하나가 다듬은 제목"})
        seen = (post.latest_revision_id, fingerprint(post.latest_revision))
        consent = ask_writer(post.current_workflow_task_state.pk, self.hana, seen)

        self.assertContains(self.screen(), "글쓴이의 확인을 기다리는 글 1")
        self.hand_over(self.hana, self.doyun, self.unyeong)
        answer = {"question": consent.pk, "agrees": "yes", "words": ""}
        self.browser(self.minji).post(reverse("writing:consent", args=[post.pk]), answer)

        post.refresh_from_db()
        self.assertFalse(post.live)
        self.assertIn("동의를 받았지만 게시하지 못했어요", self.notices(self.doyun))
        self.assertTrue(self.approve(post, self.doyun).live)


class LinksTests(RoomsCase):
    def test_every_line_leads_where_an_administrator_may_go(self):
        self.take_measure(self.request_about(self.post), self.hana)
        report = mistakes.report_mistake(self.post, self.minji, "휴무일이 월요일이에요.")
        mistakes.take(report.pk, self.hana)

        lines = [line for work in self.screen().context["open_work"] for line in work.lines]

        self.assertGreater(len(lines), 1)
        for words, address in lines:
            with self.subTest(words):
                self.assertEqual(self.browser(self.unyeong).get(address).status_code, 200)
