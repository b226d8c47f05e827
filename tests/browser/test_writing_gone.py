"""What was taken away while one writes: a photo the editors withdrew, a post in the bin."""

from playwright.sync_api import expect

from newsroom.images.withdrawing import withdraw
from newsroom.posts.models import PostPage
from newsroom.posts.publishing import bin_draft
from tests.browser.writing import WritingJourney


class GoneMeanwhileJourney(WritingJourney):
    cuts_the_network = True

    def setUp(self):
        super().setUp()
        self.picture = self.photo(self.minji, people="")
        self.post = self.written(self.minji, photos=[self.picture], lead_photo=None)

    def test_words_are_saved_although_a_photo_asked_about_was_withdrawn(self):
        page = self.open(self.post)
        withdraw(self.picture.pk, self.hana, "찍힌 분이 원하지 않으세요.")

        page.locator("[data-people] input[value=none]").check()
        page.locator("#title").fill("그 뒤에 쓴 제목")

        self.wait_saved(page)
        self.assertEqual(self.title_kept(), "그 뒤에 쓴 제목")
        expect(page.locator(".write-photo-state")).to_contain_text("답을 저장하지 못했어요")
        expect(page.locator("[data-people] input[value=none]")).to_be_disabled()
        page.reload()
        self.wait_ready(page)
        expect(page.locator("[data-people] input[value=none]")).to_be_disabled()

    def test_words_are_saved_while_an_answer_about_a_photo_finds_the_server_in_trouble(self):
        page = self.open(self.post)
        page.route("**/write/photos/*/", lambda route: route.fulfill(status=500))

        page.locator("[data-people] input[value=none]").check()
        page.locator("#title").fill("답보다 먼저 간 제목")

        expect(page.locator("[data-saved]")).to_contain_text("대답하지 않아요", timeout=20_000)
        self.assertEqual(self.title_kept(), "답보다 먼저 간 제목")
        page.unroute("**/write/photos/*/")
        self.wait_saved(page)
        self.picture.refresh_from_db()
        self.assertEqual(self.picture.people, "none")

    def test_a_post_in_the_bin_is_told_and_not_tried_for_ever(self):
        page = self.open(self.post)
        bin_draft(self.post, self.minji)
        tries = []
        page.on("request", lambda asked: asked.url.endswith("/save/") and tries.append(asked.url))

        page.locator("#title").fill("휴지통에 있는 글")

        expect(page.locator("[data-saved]")).to_contain_text("휴지통", timeout=20_000)
        page.wait_for_timeout(4000)  # the first pause before something is tried again is three
        self.assertEqual(len(tries), 1)

    def title_kept(self):
        return PostPage.objects.get().get_latest_revision_as_object().title
