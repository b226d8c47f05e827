"""오늘 할 일: what the editors' first screen says there is to do, and to whom it says it."""

from django.test import tag
from django.urls import reverse
from django.utils import timezone

from newsroom.notices.models import Notice
from tests.case import NewsroomTestCase
from tests.desk.claims import ClaimVerbs
from tests.desk.test_asking_the_writer import AskingCase
from tests.desk.today import TodayVerbs
from tests.letters.case import LettersVerbs


@tag("long")
class TodayTests(ClaimVerbs, LettersVerbs, TodayVerbs, NewsroomTestCase):
    def test_what_waits_is_one_tap_from_being_decided(self):
        post = self.submitted(self.minji, title="기다리는 글")

        waiting = self.section("waiting")

        self.assertIn("기다리는 글", waiting)
        self.assertIn(reverse("desk:review", args=[post.pk]), waiting)
        self.assertNotIn("늦었어요", waiting)

    def test_what_waits_longer_than_its_target_is_late(self):
        self.submitted(self.minji)

        with self.in_days(14):
            waiting = self.section("waiting")

        self.assertRegex(waiting, r"근무일 \d+일째 기다려요")
        self.assertIn("늦었어요", waiting)

    def test_who_reviews_what_waits_is_named(self):
        post = self.submitted(self.minji)

        self.claim(post, self.doyun)

        self.assertIn("담당 최도윤", self.section("waiting"))
        self.assertIn("내가 검토해요", self.section("waiting", self.doyun))

    def test_only_what_was_sent_back_came_back(self):
        self.submitted(self.minji, title="처음 온 글")
        post = self.request_changes(self.submitted(self.minji, title="고친 글"), self.hana)
        self.submit(post, self.minji, **self.full_content(self.minji, title="고친 글"))

        self.assertNotIn("처음 온 글", self.section("returned"))
        self.assertIn("고친 글", self.section("returned"))
        with self.in_days(1):
            self.assertIsNone(self.section("returned"))

    def test_a_schedule_whose_time_passed_is_late(self):
        soon = timezone.now() + timezone.timedelta(hours=2)
        self.approve(self.submitted(self.minji, title="예약한 글"), self.hana, at=soon)

        self.assertNotIn("늦었어요", self.section("scheduled"))
        with self.in_days(1):
            self.assertIn("올라갔어야 해요", self.section("scheduled"))
            self.assertIn("늦었어요", self.section("scheduled"))

    def test_a_schedule_that_is_stopped_on_purpose_is_not_late(self):
        soon = timezone.now() + timezone.timedelta(hours=2)
        self.approve(self.submitted(self.minji, title="예약한 글"), self.hana, at=soon)
        self.browser(self.doyun).post(reverse("aftercare:schedules"), {"reason": "재난이에요."})

        with self.in_days(1):
            self.assertIn("멈춰 두었어요", self.section("scheduled"))
            self.assertNotIn("늦었어요", self.section("scheduled"))

    def test_a_proposal_leads_to_its_screen(self):
        live = self.published(self.minji, title="봄꽃 이야기")
        self.submit(live, self.minji, **self.full_content(self.minji, title="봄꽃 두 번째"))

        address = reverse("desk:proposal", args=[live.proposals.get().pk])

        self.assertIn(address, self.section("proposals"))

    def test_rooms_beside_the_desk_put_their_lines_there(self):
        self.request_about(self.published(self.minji, title="오산천 산책"))
        Notice.objects.update(mail_given_up_at=timezone.now())

        self.assertIn("오산천 산책", self.section("requests"))
        self.assertIn(reverse("notices:undeliverable"), self.section("undeliverable"))

    def test_empty_sections_say_what_to_do_or_shrink_to_their_title(self):
        screen = self.first_screen()

        self.assertIn("글이 제출되면 여기에서", self.section("waiting"))
        self.assertIn("시각을 정해 둘 수 있어요", self.section("scheduled"))
        self.assertIsNone(self.section("requests"))
        self.assertRegex(screen.content.decode(), "지금은 없어요:[^<]*게시 중단 요청과 임시조치")

    def test_each_role_sees_only_what_is_its_to_do(self):
        self.submitted(self.minji, title="기다리는 글")
        Notice.objects.update(mail_given_up_at=timezone.now())

        for user in (self.minji, self.jun, self.unyeong):
            with self.subTest(user.username):
                self.assertIsNone(self.section("waiting", user))
                self.assertIsNone(self.section("scheduled", user))
        self.assertIsNone(self.section("undeliverable", self.minji))
        self.assertIsNotNone(self.section("undeliverable", self.unyeong))


@tag("long")
class WritersYesTests(TodayVerbs, AskingCase):
    """A post that waits for its writer's yes waits for no editor."""

    def test_it_says_since_when_and_leads_to_the_review(self):
        self.ask()

        self.assertIn("오늘 물어봤어요", self.section("asked"))
        with self.in_days(3):
            asked = self.section("asked")
        self.assertIn("3일째 답이 없어요", asked)
        self.assertIn(reverse("desk:review", args=[self.post.pk]), asked)

    def test_meanwhile_it_is_not_among_what_waits_for_editors(self):
        self.assertIn("하나가 다듬은 제목", self.section("waiting"))

        consent = self.ask()

        self.assertNotIn("하나가 다듬은 제목", self.section("waiting"))
        self.answer(consent, agrees="no", words="제 제목이 더 좋아요.")
        self.assertIn("하나가 다듬은 제목", self.section("waiting"))
        self.assertIsNone(self.section("asked"))
