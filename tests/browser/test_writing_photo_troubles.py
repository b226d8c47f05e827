"""Photos a server in trouble does not take: what is said at each, and which others go on."""

import re

from PIL import Image
from playwright.sync_api import expect

from newsroom.images.models import Photo
from newsroom.posts.models import PostPage
from tests.browser.writing import WritingJourney

PHOTOS = "**/write/photos/"
A_MINUTE = 61_000


class PhotoTroubleJourney(WritingJourney):
    """One photo the server stumbles over, told from the others by its name; then all of them."""

    cuts_the_network = True
    is_traced = False

    def setUp(self):
        super().setUp()
        self.page = self.begin_a_post()

    def answer_one(self, name, act):
        """Let the network do `act` with the photo of this name; the others pass."""

        def decide(route):
            is_meant = f'filename="{name}"'.encode() in (route.request.post_data_buffer or b"")
            (act if is_meant else lambda other: other.continue_())(route)

        self.page.context.route(PHOTOS, decide)

    def mend(self):
        self.page.context.unroute_all(behavior="ignoreErrors")

    def panel(self, name):
        at = ["00.jpg", "01.jpg", "02.jpg", "03.jpg"].index(name)
        return self.page.locator("[data-item]").nth(at)

    def wait_till_all_are_there(self, count):
        expect(self.page.locator("[data-queue]")).to_be_empty(timeout=30_000)
        self.wait_saved(self.page)
        post = PostPage.objects.get().get_latest_revision_as_object()
        photos = [post.lead_photo, *(block.value[0]["photo"] for block in post.story)]
        self.assertEqual([photo.title for photo in photos], ["00", "01", "02", "03"][:count])

    def assert_told_and_sent_by_a_tap(self, answer, words):
        """See words at the one photo in trouble, the others there, and a tap sends it."""
        self.answer_one("01.jpg", answer)
        self.choose(self.page, self.pictures(4, (320, 240)))

        self.wait_for_photos(self.page, 3)
        state = self.panel("01.jpg").locator(".write-photo-state")
        expect(state).to_have_text(words, timeout=15_000)
        self.mend()
        self.panel("01.jpg").get_by_role("button", name="다시 올리기").tap()
        self.wait_till_all_are_there(4)

    def test_a_photo_the_server_stumbles_over_is_told_and_sent_by_a_tap(self):
        self.assert_told_and_sent_by_a_tap(
            lambda route: route.fulfill(status=500),
            "서버가 잠시 받지 못해요. 곧 다시 올려 볼게요.",
        )

    def test_a_photo_put_off_for_too_many_requests_is_told_and_sent_by_a_tap(self):
        self.assert_told_and_sent_by_a_tap(
            lambda route: route.fulfill(status=429),
            "요청이 몰렸어요. 잠시 뒤에 다시 올려 볼게요.",
        )

    def test_a_photo_too_large_for_the_server_even_when_smaller_is_told_and_stays(self):
        self.assert_told_and_sent_by_a_tap(
            lambda route: route.fulfill(status=413),
            "사진이 너무 커서 서버가 받지 않았어요."
            " 갤러리에서 크기를 줄여 다시 고르거나 빼 주세요.",
        )

    def test_a_photo_too_large_for_the_server_is_made_smaller_and_sent_again(self):
        path = self.gallery / "wide.jpg"
        Image.effect_noise((4600, 300), 40).convert("RGB").save(path, quality=90)
        self.page.context.route(PHOTOS, lambda route: route.fulfill(status=413), times=1)

        self.choose(self.page, [str(path)])

        self.wait_for_photos(self.page, 1)
        self.assertEqual((Photo.objects.get().width, Photo.objects.get().title), (4096, "wide"))

    def test_a_photo_nobody_answers_about_is_given_up_after_a_minute_and_goes_later(self):
        self.page.clock.install()
        held = []
        self.answer_one("01.jpg", held.append)
        self.choose(self.page, self.pictures(3, (320, 240)))
        self.wait_for_photos(self.page, 2)
        self.assertEqual(len(held), 1)

        self.page.clock.fast_forward(A_MINUTE)
        state = self.panel("01.jpg").locator(".write-photo-state")
        expect(state).to_have_text("서버가 잠시 받지 못해요. 곧 다시 올려 볼게요.")
        self.mend()
        self.page.clock.fast_forward(A_MINUTE)
        self.wait_till_all_are_there(3)

    def test_all_photos_wait_for_a_server_in_trouble_and_go_by_themselves(self):
        self.page.context.route(PHOTOS, lambda route: route.fulfill(status=503))
        self.choose(self.page, self.pictures(4, (320, 240)))
        waiting = self.page.locator(".write-photo-state", has_text="곧 다시 올려 볼게요")
        expect(waiting).to_have_count(4, timeout=20_000)
        expect(self.page.locator("[data-queue]")).to_contain_text("사진 4장이 아직")

        self.mend()

        self.wait_till_all_are_there(4)

    def test_what_is_told_at_a_photo_stays_when_it_is_drawn_anew(self):
        self.answer_one("01.jpg", lambda route: route.fulfill(status=413))
        self.choose(self.page, self.pictures(3, (320, 240)))
        self.wait_for_photos(self.page, 2)
        expect(self.panel("01.jpg").locator(".is-wrong")).to_be_visible()

        self.panel("01.jpg").get_by_role("button", name="대표로 쓰기").tap()

        lead = self.page.locator("[data-lead] [data-item]")
        expect(lead.locator(".is-wrong")).to_have_text(re.compile("너무 커서"))
        self.mend()
        lead.get_by_role("button", name="다시 올리기").tap()
        expect(self.page.locator("[data-queue]")).to_be_empty(timeout=20_000)
        self.wait_saved(self.page)
        self.assertEqual(PostPage.objects.get().lead_photo.title, "01")


