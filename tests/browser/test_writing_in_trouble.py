"""Everything that goes wrong while one writes: no line, no login, another device or person."""

import re

from django.contrib.sessions.models import Session
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice
from playwright.sync_api import expect

from newsroom.accounts.models import User
from newsroom.posts.models import PostPage
from tests.accounts.phones import number_on
from tests.browser.writing import WritingJourney
from tests.cast import PASSWORD


class BrokenNetworkJourney(WritingJourney):
    cuts_the_network = True
    is_traced = False

    def test_a_cut_after_some_photos_and_a_closed_browser_lose_nothing(self):
        page = self.small_phone()
        self.arrive(page, self.minji)
        self.begin(page)
        page.locator("#title").fill("끊긴 길")
        self.wait_saved(page)
        arrived = self.let_through(page, 7)
        self.choose(page, self.pictures(12))
        expect(page.locator(".write-photo-state", has_text="올렸어요")).to_have_count(
            7, timeout=60_000
        )
        page.context.set_offline(True)
        self.add_paragraph(page, "끊긴 뒤에 쓴 글이에요.")
        expect(page.locator("[data-saved]")).to_contain_text("오프라인", timeout=20_000)
        expect(page.locator("[data-queue]")).to_contain_text("다시 열면 이어서 올릴게요")
        order = page.locator("[data-item]").evaluate_all(
            "all => all.map((one) => one.dataset.item)"
        )
        context = page.context
        page.close()

        context.set_offline(False)
        arrived["most"] = 99
        again = context.new_page()
        again.goto("/write/")
        again.get_by_role("link", name="이어서 올리기").tap()
        self.wait_ready(again)
        expect(again.locator("[data-queue]")).to_be_empty(timeout=60_000)
        self.wait_saved(again)

        self.assertEqual(
            again.locator("[data-item]").evaluate_all("all => all.map((one) => one.dataset.item)")[
                1:
            ],
            order[1:],
        )
        story = PostPage.objects.get().get_latest_revision_as_object().story.raw_data
        self.assertEqual(len([block for block in story if block["type"] == "photos"]), 11)
        self.assertIn("끊긴 뒤에 쓴 글이에요.", [block["value"] for block in story])

    def let_through(self, page, most):
        """Let so many photos reach the server, and break the line for the others."""
        arrived = {"count": 0, "most": most}

        def decide(route):
            arrived["count"] += 1
            if arrived["count"] <= arrived["most"]:
                route.continue_()
            else:
                route.abort("internetdisconnected")

        page.context.route("**/write/photos/", decide)
        return arrived

    def test_answers_of_a_server_in_trouble_are_told_and_the_words_stay(self):
        page = self.small_phone()
        self.arrive(page, self.minji)
        self.begin(page)
        page.locator("#title").fill("첫 저장")
        self.wait_saved(page)
        for status, said in ((500, "대답하지 않아요"), (429, "몰렸어요"), (413, "너무 커서")):
            page.route("**/save/", self.answering(status))
            page.locator("#title").fill(f"{status} 뒤에도 남은 제목")
            expect(page.locator("[data-saved]")).to_contain_text(said, timeout=20_000)
            page.unroute("**/save/")

        page.locator("#title").fill("끝내 저장된 제목")

        self.wait_saved(page)
        self.assertEqual(
            PostPage.objects.get().get_latest_revision_as_object().title, "끝내 저장된 제목"
        )

    def answering(self, status):
        return lambda route: route.fulfill(status=status)

    def test_an_answer_that_was_lost_is_no_other_device(self):
        page = self.small_phone()
        self.arrive(page, self.minji)
        self.begin(page)
        page.locator("#title").fill("처음 제목")
        self.wait_saved(page)
        lost = []

        def lose_the_first_answer(route):
            lost.append(route.fetch().status)
            route.abort("connectionreset")
            page.context.unroute("**/save/")

        page.context.route("**/save/", lose_the_first_answer)
        page.locator("#title").fill("대답을 못 들은 제목")
        expect(page.locator("[data-saved]")).to_have_attribute("data-mood", "wrong", timeout=20_000)
        page.locator("#title").fill("그 뒤에 더 쓴 제목")

        self.wait_saved(page)
        self.assertEqual(lost, [200])
        self.assertEqual(self.title_kept(), "그 뒤에 더 쓴 제목")

    def test_an_ended_session_is_renewed_in_place(self):
        page = self.small_phone()
        self.arrive(page, self.minji)
        self.begin(page)
        page.locator("#title").fill("로그인이 풀리기 전")
        self.wait_saved(page)

        self.lose_login(page, "로그인이 풀린 뒤")
        self.wait_saved(page)
        self.assertEqual(self.title_kept(), "로그인이 풀린 뒤")

        phone = TOTPDevice.objects.create(user=self.minji, name="휴대전화", confirmed=True)
        User.objects.filter(pk=self.minji.pk).update(two_step_since=timezone.now())
        self.lose_login(page, "두 단계로 들어온 뒤")
        page.locator("[data-number]").fill(number_on(phone))
        page.locator("[data-log-in]").tap()
        self.wait_saved(page)
        self.assertEqual(self.title_kept(), "두 단계로 들어온 뒤")

    def lose_login(self, page, title):
        """Write a title, find the session ended, and log in with the password in place."""
        Session.objects.all().delete()
        page.locator("#title").fill(title)
        page.locator("[data-login][open]").wait_for(timeout=20_000)
        page.locator("[data-name]").fill("minji")
        page.locator("[data-password]").fill(PASSWORD)
        page.locator("[data-log-in]").tap()

    def title_kept(self):
        return PostPage.objects.get().get_latest_revision_as_object().title

    def test_another_person_on_the_same_phone_sees_nothing_of_it(self):
        page = self.small_phone()
        self.arrive(page, self.minji)
        self.begin(page)
        page.context.route("**/write/begin/", lambda route: route.abort("internetdisconnected"))
        page.locator("#title").fill("민지의 비밀")
        expect(page.locator("[data-saved]")).to_contain_text("이 기기에", timeout=20_000)
        page.goto("/write/")
        expect(page.locator("[data-waiting]")).to_contain_text("민지의 비밀")
        asked = []
        page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
        page.get_by_role("button", name="로그아웃").tap()
        page.wait_for_url(re.compile("/admin/login/"))

        self.log_in(page, self.jun)

        self.assertIn("아직 올라가지 않은 글이 1편", asked[0])
        expect(page.locator("[data-waiting]")).to_be_hidden()
        self.assertNotIn("민지의 비밀", page.content())


