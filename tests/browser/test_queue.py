"""The review queue on a phone: narrowed down, passed on, opened; and by keyboard at a desk."""

import re

from django.urls import reverse
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.case import BrowserCase
from tests.browser.looking import cut_off, too_small, words_seen
from tests.site.korean import chosen_names, wrong_words

QUEUE = reverse("desk:queue")


class QueueJourney(BrowserCase):
    def assemble(self):
        super().assemble()
        again = self.request_changes(self.submitted(self.minji, title="고쳐 온 글"), self.hana)
        words = self.full_content(self.minji, title="고쳐 온 글")
        self.again = self.submit(again, self.minji, **words)
        self.first = self.submitted(self.jun, title="처음 온 글")
        live = self.published(self.jun, title="봄꽃 이야기")
        self.submit(live, self.jun, **self.full_content(self.jun, title="봄꽃 두 번째"))

    def test_an_editor_narrows_the_queue_down_on_a_phone_and_passes_its_address_on(self):
        page = self.phone()
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.log_in(page, self.hana)
        page.goto(QUEUE)
        self.assert_sound(page)

        self.narrow_down(page)
        self.assert_sound(page)
        page.get_by_role("button", name="이 목록의 주소 복사").tap()
        expect(page.get_by_text("주소를 복사했어요")).to_be_visible()
        self.open_as_another(page.evaluate("() => navigator.clipboard.readText()"))

        page.get_by_role("link", name="고쳐 온 글").tap()
        page.wait_for_url(f"**{reverse('desk:review', args=[self.again.pk])}")

    def narrow_down(self, page):
        """Choose what came back among the filters; the list and the address follow."""
        page.get_by_role("button", name="필터").first.tap()
        page.get_by_role("button", name="상태").tap()
        page.get_by_label("다시 제출").check()
        expect(page.get_by_role("link", name="처음 온 글")).to_have_count(0)
        page.wait_for_url(re.compile(r"state=again"))
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")

    def open_as_another(self, address):
        page = self.desktop()
        self.log_in(page, self.doyun)
        page.goto(address)
        expect(page.locator(".queue-table .title a")).to_have_text(["고쳐 온 글"])

    def test_an_editor_reaches_and_opens_posts_by_keyboard(self):
        page = self.desktop()
        self.log_in(page, self.hana)
        page.goto(QUEUE)
        links = page.locator(".queue-table .title a")
        self.assertEqual(violations(page), [])

        page.keyboard.press("j")
        expect(links.nth(0)).to_be_focused()
        page.keyboard.press("j")
        expect(links.nth(1)).to_be_focused()
        page.keyboard.press("k")
        expect(links.nth(0)).to_be_focused()
        self.type_into_the_search(page)
        links.nth(0).focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{reverse('desk:review', args=[self.again.pk])}")

    def type_into_the_search(self, page):
        """What is typed into a field stays there."""
        field = page.locator("main [name=q]")
        field.focus()
        page.keyboard.type("jk")
        expect(field).to_be_focused()
        expect(field).to_have_value("jk")
        expect(page.locator(".queue-table .title a")).to_have_count(0)
        field.fill("")
        expect(page.locator(".queue-table .title a")).to_have_count(3)

    def assert_sound(self, page):
        self.assertEqual(violations(page), [])
        self.assertEqual(cut_off(page), [])
        self.assertEqual(too_small(page), [])
        self.assertEqual(wrong_words(words_seen(page), chosen_names()), [])
