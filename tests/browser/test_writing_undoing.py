"""Taking back what was done to a block: offered while one writes on, at the cost of no word."""

from playwright.sync_api import expect
from wagtail.models import Comment

from newsroom.posts.models import PostPage
from tests.browser.writing import WritingJourney

PARAGRAPHS = ["첫 문단이에요.", "둘째 문단이에요.", "셋째 문단이에요."]


class UndoingJourney(WritingJourney):
    is_traced = False

    def setUp(self):
        super().setUp()
        photo = self.photo(self.minji)
        self.post = self.written(self.minji, paragraphs=PARAGRAPHS, photos=[photo], lead_photo=None)
        self.second = self.post.story.raw_data[1]["id"]
        path = f"story.{self.second}"
        Comment.objects.create(page=self.post, user=self.hana, text="여기요.", contentpath=path)
        self.page = self.open(self.post)

    def undo(self, words):
        expect(self.page.locator("[data-undo]")).to_contain_text(words)
        self.page.get_by_role("button", name="되돌리기").tap()

    def written_on(self):
        areas = self.page.locator("textarea.write-paragraph")
        return areas.evaluate_all("all => all.map((one) => one.value)")

    def press(self, number, name):
        self.page.locator("[data-block]").nth(number).get_by_role("button", name=name).tap()

    def test_a_block_taken_out_comes_back_with_its_comment_and_what_was_typed_since_stays(self):
        beside = self.page.locator(f"[data-block='{self.second}'] [data-comment]")
        self.press(1, "글 지우기")
        expect(self.page.locator("[data-comment]")).to_be_visible()
        self.page.locator("textarea.write-paragraph").last.press_sequentially("더")
        self.undo("지웠어요")

        expect(beside).to_contain_text("여기요.")
        self.press(3, "사진 빼기")
        self.page.locator("textarea.write-paragraph").first.press_sequentially("또")
        self.undo("사진을 뺐어요")

        whole = [f"{PARAGRAPHS[0]}또", PARAGRAPHS[1], f"{PARAGRAPHS[2]}더"]
        self.assertEqual(self.written_on(), whole)
        expect(beside).to_contain_text("여기요.")
        self.wait_saved(self.page)
        story = PostPage.objects.get().get_latest_revision_as_object().story.raw_data
        self.assertEqual([block["value"] for block in story[:3]], whole)
        self.assertEqual(len(story), 4)

    def test_a_block_put_in_is_no_more_taken_back_once_it_holds_words(self):
        self.press(0, "글 아래로")
        self.page.locator("[data-add=paragraph]").tap()
        expect(self.page.locator("[data-undo]")).to_contain_text("넣었어요")
        self.page.keyboard.type("넷째")

        self.undo("옮겼어요")

        self.assertCountEqual(self.written_on(), [*PARAGRAPHS, "넷째"])
        kept = [words for words in self.written_on() if words != "넷째"]
        self.assertEqual(kept, PARAGRAPHS)
        expect(self.page.locator("[data-undo]")).to_be_hidden()
