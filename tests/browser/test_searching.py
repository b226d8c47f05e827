"""Searching as Korean is typed: each syllable letter by letter, the last one open to the end."""

from playwright.sync_api import expect

from tests.browser.case import BrowserCase


class SearchingTests(BrowserCase):
    SYLLABLES = [("ㅅ", "수"), ("ㅁ", "모", "목"), ("ㅇ", "우", "워", "원")]

    def setUp(self):
        super().setUp()
        self.post = self.published(self.minji, title="물향기수목원의 꽃")
        self.desk = self.desktop()
        self.keyboard = self.desk.context.new_cdp_session(self.desk)
        self.desk.goto("/search/", wait_until="networkidle")
        self.box = self.desk.get_by_role("combobox")
        self.option = self.desk.get_by_role("option")

    def compose(self, pause=0):
        """Put the syllables together; nothing closes the last one."""
        self.box.focus()
        for steps in self.SYLLABLES:
            for letters in steps:
                self.keyboard.send(
                    "Input.imeSetComposition",
                    {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)},
                )
                self.desk.wait_for_timeout(pause)
            if steps != self.SYLLABLES[-1]:
                self.close(steps[-1])

    def close(self, syllable):
        self.keyboard.send("Input.insertText", {"text": syllable})

    def test_a_word_is_answered_while_its_last_syllable_is_still_open(self):
        self.compose(pause=400)

        expect(self.option).to_have_text(f"글{self.post.title}")
        expect(self.box).to_have_value("수목원")

    def test_keys_move_through_the_proposals_once_the_last_syllable_is_closed(self):
        self.compose()
        expect(self.option).to_be_visible()

        self.desk.keyboard.press("ArrowDown")
        expect(self.option).to_have_attribute("aria-selected", "false")

        self.close("원")
        self.desk.keyboard.press("ArrowDown")
        self.desk.wait_for_timeout(400)
        expect(self.option).to_have_attribute("aria-selected", "true")
        self.desk.keyboard.press("Enter")
        self.desk.wait_for_url(f"**{self.post.url}")

    def test_what_was_chosen_stays_chosen_when_a_later_answer_holds_it_too(self):
        self.box.fill("수목")
        expect(self.option).to_be_visible()
        self.desk.keyboard.press("ArrowDown")

        with self.desk.expect_response("**/search/**"):
            self.box.press_sequentially("원")

        expect(self.option).to_have_attribute("aria-selected", "true")
        self.desk.keyboard.press("Enter")
        self.desk.wait_for_url(f"**{self.post.url}")
