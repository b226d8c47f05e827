"""Somebody who audits (감사 열람) reads the records on a phone and finds nothing to press."""

from django.urls import reverse

from tests.browser.axe import violations
from tests.browser.case import BrowserCase
from tests.browser.looking import cut_off


class RecordsJourney(BrowserCase):
    def test_one_who_audits_goes_from_the_log_to_a_posts_history_and_the_lists(self):
        post = self.decline(self.submitted(self.minji, title="수목원의 가을"), self.hana)
        page = self.phone()
        self.log_in(page, self.gamsa)
        self.assert_sound(page)

        page.get_by_role("main").get_by_role("link", name="처리 이력").click()
        page.get_by_role("link", name=post.title).first.click()
        page.get_by_text("비슷한 글이 얼마 전에 실렸어요.").wait_for()
        self.assert_sound(page)

        for name in ("log", "fees", "turnaround"):
            page.goto(reverse(f"records:{name}"))
            self.assert_sound(page)

    def assert_sound(self, page):
        """Hold nothing against the screen as it stands, to eye or hand."""
        page.get_by_text("감사 열람 (읽기만 할 수 있어요)").wait_for()
        self.assertEqual(violations(page), [], page.url)
        self.assertEqual(cut_off(page), [], page.url)
