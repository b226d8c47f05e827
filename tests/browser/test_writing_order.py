"""Words and photos put into another order, by a finger that drags and by buttons."""

import re

from playwright.sync_api import expect

from newsroom.posts.models import PostPage
from tests.browser.writing import WritingJourney

NEXT = re.compile("is-next")
WORDS = ("첫 문단이에요.", "둘째 문단이에요.", "셋째 문단이에요.")


class OrderJourney(WritingJourney):
    """Three paragraphs, then two photos: too long for the screen of a small phone."""

    is_traced = False

    def setUp(self):
        super().setUp()
        self.page = self.begin_a_post()
        self.blocks = self.page.locator("[data-block]")
        for words in WORDS:
            self.add_paragraph(self.page, words)
        self.choose(self.page, self.pictures(3, (640, 480)))
        self.wait_for_photos(self.page, 3)
        self.begun = self.order()
        self.touch = self.page.context.new_cdp_session(self.page)

    def order(self):
        return self.blocks.evaluate_all("all => all.map((one) => one.dataset.block)")

    def move_finger(self, kind, *points):
        """Move as fast as a finger can: after a leap in no time Chromium drops the next tap."""
        for x, y in points:
            self.page.wait_for_timeout(50)
            there = [{"x": x, "y": y}]
            self.touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": there})

    def press(self, block):
        """Put a finger on the handle of a block; return where it is."""
        handle = block.locator("[data-handle]")
        handle.evaluate("(one) => one.scrollIntoView({ block: 'center' })")
        box = handle.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.move_finger("touchStart", (x, y))
        return x, y

    def let_go(self):
        self.touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def assert_order_kept(self, order):
        """See the order on the screen, and the same one on the server."""
        for at, block in enumerate(order):
            expect(self.blocks.nth(at)).to_have_attribute("data-block", block)
        self.assertEqual(self.order(), order)
        self.wait_saved(self.page)
        story = PostPage.objects.get().get_latest_revision_as_object().story.raw_data
        self.assertEqual([block["id"] for block in story], order)

    def assert_lead_kept(self, title):
        """See which photo leads the text on the server; the screen has a lead or none, too."""
        self.wait_saved(self.page)
        lead = PostPage.objects.get().get_latest_revision_as_object().lead_photo
        self.assertEqual(lead and lead.title, title)
        expect(self.page.locator("[data-lead] [data-item]")).to_have_count(1 if title else 0)

    def undo(self):
        self.page.get_by_role("button", name="되돌리기").tap()

    def test_a_block_dragged_over_the_one_above_lands_there_and_can_go_back(self):
        first, second, *others = self.begun
        x, y = self.press(self.blocks.nth(1))
        above = self.blocks.nth(0).bounding_box()
        self.move_finger("touchMove", (x, y - 20), (x, above["y"] + 5))
        expect(self.blocks.first).to_have_class(NEXT)
        self.let_go()

        self.assert_order_kept([second, first, *others])
        self.undo()
        self.assert_order_kept(self.begun)

    def test_a_finger_resting_at_the_edge_brings_a_photo_past_everything(self):
        *others, last = self.begun
        x, y = self.press(self.blocks.last)
        self.move_finger("touchMove", (x, y - 20), (x, 40))
        expect(self.blocks.first).to_have_class(NEXT, timeout=10_000)
        self.let_go()
        self.assert_order_kept([last, *others])

        x, y = self.press(self.blocks.first)
        self.move_finger("touchMove", (x, y + 20), (x, 400))
        expect(self.page.locator("[data-story]")).to_have_class("is-last", timeout=10_000)
        self.let_go()
        self.assert_order_kept(self.begun)
        self.undo()
        self.undo()
        self.assert_order_kept(self.begun)

    def test_a_tap_on_the_handle_and_a_broken_off_drag_move_nothing(self):
        self.press(self.blocks.first)
        self.page.wait_for_timeout(200)
        self.let_go()
        x, y = self.press(self.blocks.first)
        self.move_finger("touchMove", (x, y + 60), (x, y + 200))
        self.touch.send("Input.dispatchTouchEvent", {"type": "touchCancel", "touchPoints": []})

        self.assert_order_kept(self.begun)
        expect(self.page.locator(".is-dragged, .is-next, .is-last")).to_have_count(0)

    def test_buttons_move_words_and_photos_and_every_step_can_go_back(self):
        one, two, three, photo, last = self.begun
        self.page.get_by_role("button", name="사진 위로").first.tap()
        self.assert_order_kept([one, two, photo, three, last])
        self.page.get_by_role("button", name="글 아래로").first.tap()
        self.assert_order_kept([two, one, photo, three, last])
        self.page.get_by_role("button", name="사진 지우기").last.tap()
        self.assert_order_kept([two, one, photo, three])

        self.undo()
        self.assert_order_kept([two, one, photo, three, last])
        self.undo()
        self.undo()
        self.assert_order_kept(self.begun)

    def test_the_lead_photo_can_be_taken_out_replaced_and_brought_back(self):
        lead = self.page.locator("[data-lead]")
        lead.get_by_label("대체 텍스트").fill("노을")
        lead.get_by_role("button", name="사진 빼기").tap()
        expect(lead).to_be_empty()
        self.assert_lead_kept(None)
        self.assert_order_kept(self.begun)

        self.choose(self.page, self.pictures(4, (320, 240))[3:])
        expect(lead.locator(".write-photo-state")).to_have_text("올렸어요", timeout=20_000)
        self.assert_lead_kept("03")
        self.undo()
        expect(lead).to_be_empty()
        self.undo()
        expect(lead.get_by_label("대체 텍스트")).to_have_value("노을")
        self.assert_lead_kept("00")