class ClosedPostJourney(WritingJourney):
    cuts_the_network = True

    def test_words_left_on_the_phone_are_read_and_forgotten_after_the_post_was_closed(self):
        page = self.small_phone()
        self.arrive(page, self.minji)
        self.begin(page)
        page.locator("#title").fill("처음")
        self.wait_saved(page)
        page.context.route("**/save/", lambda route: route.abort("internetdisconnected"))
        self.add_paragraph(page, "못 올린 문단이에요.")
        expect(page.locator("[data-saved]")).to_have_attribute("data-mood", "wrong", timeout=20_000)
        PostPage.objects.update(binned_at=timezone.now())

        page.goto("/write/")
        waiting = page.locator("[data-waiting]")
        waiting.locator("summary").tap()
        expect(waiting.locator(".write-kept")).to_have_text("처음\n\n못 올린 문단이에요.")
        small = [b for b in waiting.locator("button, a, summary").all() if self.is_small(b)]
        self.assertEqual(small, [])
        page.once("dialog", lambda dialog: dialog.accept())
        waiting.get_by_role("button", name="이 기기에서 지우기").tap()
        expect(waiting).to_be_hidden()

        page.reload()
        expect(page.get_by_role("heading", level=1)).to_have_text("내 글")
        expect(waiting).to_be_hidden()

    def test_words_and_photos_of_a_closed_post_become_a_new_post_by_one_press(self):
        post = self.written(self.minji, photos=[], lead_photo=None)
        page = self.open(post)
        for address in ("**/save/", "**/write/photos/"):
            page.context.route(address, lambda route: route.abort("internetdisconnected"))
        page.locator("#title").fill("닫힌 뒤에 남은 글")
        self.choose(page, self.pictures(1, (320, 240)))
        expect(page.locator("[data-saved]")).to_have_attribute("data-mood", "wrong", timeout=20_000)
        PostPage.objects.update(binned_at=timezone.now())
        page.goto("/write/")
        expect(page.locator("[data-waiting]")).to_contain_text("이제 고칠 수 없는 글이라")
        page.context.unroute_all()
        page.get_by_role("button", name="새 글로 다시 쓰기").tap()

        self.wait_for_photos(page, 1)
        self.wait_saved(page)
        again = PostPage.objects.exclude(pk=post.pk).get().get_latest_revision_as_object()
        self.assertEqual(again.title, "닫힌 뒤에 남은 글")
        self.assertIsNotNone(again.lead_photo)
        self.assertEqual(again.story.raw_data[0]["value"], post.story.raw_data[0]["value"])
        self.assertNotEqual(again.story.raw_data[0]["id"], post.story.raw_data[0]["id"])
        page.goto("/write/")
        expect(page.locator("[data-waiting]")).to_be_hidden()

    def is_small(self, target):
        box = target.bounding_box()
        return min(box["width"], box["height"]) < 44


class NothingKeptJourney(WritingJourney):
    def test_a_browser_that_keeps_nothing_still_writes_says_so_and_logs_out(self):
        page = self.small_phone()
        page.add_init_script("indexedDB.open = () => { throw new DOMException('no') }")
        self.arrive(page, self.minji)
        self.begin(page)
        expect(page.locator("[data-unkept]")).to_contain_text("이 기기에 남지 않아요")
        page.locator("#title").fill("남지 않는 기기에서")
        self.wait_saved(page)

        page.goto("/write/")
        page.get_by_role("button", name="로그아웃").tap()

        page.wait_for_url(re.compile("/admin/login/"))
        self.assertEqual(PostPage.objects.get().title, "남지 않는 기기에서")


class TwoDevicesJourney(WritingJourney):
    cuts_the_network = True

    def test_two_devices_never_overwrite_each_other_silently(self):
        phone, computer = self.small_phone(), self.desktop()
        self.arrive(phone, self.minji)
        self.begin(phone)
        phone.locator("#title").fill("처음")
        self.wait_saved(phone)
        self.log_in(computer, self.minji)
        computer.goto(phone.url)
        self.wait_ready(computer)
        computer.locator("#title").fill("컴퓨터에서")
        self.wait_saved(computer)

        phone.locator("#title").fill("휴대전화에서")
        phone.locator("[data-moved][open]").wait_for(timeout=20_000)
        expect(phone.locator("[data-theirs]")).to_contain_text("컴퓨터에서")
        phone.locator("[data-keep-mine]").tap()
        self.wait_saved(phone)

        titles = [r.content["title"] for r in PostPage.objects.get().revisions.order_by("pk")]
        self.assertEqual(titles[-2:], ["컴퓨터에서", "휴대전화에서"])
