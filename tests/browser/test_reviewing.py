"""An editor reviews on a phone: comments from the preview, usual reasons, the writer's yes."""

import re

from playwright.sync_api import expect

from newsroom.posts.models import PostPage
from tests.browser.axe import violations
from tests.browser.case import BrowserCase
from tests.browser.looking import cut_off


class ReviewJourney(BrowserCase):
    def open_review(self, page, post):
        page.goto(f"/admin/desk/posts/{post.pk}/review/")
        self.preview(page).locator(".comment-here").first.wait_for(state="attached")

    def preview(self, page):
        return page.frame_locator("[data-frame]")

    def place(self, page, selector):
        return self.preview(page).locator(f"{selector}[data-place]").first

    def comment(self, page, selector, text):
        """Touch a place of the preview and write what is to be mended there."""
        self.place(page, selector).tap(position={"x": 60, "y": 12})
        field = page.get_by_label("의견", exact=True)
        expect(field).to_be_focused()
        field.fill(text)
        page.get_by_role("button", name="의견 남기기").tap()
        expect(page.locator("#comments")).to_contain_text(text)

    def decide(self, page, words):
        """Open a decision from the bar at the thumb."""
        page.get_by_role("link", name="결정", exact=True).tap()
        page.locator("summary", has_text=words).tap()

    def assert_fits(self, page):
        self.assertEqual(page.evaluate("document.documentElement.scrollWidth"), 390)
        bar = page.locator(".desk-review-bar").bounding_box()
        self.assertGreaterEqual(bar["height"], 44)
        self.assertLessEqual(bar["y"] + bar["height"], 844.5)
        # Wherever else one has scrolled to, the bar may cover half of a button.
        page.evaluate("() => window.scrollTo({ top: 0, behavior: 'instant' })")
        self.assertEqual(violations(page), [])

    def test_a_return_with_comments_comes_back_mended(self):
        post = self.submitted(self.minji)
        editor = self.phone()
        self.log_in(editor, self.hana)
        self.open_review(editor, post)
        self.comment(editor, "p", "이 문단을 둘로 나눠 주세요")
        self.comment(editor, "h1", "제목에 계절을 넣어 주세요")
        self.assert_fits(editor)
        self.decide(editor, "보완 요청하기")
        editor.get_by_label("나누지 않은 문단").tap()
        editor.locator("#reject_reason").fill("사진이 참 좋아요")
        editor.get_by_role("button", name="보완 요청하기").tap()
        expect(editor.locator("#state")).to_contain_text("보완 요청")

        reporter = self.phone()
        self.mend(reporter, post)

        self.open_review(editor, post)
        expect(editor.locator(".desk-review-since")).to_contain_text("늦가을")
        expect(editor.locator("#comments")).to_contain_text("고쳤어요")
        expect(editor.locator("#comments")).to_contain_text("계절을 넣었어요")
        self.answer(editor, "계절을 넣었어요", "고마워요, 훨씬 좋아요")
        self.assert_fits(editor)
        reporter.goto(f"/write/{post.pk}/history/")
        expect(reporter.locator(".write-comment-reply").last).to_contain_text("훨씬 좋아요")

    def answer(self, page, heard, text):
        """Answer the writer under a comment, without leaving the review screen."""
        talk = page.locator(".desk-comment", has_text=heard)
        talk.locator("summary").tap()
        talk.get_by_label("글쓴이에게 할 말").fill(text)
        self.assertEqual(violations(page), [])
        self.assertEqual(cut_off(page), [])
        talk.get_by_role("button", name="답 남기기").tap()
        expect(talk).to_contain_text(text)

    def mend(self, page, post):
        """Read what the editors said, tick it off, answer, and hand the post in again."""
        self.log_in(page, self.minji)
        page.goto(f"/write/{post.pk}/")
        page.locator("body[data-ready]").wait_for()
        expect(page.locator(".write-reason")).to_contain_text("나누지 않은 문단")
        about_title = page.locator("[data-comment][data-place=title]")
        about_title.get_by_label("고쳤어요").tap()
        expect(about_title).to_have_attribute("data-settled", "yes")
        about_title.locator("summary").tap()
        about_title.get_by_label("편집실에 할 말").fill("계절을 넣었어요")
        about_title.get_by_role("button", name="답 남기기").tap()
        expect(about_title).to_contain_text("나 계절을 넣었어요")
        page.locator("#title").fill("늦가을의 물향기수목원")
        expect(page.locator("[data-saved]")).to_have_text(re.compile("저장됨"), timeout=20_000)
        page.locator("[data-submit]").tap()
        page.wait_for_url("/write/**")
        expect(page.locator("[data-said]")).to_be_visible()

    def test_a_place_is_chosen_by_the_keyboard_too(self):
        post = self.submitted(self.minji)
        editor = self.desktop()
        self.log_in(editor, self.hana)
        self.open_review(editor, post)
        editor.get_by_label("컴퓨터").check()

        self.preview(editor).locator("h1 .comment-here").focus()
        editor.keyboard.press("Enter")

        expect(editor.get_by_label("어디에 대한 의견인가요?")).to_have_value("title")
        expect(editor.get_by_label("의견", exact=True)).to_be_focused()
        self.assertEqual(violations(editor), [])

    def test_a_changed_text_goes_out_with_the_writers_yes(self):
        words = self.full_content(self.minji)
        post = self.submitted(self.minji, **words)
        self.save(post, self.hana, **{**words, "title": "하나가 다듬은 가을"})
        editor = self.phone()
        self.log_in(editor, self.hana)
        self.open_review(editor, post)
        self.decide(editor, "기자 확인 후 게시")
        editor.get_by_label("글쓴이에게 할 말").fill("제목을 줄였어요")
        editor.get_by_role("button", name="기자 확인 후 게시").tap()
        expect(editor.locator(".desk-review-consent")).to_contain_text("답을 기다려요")

        reporter = self.phone()
        self.log_in(reporter, self.minji)
        reporter.goto(f"/write/{post.pk}/history/")
        reporter.get_by_role("link", name="고친 글 확인").tap()
        expect(reporter.locator(".difference ins").first).to_contain_text("하나가")
        self.assertEqual(violations(reporter), [])
        reporter.get_by_role("button", name="이대로 올려도 괜찮아요").tap()
        reporter.get_by_text("동의해 주셔서 고마워요").wait_for()

        self.assertTrue(PostPage.objects.get(pk=post.pk).live)
