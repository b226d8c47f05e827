"""From twelve photos to a submitted post on a small phone, and everything that goes wrong then."""

import re

from django.contrib.sessions.models import Session
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice
from playwright.sync_api import expect
from wagtail.models import Comment

from newsroom.accounts.models import User
from newsroom.posts.models import PostPage
from tests.accounts.phones import number_on
from tests.browser.looking import too_small
from tests.browser.writing import WritingJourney
from tests.case import STORY
from tests.cast import PASSWORD

MOST_TAPS = 60


class TwelvePhotosJourney(WritingJourney):
    is_traced = False

    def test_twelve_photos_become_a_submitted_post_come_back_and_go_again(self):
        page = self.small_phone()
        self.arrive(page, self.minji)
        self.begin(page)
        self.write(page)
        self.tap(page.locator("[data-submit]"))
        page.wait_for_url(re.compile("/write/$"))
        print(f"from login to submitted: {self.taps} taps and fields")  # noqa: T201 - asked for

        post = PostPage.objects.get()
        self.assertLessEqual(self.taps, MOST_TAPS)
        self.assertTrue(post.workflow_in_progress)
        self.assertEqual(len(post.get_latest_revision_as_object().story.raw_data), 12)
        self.request_changes(post, self.hana, reason="제목에 계절을 넣어 주세요.")

        self.mend(page)
        self.assertTrue(PostPage.objects.get().workflow_in_progress)
        self.assertEqual(PostPage.objects.get().title, "가을, 오산천을 걷다")

    def write(self, page):
        self.type(page.locator("#title"), "오산천을 걷다")
        self.type(page.locator("#standfirst"), "물길을 따라 한 시간쯤 걸었어요.")
        self.choose(page, self.pictures(12))
        self.add_paragraph(page, STORY * 2)
        self.wait_for_photos(page, 12)
        self.describe_all(page)
        self.tap(page.locator("#pledged"))
        self.wait_saved(page)
        self.assertLessEqual(self.width_of(page), 360)
        self.assertEqual(too_small(page), [])

    def mend(self, page):
        page.goto("/write/")
        expect(page.locator(".write-line-reason")).to_contain_text("제목에 계절을")
        page.get_by_role("link", name="오산천을 걷다").tap()
        self.wait_ready(page)
        expect(page.locator(".write-reason")).to_contain_text("제목에 계절을 넣어 주세요.")
        page.locator("#title").fill("가을, 오산천을 걷다")
        self.wait_saved(page)
        page.locator("[data-submit]").tap()
        page.wait_for_url(re.compile("/write/$"))


class ComposingJourney(WritingJourney):
    """Syllables are put together letter by letter, as an Android keyboard does it."""

    cuts_the_network = True
    is_traced = False

    SYLLABLES = [("ㅎ", "하", "한"), ("ㄱ", "그", "글"), ("ㅁ", "무", "물")]

    def compose(self, page, session, pause=0):
        for steps in self.SYLLABLES:
            for letters in steps:
                session.send(
                    "Input.imeSetComposition",
                    {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)},
                )
                page.wait_for_timeout(pause)
            session.send("Input.insertText", {"text": steps[-1]})

    def test_every_field_holds_exactly_what_was_composed(self):
        page = self.small_phone()
        self.arrive(page, self.minji)
        self.begin(page)
        self.choose(page, self.pictures(2, (320, 240)))
        for kind in ("paragraph", "heading", "quote", "list", "link", "video", "facts"):
            page.locator(f"[data-add={kind}]").tap()
        self.wait_for_photos(page, 2)
        self.assertGreater(self.compose_everywhere(page), 20)
        self.wait_saved(page)
        post = PostPage.objects.get()
        Comment.objects.create(page=post, user=self.hana, text="나눠 주세요.", contentpath="title")

        page.reload()
        self.wait_ready(page)
        page.get_by_text("답하기").tap()
        self.assertEqual(self.compose_everywhere(page, "[id^=answer-]"), 1)
        page.goto("/write/profile/")
        self.assertGreater(self.compose_everywhere(page), 6)

    def compose_everywhere(self, page, which=""):
        """Put syllables together in every text field in sight; return how many there were."""
        page.locator(".write-credit").evaluate_all(
            "all => all.forEach((one) => { one.open = true })"
        )
        no_text = ":not([type=checkbox], [type=date], [type=file], [type=radio], [type=hidden])"
        fields = page.locator(which or f"form textarea:visible, form input:visible{no_text}")
        session = page.context.new_cdp_session(page)
        wrong = []
        for field in fields.all():
            field.fill("")
            field.focus()
            self.compose(page, session)
            if field.input_value() != "한글물":
                wrong.append((field.get_attribute("id"), field.input_value()))
        self.assertEqual(wrong, [])
        return fields.count()

    def test_a_save_a_photo_and_a_lost_network_in_mid_syllable_leave_the_text_alone(self):
        page = self.small_phone()
        self.arrive(page, self.minji)
        self.begin(page)
        self.choose(page, self.pictures(2))
        page.locator("[data-add=paragraph]").tap()
        session = page.context.new_cdp_session(page)
        area = page.locator("textarea.write-paragraph")
        area.focus()

        self.compose(page, session, pause=700)
        page.context.set_offline(True)
        self.compose(page, session, pause=300)
        expect(page.locator("[data-saved]")).to_contain_text("오프라인", timeout=20_000)
        self.compose(page, session)
        page.context.set_offline(False)

        self.assertEqual(area.input_value(), "한글물" * 3)
        self.wait_for_photos(page, 2)
        self.wait_saved(page)
        story = PostPage.objects.get().get_latest_revision_as_object().story.raw_data
        self.assertIn("한글물" * 3, [block["value"] for block in story])


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


class InsideAnAppJourney(WritingJourney):
    AGENTS = (
        ("KAKAOTALK 10", "카카오톡", "kakaotalk://web/openExternal?url="),
        ("NAVER(inapp; search; 2000; 12.9.2)", "네이버 앱", "intent://"),
        ("Instagram 310.0.0.37.328 Android", "인스타그램", "intent://"),
    )

    def test_a_window_inside_another_app_leads_to_the_phones_browser_first(self):
        for mark, app, way in self.AGENTS:
            agent = f"Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile {mark}"
            page = self.small_phone(user_agent=agent)
            self.arrive(page, self.minji)

            page.goto("/write/new/")

            expect(page.locator("[data-browser]")).to_contain_text(f"{app} 안에서 열었어요")
            way_out = page.get_by_role("link", name="브라우저에서 열기").get_attribute("href")
            self.assertTrue(way_out.startswith(way), way_out)
            page.get_by_role("button", name="그래도 여기서 쓸게요").tap()
            self.wait_ready(page)
