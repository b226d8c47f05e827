"""Photos as phones make them, chosen on the writing screen: what arrives, and in which order."""

import os
from pathlib import Path

from PIL import Image
from playwright.sync_api import expect

from newsroom.images.models import Photo
from newsroom.posts.models import PostPage
from tests.browser.writing import WritingJourney
from tests.images import pictures

TOO_MANY_PIXELS = (9000, 6800)
MOST_BYTES = 25 * 1024 * 1024


class PhonePhotosJourney(WritingJourney):
    """One choice from the gallery with everything a phone may put into it."""

    is_traced = False

    def _hear(self, message):
        if "422" not in message.text:  # the broken photo is refused, as it should be
            super()._hear(message)

    def shoot(self):
        """Put the photos into the gallery; return their paths, the last taken first."""
        exif = pictures.phone_exif
        heic = pictures.saved(pictures.scene((1600, 1200)), "HEIF", exif=exif(1))
        upright = pictures.saved(pictures.scene((640, 480)), "JPEG", exif=exif(6, self.at(3)))
        film = pictures.saved(pictures.scene((800, 600)), "JPEG", exif=exif(1, self.at(1)))
        files = {
            "moving.jpg": film + b"\x00\x00\x00\x18ftypmp42" + b"moving" * 4000,
            "rotated.jpg": upright,
            "apple.heic": heic,
            "broken.jpg": upright[:600],
            "same.jpg": upright,
        }
        for name, data in files.items():
            (self.gallery / name).write_bytes(data)
        Image.new("RGB", TOO_MANY_PIXELS, "#8fd6a6").save(
            self.gallery / "huge.jpg", exif=exif(1, self.at(2)), quality=60
        )
        return [str(self.gallery / name) for name in [*files, "huge.jpg"]]

    def at(self, hour):
        return f"2024:10:31 0{hour}:20:05"

    def test_photos_of_every_kind_arrive_upright_in_their_order_and_without_a_place(self):
        page = self.begin_a_post()
        self.choose(page, self.shoot())

        self.wait_for_photos(page, 4)
        broken = page.locator(".write-photo-state.is-wrong")
        expect(broken).to_contain_text("broken.jpg")
        expect(page.locator("[data-queue]")).to_contain_text("올리지 못한 사진이 1장")
        expect(page.locator("[data-item]")).to_have_count(5)
        self.take_out_and_back(page, broken)
        self.wait_saved(page)

        self.assert_kept(PostPage.objects.get().get_latest_revision_as_object())

    def take_out_and_back(self, page, broken):
        """Take the broken one out; change the lead and take that back."""
        panel = page.locator("[data-item]").filter(has=broken)
        panel.get_by_role("button", name="사진 빼기").tap()
        expect(page.locator("[data-queue]")).to_be_empty()
        before = self.order(page)
        page.get_by_role("button", name="대표로 쓰기").last.tap()
        self.assertNotEqual(self.order(page), before)
        page.get_by_role("button", name="되돌리기").tap()
        self.assertEqual(self.order(page), before)

    def order(self, page):
        return page.locator("[data-item]").evaluate_all("all => all.map((one) => one.dataset.item)")

    def assert_kept(self, post):
        rows = [block for block in post.story.raw_data if block["type"] == "photos"]
        inside = [Photo.objects.get(pk=item["value"]["photo"]) for b in rows for item in b["value"]]
        moving, *others = [post.lead_photo, *inside]
        huge, rotated, apple = others

        self.assertEqual([photo.title for photo in others], ["huge", "rotated", "apple"])
        self.assertEqual((moving.title, moving.width), ("moving", 800))
        self.assertLess(moving.file_size, 24_000)
        self.assertLessEqual(max(huge.width, huge.height), 4096)
        self.assertEqual((rotated.width, rotated.height), (480, 640))
        self.assertEqual((apple.width, apple.height), (1600, 1200))
        for photo in (moving, *others):
            self.assertIsNotNone(photo.taken_at, photo.title)
            with photo.file.open("rb") as file:
                stored = file.read()
            for secret in pictures.SECRETS:
                self.assertNotIn(secret, stored, photo.title)


class ManyPhotosJourney(WritingJourney):
    is_traced = False

    def test_thirty_photos_of_one_choice_arrive_and_those_beyond_are_told(self):
        page = self.begin_a_post()
        self.choose(page, self.pictures(31, (160, 120)))

        expect(page.locator("[data-notice]")).to_contain_text("한 번에 30장까지")
        self.wait_for_photos(page, 30)
        self.wait_saved(page)

        post = PostPage.objects.get().get_latest_revision_as_object()
        inside = [block.value[0]["photo"] for block in post.story]
        titles = [photo.title for photo in [post.lead_photo, *inside]]
        self.assertEqual(titles, [f"{number:02}" for number in range(30)])


class SamePhotoJourney(WritingJourney):
    is_traced = False

    def test_a_photo_chosen_twice_is_told_and_taking_it_back_costs_no_words(self):
        page = self.begin_a_post()
        paths = self.pictures(1, (320, 240))
        self.choose(page, paths)
        self.add_paragraph(page, "마지막 문단이에요.")
        self.wait_for_photos(page, 1)

        self.choose(page, paths)
        notice = page.locator("[data-notice]")
        expect(notice).to_contain_text("이미 넣은 사진이라 한 번만 남겼어요.")
        page.get_by_role("button", name="되돌리기").tap()
        page.locator("textarea.write-paragraph").fill("마지막 문단을 더 썼어요.")
        self.wait_saved(page)

        story = PostPage.objects.get().get_latest_revision_as_object().story.raw_data
        self.assertEqual([block["value"] for block in story], ["마지막 문단을 더 썼어요."])
        expect(notice).to_contain_text("이미 넣은 사진이라")
        notice.get_by_role("button").tap()
        expect(notice).to_be_empty()


