"""Who leaves hands over what is open; then the door is closed and every name stays."""

from django.urls import reverse
from django.utils import timezone
from wagtail import hooks

from newsroom.accounts.leaving import HOOK, OpenWork
from newsroom.accounts.models import User
from tests.accounts.doors import enter, is_in, knock
from tests.people.case import PeopleTestCase


class HandingOverTests(PeopleTestCase):
    def screen(self, person):
        return self.browser(self.unyeong).get(reverse("people:hand_over", args=[person.pk]))

    def test_everything_open_is_listed(self):
        self.draft(self.minji, title="쓰던 글")
        soon = timezone.now() + timezone.timedelta(days=2)
        self.approve(self.submitted(self.jun, title="예약한 글"), self.hana, at=soon)
        self.invite(self.seoryeong)

        self.assertContains(self.screen(self.minji), "쓰던 글 · 작성 중")
        self.assertContains(self.screen(self.hana), "예약한 글 · 예약됨")
        self.assertContains(self.screen(self.seoryeong), "정새봄")
        self.assertContains(self.screen(self.doyun), "지금 열려 있는 일이 없어요")

    def test_what_has_an_owner_goes_to_the_successor(self):
        holder = [self.hana]

        def tell(person):
            held = [("검토 중인 글", "/admin/")] if person == holder[-1] else []
            return [OpenWork("검토 담당", held, move=holder.append)]

        with hooks.register_temporarily(HOOK, tell):
            self.assertContains(self.screen(self.hana), "검토 담당 1")
            self.hand_over(self.hana, self.doyun, self.unyeong)

        self.assertEqual(holder[-1], self.doyun)
        page = self.browser(self.unyeong).get(f"/admin/users/history/{self.hana.pk}/")
        self.assertContains(page, "이어받은 사람: 최도윤. 검토 담당 1. 사유: 부서를 옮겼어요.")

    def test_the_account_is_closed_and_its_sessions_end(self):
        desk, phone = enter("hana"), enter("hana")

        hana = self.hand_over(self.hana, self.doyun, self.unyeong)

        self.assertFalse(hana.is_active)
        self.assertFalse(is_in(desk) or is_in(phone))
        self.assertEqual(knock("hana").status_code, 200)

    def test_names_stay_in_decisions_and_bylines(self):
        post = self.published(self.minji)

        self.hand_over(self.hana, self.doyun, self.unyeong)
        self.hand_over(self.minji, self.doyun, self.unyeong)

        page = self.browser(self.doyun).get(reverse("desk:read", args=[post.pk]))
        self.assertContains(page, "이하나")
        self.assertContains(self.browser().get(post.url), "김민지")

    def test_work_goes_only_to_an_editor_who_is_there(self):
        self.suspend(self.doyun, self.unyeong)
        for successor in (self.hana, self.minji, self.unyeong, self.doyun, self.gamsa):
            with self.subTest(successor):
                hana = self.hand_over(self.hana, successor, self.unyeong)

                self.assertTrue(hana.is_active)
                self.assertContains(self.response, "지금은 맡을 수 없는 사람이에요")

    def test_others_are_refused(self):
        for as_ in (self.minji, self.hana, self.seoryeong, self.gamsa):
            with self.subTest(as_):
                self.assertTrue(self.hand_over(self.doyun, self.hana, as_).is_active)
        self.hand_over(self.unyeong, self.hana, self.unyeong)
        self.assertTrue(User.objects.get(pk=self.unyeong.pk).is_active)

    def test_two_at_once_are_told(self):
        self.hand_over(self.hana, self.doyun, self.unyeong)
        self.hand_over(self.hana, self.seoryeong, self.unyeong)

        self.assertIn("이미 활동을 마친 계정이에요", self.messages())


class TellingAWriterTests(PeopleTestCase):
    """The text for a messenger about a post that came back."""

    def setUp(self):
        self.post = self.request_changes(self.submitted(self.minji, title="비밀 제목"), self.hana)

    def text(self, as_, post=None):
        address = reverse("people:return_text", args=[(post or self.post).pk])
        return self.browser(as_).get(address)

    def test_it_leads_to_the_post_and_says_nothing_of_it(self):
        page = self.text(self.hana)

        self.assertContains(page, "김민지 님, 안녕하세요.")
        self.assertContains(page, f"/write/{self.post.pk}/")
        self.assertNotContains(page, "비밀 제목")
        self.assertNotContains(page, "소제목을 나눠 주세요")

    def test_editors_are_offered_it_at_the_post(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.post.pk])

        self.assertContains(self.browser(self.hana).get(edit), "카톡으로 알리기")
        self.assertNotContains(self.browser(self.minji).get(edit), "카톡으로 알리기")

    def test_editors_are_offered_it_where_they_sent_the_post_back(self):
        for post, is_offered in ((self.post, True), (self.submitted(self.jun), False)):
            page = self.browser(self.hana).get(reverse("desk:review", args=[post.pk]))
            address = reverse("people:return_text", args=[post.pk])
            self.assertEqual(address in page.content.decode(), is_offered)

    def test_it_is_for_editors_and_returned_posts_alone(self):
        for as_ in (self.jun, self.minji, self.unyeong):
            with self.subTest(as_):
                self.assertEqual(self.text(as_).status_code, 302)
        self.assertEqual(self.text(self.hana, self.draft(self.minji)).status_code, 302)
