"""Two editors and one review: claimed on a phone, taken over at a desk, each told what was done."""

import re

from django.utils import timezone
from playwright.sync_api import expect

from newsroom.desk.models import StandIn
from newsroom.posts.models import PostPage
from tests.browser.axe import violations
from tests.browser.case import BrowserCase
from tests.browser.looking import cut_off, too_small


class FittingCase(BrowserCase):
    def assert_fits(self, page):
        """Check the screen once what slides in stands still."""
        page.wait_for_function("() => document.getAnimations().length === 0")
        # Wherever else one has scrolled to, the bar at the thumb may cover half of a button.
        page.evaluate("() => window.scrollTo({ top: 0, behavior: 'instant' })")
        self.assertEqual(violations(page), [])
        self.assertEqual(cut_off(page), [])


class ClaimingJourney(FittingCase):
    def _hear(self, message):
        """Let Chromium remark that a decision was refused, where it is meant to be."""
        if "status of 422" not in message.text:
            super()._hear(message)

    def open_review(self, page, post):
        page.goto(f"/admin/desk/posts/{post.pk}/review/")
        page.frame_locator("[data-frame]").locator("h1").first.wait_for()

    def decide(self, page, words):
        """Open a decision and send it as it is."""
        page.get_by_role("link", name="결정", exact=True).click()
        page.locator("summary", has_text=words).click()
        page.get_by_role("button", name=words).click()

    def test_a_review_is_claimed_taken_over_and_not_decided_about_unnoticed(self):
        post = self.submitted(self.minji)
        hana, doyun = self.phone(), self.desktop()
        self.log_in(hana, self.hana)
        self.log_in(doyun, self.doyun)

        self.claim(hana, post)
        self.take_over_with_a_reason_half_written(doyun, post)
        self.be_told(hana)
        self.be_refused(hana, post)

        self.assertFalse(PostPage.objects.get(pk=post.pk).live)
        self.decide_knowingly(hana, post)
        doyun.goto("/admin/notices/")
        expect(doyun.locator("main")).to_contain_text("이하나 님이 먼저 처리했어요")

    def claim(self, page, post):
        self.open_review(page, post)
        expect(page.locator("#claim")).to_contain_text("아직 검토 담당이 없어요")
        page.get_by_role("button", name="내가 검토").tap()
        expect(page.locator("#claim")).to_contain_text("내가 검토하고 있어요")
        expect(page.get_by_role("button", name="담당 풀기")).to_be_focused()
        self.assert_fits(page)
        self.assertEqual(too_small(page), [])

    def take_over_with_a_reason_half_written(self, page, post):
        self.open_review(page, post)
        expect(page.locator("#claim")).to_contain_text("이하나 님이 검토하고 있어요")
        page.locator("summary", has_text="보완 요청하기").click()
        page.locator("#reject_reason").fill("소제목을 나눠 주세요")
        expect(page.locator(".desk-despite:visible")).to_contain_text("이하나 님이")
        self.assert_fits(page)

        page.get_by_role("button", name="담당 넘겨받기").click()

        expect(page.locator("#claim")).to_contain_text("내가 검토하고 있어요")
        expect(page.locator("#reject_reason")).to_have_value("소제목을 나눠 주세요")
        expect(page.locator(".desk-despite")).to_have_count(0)

    def be_told(self, page):
        page.goto("/admin/notices/")
        notice = page.get_by_role("link", name="최도윤 님이 검토를 넘겨받았어요")
        expect(notice).to_contain_text("김민지 님이")
        notice.tap()
        page.wait_for_url(re.compile("/review/$"))
        expect(page.locator("#claim")).to_contain_text("최도윤 님이 검토하고 있어요")

    def be_refused(self, page, post):
        self.open_review(page, post)
        self.decide(page, "승인하고 바로 게시")
        expect(page.locator(".messages")).to_contain_text("최도윤 님이")
        self.assert_fits(page)

    def decide_knowingly(self, page, post):
        page.get_by_label("최도윤 님이 검토하고 있는 걸 알고 결정해요").locator(
            "visible=true"
        ).tap()
        page.get_by_role("button", name="승인하고 바로 게시").tap()
        expect(page.locator("#state")).to_contain_text("게시 중")
        expect(page.locator("#claim")).to_have_count(0)


class StandingInJourney(FittingCase):
    def test_a_chief_names_who_stands_in_on_a_phone(self):
        page = self.phone()
        self.log_in(page, self.seoryeong)
        page.goto("/admin/stand_ins/new/")
        page.get_by_label("자리를 비우는 사람").select_option(label="이하나")
        page.get_by_label("업무대행").select_option(label="이하나")
        page.get_by_label("마지막 날").fill(timezone.localdate().isoformat())
        page.keyboard.press("Escape")
        self.assert_fits(page)

        self.assertEqual(too_small(page), [])
        page.get_by_role("button", name="만들기").tap()
        page.get_by_text("자기 자신은 업무대행이 될 수 없어요").wait_for()
        self.assert_fits(page)
        page.get_by_label("업무대행").select_option(label="최도윤")
        page.get_by_role("button", name="만들기").tap()

        page.wait_for_url(re.compile("/stand_ins/$"))
        expect(page.locator("main")).to_contain_text("최도윤")
        self.assert_fits(page)
        self.assertEqual(too_small(page), [])
        self.assertEqual(StandIn.objects.in_force().get().editor, self.hana)
