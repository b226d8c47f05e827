import tempfile
from pathlib import Path

from PIL import Image

from newsroom.posts.models import PostPage
from tests.browser.case import BrowserCase
from tests.case import STORY


class FirstPostJourney(BrowserCase):
    """A reporter writes on a phone, an editor returns and approves, a stranger reads."""

    def setUp(self):
        super().setUp()
        self.shelf_of_photos = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def picture(self, name, colour):
        path = self.shelf_of_photos / name
        Image.new("RGB", (1200, 900), colour).save(path)
        return path

    def test_a_post_with_three_photos_travels_from_a_phone_to_a_stranger(self):
        reporter = self.phone()
        self.log_in(reporter, self.minji)
        self.write_post(reporter)
        self.submit_post(reporter)
        post = PostPage.objects.get()
        self.assertTrue(post.workflow_in_progress)

        editor = self.desktop()
        self.log_in(editor, self.hana)
        self.return_post(editor, "제목에 계절을 넣어 주세요.")

        self.mend_post(reporter, post)
        self.approve_post(editor)

        stranger = self.phone()
        stranger.goto("/posts/")
        stranger.get_by_role("link", name="가을, 오산천을 걷다").first.tap()
        stranger.get_by_role("heading", level=1, name="가을, 오산천을 걷다").wait_for()

    def write_post(self, page):
        page.goto("/admin/")
        page.get_by_role("link", name="새 글 쓰기").first.tap()
        page.locator("#id_title").fill("오산천을 걷다")
        page.locator("#id_standfirst").fill("물길을 따라 한 시간쯤 걸었어요.")
        self.choose_photo(page, page.locator("#id_lead_photo-chooser"), "첫째.jpg", "red")
        page.locator("#id_lead_alt").fill("붉게 물든 둔치")
        self.add_block(page, "문단")
        page.locator("textarea[name$='-value'][name^='story-']").last.fill(STORY)
        self.add_block(page, "사진")
        self.fill_photo(page, 0, "둘째.jpg", "green")
        page.locator("[data-streamfield-list-add], button[title='추가']").last.tap()
        self.fill_photo(page, 1, "셋째.jpg", "blue")
        page.locator("#id_pledged").check()

    def add_block(self, page, label):
        page.locator("section[id$=story-section] .c-sf-add-button").last.tap()
        page.locator(".w-combobox__option", has_text=label).first.tap()

    def fill_photo(self, page, number, name, colour):
        chooser = page.locator("[id$='-value-photo-chooser']").nth(number)
        self.choose_photo(page, chooser, name, colour)
        page.locator("[name$='-value-alt']").nth(number).fill(f"{number + 2}번째 풍경")

    def choose_photo(self, page, chooser, name, colour):
        chooser.locator("[data-chooser-action-choose]").first.tap()
        page.get_by_role("tab", name="올리기").tap()
        modal = page.locator(".modal-body")
        modal.locator("input[type=file]").set_input_files(self.picture(name, colour))
        modal.locator("[name$=people]").select_option("none")
        modal.locator("[name$=credit]").fill("김민지")
        modal.get_by_role("button", name="올리기").tap()
        modal.wait_for(state="detached")

    def submit_post(self, page):
        page.locator("[name=action-submit]").first.tap()
        page.get_by_text("제출했어요").wait_for()

    def return_post(self, page, reason):
        page.get_by_role("link", name="오산천을 걷다").first.click()
        page.locator("summary", has_text="보완 요청하기").click()
        page.locator("#reject_reason").fill(reason)
        page.get_by_role("button", name="보완 요청하기").click()
        page.get_by_text("보완 요청").first.wait_for()

    def mend_post(self, page, post):
        page.goto(f"/admin/pages/{post.pk}/edit/")
        page.get_by_text("제목에 계절을 넣어 주세요.").first.wait_for()
        page.locator("#id_title").fill("가을, 오산천을 걷다")
        self.submit_post(page)

    def approve_post(self, page):
        page.goto("/admin/")
        page.get_by_role("link", name="가을, 오산천을 걷다").first.click()
        page.locator("summary", has_text="승인하고 바로 게시").click()
        page.get_by_role("button", name="승인하고 바로 게시").click()
        page.get_by_text("게시 중").first.wait_for()
