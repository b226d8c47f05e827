"""After the approval: a schedule kept, all schedules stopped and released, a post put right."""

import re

from django.utils import timezone

from newsroom.posts.models import Correction
from tests.aftercare.case import AftercareVerbs, soon
from tests.browser.axe import violations
from tests.browser.case import BrowserCase
from tests.browser.looking import cut_off


class AftercareJourney(AftercareVerbs, BrowserCase):
    def press(self, page, words):
        """Open what the words stand on and press the button of the same words within."""
        page.locator("summary", has_text=words).click()
        page.locator("[open] form").get_by_role("button", name=words).click()

    def choose_time(self, page, moment):
        field = page.locator("[open] [name=go_live_at]")
        field.fill(timezone.localtime(moment).strftime("%Y-%m-%dT%H:%M"))

    def assert_sound(self, page):
        """Hold nothing against the screen as it stands, to eye or hand."""
        self.assertEqual(violations(page), [])
        self.assertEqual(cut_off(page), [])

    def reads(self, post):
        """Let a stranger look for the post; tell whether it is there."""
        stranger = self.phone()
        stranger.goto("/posts/")
        return stranger.get_by_role("link", name=post.title).count() > 0


class ScheduleJourney(AftercareJourney):
    def test_a_post_approved_for_a_time_is_read_then_and_not_before(self):
        post = self.submitted(self.minji, title="수목원의 가을")
        editor = self.desktop()
        self.log_in(editor, self.hana)
        editor.goto(f"/admin/desk/posts/{post.pk}/review/")
        editor.locator("summary", has_text="승인하고 예약").click()
        self.choose_time(editor, soon(hours=2))
        editor.locator("[open] form").get_by_role("button", name="승인하고 예약").click()
        editor.get_by_text(re.compile("예약됨 · ")).first.wait_for()
        self.assertFalse(self.reads(post))

        self.turn(hours=2, minutes=1)

        self.assertTrue(self.reads(post))


class StoppingJourney(AftercareJourney):
    def test_all_schedules_are_stopped_on_a_phone_and_released_one_by_one(self):
        first = self.scheduled(self.minji, title="수목원의 가을")
        second = self.scheduled(self.jun, hours=3, title="시장 골목의 하루")
        hana, doyun = self.phone(), self.desktop()
        self.stop(hana)

        self.turn(hours=4)
        self.assertFalse(self.is_live(first) or self.is_live(second))

        self.log_in(doyun, self.doyun)
        doyun.get_by_text("예약을 모두 멈췄어요.").wait_for()
        self.release(doyun, first, second)
        self.turn(hours=4)
        self.assertTrue(self.reads(first))
        self.assertTrue(self.reads(second))

    def stop(self, page):
        self.log_in(page, self.hana)
        page.goto("/admin/aftercare/schedules/")
        page.locator("summary", has_text="예약 모두 멈춤").tap()
        page.locator("[name=reason]").fill("집중호우로 재난 안내에 힘을 모아요.")
        self.assert_sound(page)
        page.get_by_role("button", name="예약 모두 멈춤").tap()
        page.get_by_text("편집자 모두에게 알렸어요").wait_for()
        page.goto("/admin/aftercare/schedules/?show=held")
        self.assert_sound(page)

    def release(self, page, first, second):
        page.goto("/admin/aftercare/schedules/")
        page.get_by_role("button", name="멈춤 풀기").click()
        page.get_by_text("멈춤을 풀었어요").wait_for()
        page.get_by_role("link", name=first.title).click()
        self.press(page, "이 글만 풀기")
        page.get_by_text("예약을 풀었어요").wait_for()
        page.goto(f"/admin/aftercare/posts/{second.pk}/schedule/")
        self.assert_sound(page)
        self.press(page, "바로 게시")
        page.get_by_text("글이 올라갔어요").wait_for()


class CorrectionJourney(AftercareJourney):
    def test_a_reported_mistake_is_put_right_and_every_reader_learns_of_it(self):
        post = self.published(self.minji, title="수목원의 가을")
        self.report(self.phone(), post)

        editor = self.phone()
        self.log_in(editor, self.hana)
        editor.goto("/admin/aftercare/mistakes/")
        self.assert_sound(editor)
        editor.get_by_role("link", name=post.title).tap()
        editor.wait_for_url(re.compile(r"/mistakes/\d+/$"))
        self.assert_sound(editor)
        self.correct(editor)
        self.answer(editor)

        self.read_about_it(self.phone(), post)

    def report(self, page, post):
        self.log_in(page, self.minji)
        page.goto(f"/write/{post.pk}/history/")
        page.locator("summary", has_text="사실 오류 신고").tap()
        page.locator("#what").fill("여는 시각은 10시가 아니라 9시예요.")
        page.get_by_role("button", name="급히 알리기").tap()
        page.get_by_text("편집실에 바로 알렸어요").wait_for()

    def correct(self, page):
        page.get_by_role("link", name="정정 남기기").tap()
        page.wait_for_url(re.compile("/corrections/$"))
        page.locator("[name=note]").fill("여는 시각을 9시로 바로잡았습니다.")
        self.assert_sound(page)
        page.get_by_role("button", name="정정 남기기").tap()
        page.get_by_text("정정을 남겼어요").wait_for()

    def answer(self, page):
        page.goto("/admin/aftercare/mistakes/")
        page.get_by_role("link", name="수목원의 가을").tap()
        page.get_by_label("정정했어요").check()
        page.locator("[name=answer]").fill("바로잡았어요. 고마워요.")
        page.get_by_role("button", name="처리 끝내기").tap()
        page.get_by_text("처리를 끝냈어요").wait_for()

    def read_about_it(self, page, post):
        page.goto(post.url)
        page.get_by_role("link", name=re.compile("바로잡았습니다")).tap()
        page.locator("#correction").get_by_text("여는 시각을 9시로").wait_for()
        page.goto("/corrections/")
        page.get_by_role("link", name=post.title).wait_for()
        self.assertIn(Correction.objects.get().note, page.request.get("/feed/").text())