class SaveInFlightJourney(WritingJourney):
    """A photo that arrives while an older text is on its way to the server."""

    is_traced = False

    def setUp(self):
        super().setUp()
        self.page = self.begin_a_post()

    def hold(self, address):
        """Hold the first that is sent there."""
        held = []
        self.page.context.route(
            address, lambda route: route.continue_() if held else held.append(route)
        )
        return held

    def wait_for(self, held):
        while not held:
            self.page.wait_for_timeout(50)

    def test_what_came_during_a_save_is_not_told_as_saved_by_it(self):
        self.page.locator("#title").fill("처음")
        self.wait_saved(self.page)
        saves, photos = self.hold("**/save/"), self.hold(PHOTOS)
        self.choose(self.page, self.pictures(1, (320, 240)))
        self.wait_for(saves)
        self.wait_for(photos)
        photos[0].continue_()
        self.wait_for_photos(self.page, 1)

        saves[0].continue_()
        self.wait_saved(self.page)

        newest = PostPage.objects.get().get_latest_revision_as_object()
        self.assertEqual(newest.lead_photo, Photo.objects.get())


class QueueJourney(WritingJourney):
    """Photos the server does not take at once: which others go on, and which never leave."""

    cuts_the_network = True
    is_traced = False

    FORGET_FILES = """() => new Promise((resolve) => {
      const opening = indexedDB.open("greenwings-" + JSON.parse(
        document.querySelector("#write-start").textContent).user);
      opening.onsuccess = () => {
        const change = opening.result.transaction("files", "readwrite");
        change.objectStore("files").clear();
        change.oncomplete = () => { opening.result.close(); resolve(); };
      };
    })"""

    def setUp(self):
        super().setUp()
        self.page = self.begin_a_post()
        self.held = []
        self.is_holding = True
        self.page.context.route("**/write/photos/", self.hold)

    def hold(self, route):
        if self.is_holding:
            self.held.append(route)
        else:
            route.continue_()

    def let_go(self, act):
        """Do with the photos held so far as said, and let all others through."""
        self.is_holding = False
        for route in self.held:
            act(route)

    def choose_and_hold_two(self, count):
        self.choose(self.page, self.pictures(count, (320, 240)))
        expect(self.page.locator("[data-item]")).to_have_count(count)
        while len(self.held) < 2:
            self.page.wait_for_timeout(50)

    def test_two_photos_the_server_stumbles_over_let_the_others_pass(self):
        self.choose_and_hold_two(4)

        self.let_go(lambda route: route.fulfill(status=500))

        self.wait_for_photos(self.page, 4)
        first = Photo.objects.order_by("pk").first()
        self.assertIn(first.title, ("02", "03"))

    def test_a_photo_taken_out_is_not_sent_until_it_is_brought_back(self):
        self.choose_and_hold_two(3)
        self.page.get_by_role("button", name="사진 빼기").last.tap()

        self.let_go(lambda route: route.continue_())
        self.wait_for_photos(self.page, 2)
        self.wait_saved(self.page)
        self.assertEqual(Photo.objects.count(), 2)

        self.page.get_by_role("button", name="되돌리기").tap()
        expect(self.page.locator("[data-queue]")).to_be_empty(timeout=20_000)
        self.wait_saved(self.page)
        self.assertEqual(Photo.objects.count(), 3)

    def test_a_photo_taken_out_keeps_nobody_from_logging_out(self):
        self.choose_and_hold_two(3)
        self.page.get_by_role("button", name="사진 빼기").last.tap()
        self.let_go(lambda route: route.continue_())
        self.wait_for_photos(self.page, 2)
        self.wait_saved(self.page)
        asked = []
        self.page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))

        self.page.goto("/write/")
        self.page.get_by_role("button", name="로그아웃").tap()
        self.page.wait_for_url(re.compile("/admin/login/"))

        self.assertEqual(asked, [])

    def test_a_photo_lost_from_the_phone_is_told_and_can_be_taken_out(self):
        self.page.locator("#title").fill("잃은 사진")
        self.choose_and_hold_two(2)
        self.wait_saved(self.page)
        self.page.evaluate(self.FORGET_FILES)

        self.page.reload()
        self.wait_ready(self.page)

        wrong = self.page.locator(".write-photo-state.is-wrong")
        expect(wrong).to_have_text(["이 기기에 남아 있지 않아요. 빼고 다시 골라 주세요."] * 2)
        expect(self.page.locator("[data-queue]")).to_have_text(
            "올리지 못한 사진이 2장 있어요. 다시 올리거나 빼 주세요."
        )
        self.page.get_by_role("button", name="사진 빼기").last.tap()
        expect(self.page.locator("[data-queue]")).to_contain_text("사진이 1장")