class GalleryInTroubleJourney(WritingJourney):
    """Photos the phone only pretends to have, and a phone without any room left."""

    is_traced = False

    def _hear(self, message):
        if "ERR_UPLOAD_FILE_CHANGED" not in message.text and "ERR_FILE" not in message.text:
            super()._hear(message)

    def setUp(self):
        super().setUp()
        self.page = self.begin_a_post()

    def choose_and_lose(self, paths, lost):
        """Choose photos, of which one is gone by the time it is looked into."""
        self.page.locator("[data-files]").evaluate(
            "(input) => { input.before(Object.assign(document.createElement('input'),"
            " { type: 'file', id: 'gallery', multiple: true })); }"
        )
        self.page.locator("#gallery").set_input_files(paths)
        chosen = self.page.evaluate_handle(
            "[...document.querySelector('#gallery').files].map((file) => structuredClone(file))"
        )
        Path(lost).unlink()
        chosen.evaluate("""(files) => {
          const chosen = new DataTransfer();
          files.forEach((file) => chosen.items.add(file));
          document.querySelector("#gallery").remove();
          const input = document.querySelector("[data-files]");
          input.files = chosen.files;
          input.dispatchEvent(new Event("change", { bubbles: true }));
        }""")

    def test_one_photo_in_a_cloud_and_an_empty_one_hold_up_no_other(self):
        first, lost, last = self.pictures(3, (320, 240))
        empty = self.gallery / "empty.jpg"
        empty.touch()
        self.choose_and_lose([first, lost, last, str(empty)], lost)

        self.wait_for_photos(self.page, 2)
        wrong = self.page.locator(".write-photo-state.is-wrong")
        expect(wrong).to_contain_text("‘01.jpg’ 사진을 이 기기에서 읽지 못했어요")
        expect(self.page.locator("[data-notice]")).to_contain_text("사진 1장은 빈 파일이라")
        self.wait_saved(self.page)
        self.assertCountEqual(Photo.objects.values_list("title", flat=True), ["00", "02"])

    def test_a_phone_without_room_sends_its_photos_all_the_same_and_says_so(self):
        quota = {"origin": self.live_server_url, "quotaSize": 1}
        session = self.page.context.new_cdp_session(self.page)
        session.send("Storage.overrideQuotaForOrigin", quota)

        self.choose(self.page, self.pictures(3, (320, 240)))

        expect(self.page.locator("[data-notice]")).to_contain_text("이 기기에 자리가 없어요")
        self.wait_for_photos(self.page, 3)
        self.wait_saved(self.page)
        story = PostPage.objects.get().get_latest_revision_as_object().story.raw_data
        self.assertEqual((len(story), Photo.objects.count()), (2, 3))


class ClumsyPhoneJourney(WritingJourney):
    """A phone whose browser cannot write the smaller picture it was asked for."""

    is_traced = False

    def _hear(self, message):
        if "422" not in message.text:  # the photo is too large, as it should be
            super()._hear(message)

    def test_what_the_phone_cannot_make_smaller_goes_as_it_is(self):
        page = self.small_phone()
        page.add_init_script("HTMLCanvasElement.prototype.toBlob = (then) => then(null)")
        self.arrive(page, self.minji)
        self.begin(page)
        path = self.gallery / "huge.jpg"
        Image.new("RGB", TOO_MANY_PIXELS, "#8fd6a6").save(path, quality=60)

        self.choose(page, [str(path)])

        wrong = page.locator(".write-photo-state.is-wrong")
        expect(wrong).to_contain_text("6,000만 화소", timeout=20_000)


class HeavyPhotoJourney(WritingJourney):
    """A photo of few pixels and many bytes, as cameras at their finest setting make it."""

    is_traced = False

    def test_a_photo_of_too_many_bytes_is_made_smaller_on_the_phone(self):
        page = self.begin_a_post()
        self.choose(page, [self.heavy((3000, 2600))])

        self.wait_for_photos(page, 1)
        self.wait_saved(page)

        photo = Photo.objects.get()
        self.assertEqual((photo.width, photo.height), (2600, 3000))
        self.assertLess(photo.file_size, MOST_BYTES)
        self.assertEqual(photo.title, "heavy")

    def test_a_heavy_photo_this_browser_cannot_open_is_not_sent_and_told_what_to_do(self):
        page = self.begin_a_post()
        path = self.gallery / "heavy.heic"
        path.write_bytes(pictures.saved(pictures.scene((64, 48)), "HEIF") + bytes(MOST_BYTES))
        self.choose(page, [str(path), *self.pictures(1, (320, 240))])

        self.wait_for_photos(page, 1)
        wrong = page.locator(".write-photo-state.is-wrong")
        expect(wrong).to_have_text(
            "‘heavy.heic’ 사진이 너무 큰데 이 기기에서 줄이지 못했어요."
            " 갤러리에서 크기를 줄이거나 JPEG로 저장한 뒤 다시 골라 주세요."
        )
        self.assertEqual(Photo.objects.get().title, "00")

    def heavy(self, size):
        """Return a photo taken upright that nothing can make small without losing something."""
        width, height = size
        noise = Image.frombytes("RGB", size, os.urandom(width * height * 3))
        path = self.gallery / "heavy.jpg"
        noise.save(path, quality=100, subsampling=0, exif=pictures.phone_exif(6))
        self.assertGreater(path.stat().st_size, MOST_BYTES)
        return str(path)
