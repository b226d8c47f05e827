"""Inviting a cohort: pasted, put right, sent by messenger, opened on a phone."""

import re

from playwright.sync_api import expect

from newsroom.people.models import Invitation
from tests.browser.axe import violations
from tests.browser.case import BrowserCase
from tests.browser.looking import cut_off, too_small
from tests.people.case import GOOD_PASSWORD, LINES

SMALL_PHONE = {
    "viewport": {"width": 360, "height": 740},
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
}


class InvitingTests(BrowserCase):
    def test_a_cohort_of_twelve_is_invited_and_one_of_them_begins_to_write(self):
        desk = self.desktop()
        self.log_in(desk, self.seoryeong)
        self.paste_with_a_mistake(desk)
        self.put_it_right(desk)
        link = self.copy_first(desk)

        self.be_fetched_by_a_messenger(link)
        self.begin(link)

        self.assertEqual(Invitation.objects.accepted().count(), 1)

    def paste_with_a_mistake(self, page):
        page.goto("/admin/people/invite/cohort/")
        page.get_by_label("기수").fill("4")
        page.locator("[name=starts_on]").fill("2026-01-01")
        page.locator("[name=ends_on]").fill("2099-12-31")
        page.get_by_label("기자단 명단").fill(LINES.replace("saegeul03@example.com", "saegeul03@"))
        page.get_by_role("button", name="미리 보기").click()

        expect(page.get_by_role("alert")).to_contain_text("1줄을 고쳐 주세요")
        expect(page.locator(".is-wrong")).to_contain_text("3번째 줄 · 새글다")
        expect(page.get_by_role("button", name="초대하기")).to_have_count(0)
        self.assertEqual(violations(page), [])
        self.assertFalse(Invitation.objects.exists())

    def put_it_right(self, page):
        page.get_by_label("기자단 명단").fill(LINES)
        page.get_by_role("button", name="미리 보기").click()
        page.get_by_role("button", name="12명 초대하기").click()

        expect(page.get_by_role("button", name="카톡용 문구 복사")).to_have_count(12)
        self.assertEqual(violations(page), [])

    def copy_first(self, page):
        """Copy the first text, save all links as a file; return the first link."""
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("button", name="카톡용 문구 복사").first.click()
        expect(page.locator("[data-said]")).to_contain_text("문구를 복사했어요")
        text = page.evaluate("() => navigator.clipboard.readText()")
        self.assertIn("새글가 님, 안녕하세요.", text)

        with page.expect_download() as download:
            page.get_by_role("button", name="엑셀용 파일로 저장").click()
        lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
        self.assertEqual(len(lines), 13)
        return re.search(r"https?://\S+", text)[0]

    def be_fetched_by_a_messenger(self, link):
        """Have the link opened by a program first, as messengers do for their little picture."""
        messenger = self.chromium.new_context()
        self.assertEqual(messenger.request.get(link).status, 200)
        messenger.close()

    def begin(self, link):
        phone = self._visitor("phone", SMALL_PHONE)
        phone.goto(link)
        expect(phone.get_by_role("heading", name="새글가 님, 반가워요")).to_be_visible()
        self.assertEqual(violations(phone), [])
        self.assertEqual(cut_off(phone), [])
        self.assertEqual(too_small(phone), [])

        phone.get_by_label("계정 이름").fill("saegeul")
        phone.get_by_label("비밀번호", exact=True).fill(GOOD_PASSWORD)
        phone.get_by_role("button", name="비밀번호 보기").tap()
        expect(phone.locator("[name=password]")).to_have_attribute("type", "text")
        phone.get_by_role("button", name="시작하기").tap()

        phone.wait_for_url(re.compile("/write/$"))
        expect(phone.get_by_role("heading", name="내 글")).to_be_visible()
