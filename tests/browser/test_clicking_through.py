"""Clicking through the newsroom: everything scripts draw speaks Korean and fits its screen."""

from newsroom.posts.models import PostPage
from tests.browser.case import BrowserCase
from tests.browser.looking import cut_off, words_seen
from tests.case import picture
from tests.site.busy import Busy
from tests.site.korean import chosen_names, wrong_words


class ClickingThrough(Busy, BrowserCase):
    def assemble(self):
        super().assemble()
        self.names = chosen_names()
        self.draft_post = self.full_draft()
        self.waiting = PostPage.objects.awaiting_review().first()

    def full_draft(self):
        words = self.full_content(self.minji, title="물들어 가는 오산천")
        return self.draft(self.minji, **words)

    def setUp(self):
        super().setUp()
        self.wrong = []

    def look(self, page, place):
        """Note what is wrong with what is on the screen now."""
        words = words_seen(page)
        self.assertGreater(len(words), 5, place)
        self.wrong += [(place, text) for text in wrong_words(words, self.names)]
        if page.viewport_size["width"] < 400:
            self.wrong += [(place, element) for element in cut_off(page)]

    def visit(self, page, *addresses):
        for address in addresses:
            page.goto(address)
            page.locator("#wagtail-sidebar *").first.wait_for(state="attached")
            self.look(page, address)

    def open(self, page, place, click, shown):
        """Click on something, wait for what it brings and look at it."""
        page.locator(click).first.click()
        page.locator(shown).first.wait_for()
        self.look(page, place)

    def open_panel(self, page, name):
        self.open(page, name, f"[data-side-panel-toggle={name}]", f"[data-side-panel={name}]")


class ReportersPhoneTests(ClickingThrough):
    def test_a_reporters_phone_shows_korean_and_cuts_nothing_off(self):
        page = self.phone()
        self.log_in(page, self.minji)
        page.goto("/admin/")
        self.open(page, "menu", ".sidebar-nav-toggle", ".sidebar-menu-item")
        self.visit_screens(page)
        self.write_in_admin(page)
        self.choose_photo(page)
        self.open_panels(page)

        self.assertEqual(self.wrong, [])

    def test_submitting_is_in_reach_of_a_thumb(self):
        page = self.phone()
        self.log_in(page, self.minji)
        page.goto(f"/admin/pages/{self.draft_post.pk}/edit/")

        button = page.locator("[name=action-submit]").bounding_box()

        self.assertGreaterEqual(button["height"], 44)
        self.assertGreater(button["y"], 844 / 2)
        self.assertLessEqual(button["y"] + button["height"], 844)

    def visit_screens(self, page):
        profile = f"/admin/pages/{self.minji.profile.pk}/edit/"
        self.visit(page, "/admin/", "/admin/desk/mine/", "/admin/desk/bin/", "/admin/notices/")
        self.visit(page, "/admin/images/", "/admin/images/add/", "/admin/images/multiple/add/")
        self.visit(page, profile, "/admin/account/", "/admin/pages/", "/admin/pages/search/?q=가을")
        for post in PostPage.objects.kept().of(self.minji):
            self.visit(page, f"/admin/desk/posts/{post.pk}/")

    def write_in_admin(self, page):
        self.visit(page, f"/admin/pages/{self.draft_post.pk}/edit/")
        self.open(page, "blocks", ".c-sf-add-button", "[role=option]")
        page.get_by_role("option", name="한눈에 보기").click()
        self.open(page, "a day", "[name$=starts_on]", ".xdsoft_datetimepicker:visible")
        page.wait_for_timeout(2500)  # what one types before this is saved with the next change
        page.locator("#id_title").fill("물들어 가는 오산천, 다시")
        page.get_by_text("저장됨").wait_for()
        self.look(page, "autosave")
        self.open(page, "more to do", "footer .w-dropdown__toggle", "footer .action-save")

    def choose_photo(self, page):
        self.visit(page, f"/admin/pages/{self.draft_post.pk}/edit/")
        page.locator("#id_lead_photo-chooser .w-dropdown__toggle").click()
        choose = "[data-chooser-action-choose]:visible"
        self.open(page, "photos", choose, ".modal-body .image-choice")
        self.open(page, "upload", ".modal-body a[href='#tab-upload']", ".modal-body [type=file]")

    def open_panels(self, page):
        for panel in ("status", "preview"):
            self.visit(page, f"/admin/pages/{self.draft_post.pk}/edit/")
            self.open_panel(page, panel)


class EditorsDeskTests(ClickingThrough):
    def test_an_editors_desk_shows_korean(self):
        page = self.desktop()
        self.log_in(page, self.hana)
        self.visit_screens(page)
        self.open_decisions(page)
        self.open_panels(page)
        self.comment(page)
        self.upload(page)

        self.assertEqual(self.wrong, [])

    def visit_screens(self, page):
        self.visit(page, "/admin/", "/admin/desk/queue/", "/admin/desk/bin/", "/admin/notices/")
        self.visit(page, "/admin/topics/new/", "/admin/tags/", "/admin/images/", "/admin/account/")
        self.visit(page, "/admin/pages/", f"/admin/pages/{self.waiting.pk}/history/")
        self.open(page, "filters", ".w-drilldown button", ".w-drilldown__menu")
        self.visit(page, "/admin/reports/site-history/")
        self.open(page, "account", ".sidebar-footer button", ".sidebar-footer--open")
        for menu in ("현황", "도움말"):
            button = f".sidebar-menu-item button:has-text('{menu}')"
            self.open(page, menu, button, f".sidebar-sub-menu-item--open:has-text('{menu}')")

    def open_decisions(self, page):
        self.visit(page, f"/admin/desk/posts/{self.waiting.pk}/review/")
        for words in ("승인하고 바로 게시", "승인하고 예약", "보완 요청하기", "채택하지 않기"):
            self.open(page, words, f"summary:has-text('{words}')", "[open] form")

    def open_panels(self, page):
        self.visit(page, f"/admin/pages/{self.waiting.pk}/edit/")
        for panel in ("status", "preview", "checks"):
            self.open_panel(page, panel)

    def comment(self, page):
        """Begin a comment beside a field."""
        self.visit(page, f"/admin/pages/{self.minji.profile.pk}/edit/")
        self.open_panel(page, "comments")
        field = "[data-contentpath=introduction]"
        page.locator(field).hover()
        self.open(page, "comment", f"{field} [data-component=add-comment-button]", ".comment")

    def upload(self, page):
        self.visit(page, "/admin/images/multiple/add/")
        photo = picture("단풍.jpg")
        file = {"name": photo.name, "mimeType": "image/jpeg", "buffer": photo.read()}
        page.locator("#fileupload").set_input_files(file)
        page.locator("[name$=people]").wait_for()
        self.look(page, "upload")
