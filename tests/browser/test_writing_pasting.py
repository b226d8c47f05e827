"""A long text copied from elsewhere and pasted into one paragraph."""

from playwright.sync_api import expect

from newsroom.posts.models import PostPage
from tests.browser.writing import WritingJourney
from tests.case import STORY

LONG = [STORY.strip() * 4, STORY.strip() * 3, STORY.strip() * 5]
# Blog editors put a space that is not broken, or one of no width, into their empty lines.
ELSEWHERE = f"""
<p>첫 문단은 <b>굵게</b> 썼어요.<script>document.title = "훔침"</script></p>
<p>&nbsp;</p><p>&#8203;</p>
<p>{LONG[0]}</p><p><br></p><p><br></p>
<p>둘째 줄은<br>바로 아래에 있어요.</p>
<p>{LONG[1]}</p>
<p>꺾쇠 &lt;b&gt;도 그대로예요.</p>
<p>{LONG[2]}</p>
"""
PARTS = [
    "첫 문단은 굵게 썼어요.",
    LONG[0],
    "둘째 줄은\n바로 아래에 있어요.",
    LONG[1],
    "꺾쇠 <b>도 그대로예요.",
    LONG[2],
]


class PastingJourney(WritingJourney):
    is_traced = False

    def test_a_long_paste_becomes_paragraphs_and_can_be_taken_back(self):
        self.assertGreater(len("".join(PARTS)), 5_000)
        page = self.small_phone()
        self.arrive(page, self.minji)
        self.copy_elsewhere(page)
        self.begin(page)
        self.add_paragraph(page, "앞말. 뒷말.")
        self.put_the_caret_after(page, "앞말. ")

        page.keyboard.press("Control+V")
        page.keyboard.type("덧붙여요. ")

        whole = [f"앞말. {PARTS[0]}", *PARTS[1:-1], f"{PARTS[-1]}덧붙여요. 뒷말."]
        self.assertEqual(self.written_on(page), whole)
        self.wait_saved(page)
        self.assertEqual(self.kept(), whole)
        self.take_back(page)

    def copy_elsewhere(self, page):
        """Choose everything on another page, as in another app, and copy it."""
        other = page.context.new_page()
        other.set_content(ELSEWHERE)
        other.keyboard.press("Control+A")
        other.keyboard.press("Control+C")
        other.close()

    def put_the_caret_after(self, page, words):
        area = page.locator("textarea.write-paragraph")
        area.focus()
        area.evaluate("(area, at) => area.setSelectionRange(at, at)", len(words))

    def written_on(self, page):
        areas = page.locator("textarea.write-paragraph")
        return areas.evaluate_all("all => all.map((one) => one.value)")

    def kept(self):
        story = PostPage.objects.get().get_latest_revision_as_object().story.raw_data
        return [block["value"] for block in story]

    def take_back(self, page):
        expect(page.locator("[data-undo]")).to_contain_text("나눠 붙였어요")
        page.get_by_role("button", name="되돌리기").tap()

        self.assertEqual(self.written_on(page), ["앞말. 덧붙여요. 뒷말."])
        self.wait_saved(page)
        self.assertEqual(self.kept(), ["앞말. 덧붙여요. 뒷말."])
