"""What only the writer can settle while writing: a login that ended, a text moved elsewhere."""

from django.contrib.sessions.models import Session
from playwright.sync_api import expect
from wagtail.models import Comment

from newsroom.posts.models import PostPage
from newsroom.writing.keeping import keep, manuscript_of, mark, working_revision
from newsroom.writing.manuscript import told
from tests.browser.writing import WritingJourney
from tests.cast import PASSWORD

# The page is asked for anew, and put aside for another app before it comes.
LOOK_AWAY_WHILE_LEAVING = "navigation.onnavigate = () => dispatchEvent(new Event('pagehide'))"


class AskingJourney(WritingJourney):
    cuts_the_network = True

    def setUp(self):
        super().setUp()
        self.post = self.written(self.minji, photos=[], lead_photo=None)

    def write_elsewhere(self, title):
        text = told(manuscript_of(self.post, self.minji))
        seen = mark(working_revision(self.post, self.minji))
        keep(self.post, self.minji, {**text, "title": title}, seen)

    def hold_saving(self, page):
        """Keep the next save on its way until the function returned is called."""
        held = []
        page.route("**/save/", lambda route: held.append(route))

        def let_go():
            held[0].continue_()
            page.unroute("**/save/")

        return let_go

    def log_in_again(self, page):
        page.locator("[data-login][open]").wait_for(timeout=20_000)
        page.locator("[data-name]").fill("minji")
        page.locator("[data-password]").fill(PASSWORD)
        page.locator("[data-log-in]").tap()
        expect(page.locator("[data-login]")).to_be_hidden(timeout=20_000)

    def title_kept(self):
        return PostPage.objects.get().get_latest_revision_as_object().title

    def test_handing_in_and_answering_with_an_ended_session_lead_to_the_login(self):
        Comment.objects.create(
            page=self.post, user=self.hana, text="어디예요?", contentpath="title"
        )
        page = self.open(self.post)
        Session.objects.all().delete()
        page.locator("[data-submit]").tap()
        self.log_in_again(page)
        page.locator("[data-submit]").tap()
        expect(page.locator("[data-steps]")).to_contain_text("채워 주세요")

        Session.objects.all().delete()
        page.get_by_text("고쳤어요", exact=True).tap()
        self.log_in_again(page)
        page.get_by_text("고쳤어요", exact=True).tap()
        expect(page.locator("[data-comment]")).to_have_attribute("data-settled", "yes")

    def test_an_answer_being_typed_outlives_the_page_until_it_is_given(self):
        Comment.objects.create(
            page=self.post, user=self.hana, text="어디예요?", contentpath="title"
        )
        page = self.open(self.post)
        answer = page.get_by_label("편집실에 할 말")
        page.get_by_text("답하기", exact=True).tap()
        answer.fill("남문 앞이에요.")

        page.goto("/write/")
        page.go_back()
        expect(answer).to_have_value("남문 앞이에요.")

        page.get_by_role("button", name="답 남기기").tap()
        expect(page.locator(".write-comment-reply")).to_contain_text("남문 앞이에요.")
        page.reload()
        page.get_by_text("답하기", exact=True).tap()
        expect(answer).to_have_value("")

    def test_the_login_waits_for_the_syllable_and_once_put_off_for_its_button(self):
        page = self.open(self.post)
        title, login = page.locator("#title"), page.locator("[data-login]")
        keyboard = page.context.new_cdp_session(page)
        Session.objects.all().delete()
        let_go = self.hold_saving(page)
        with page.expect_request("**/save/"):
            title.fill("가을 ")
        keyboard.send(
            "Input.imeSetComposition", {"text": "기", "selectionStart": 1, "selectionEnd": 1}
        )
        let_go()
        expect(page.locator("[data-saved]")).to_contain_text("로그인이 풀렸어요", timeout=20_000)
        expect(login).to_be_hidden()
        keyboard.send("Input.insertText", {"text": "길"})
        page.get_by_role("button", name="나중에 하기").tap()

        with page.expect_response("**/save/"):
            title.press_sequentially("에서")
        expect(page.locator("[data-saved]")).to_contain_text("로그인이 풀렸어요", timeout=20_000)
        expect(login).to_be_hidden()
        page.get_by_role("button", name="다시 로그인").tap()
        self.log_in_again(page)

        self.wait_saved(page)
        self.assertEqual(self.title_kept(), "가을 길에서")
        expect(page.locator("[data-log-in-again]")).to_be_hidden()

    def test_a_choice_put_off_comes_up_no_more_while_one_writes_on(self):
        page = self.open(self.post)
        self.write_elsewhere("컴퓨터에서")
        page.locator("#title").fill("휴대전화에서")
        page.get_by_role("button", name="나중에 고르기").tap(timeout=20_000)

        with page.expect_response("**/save/"):
            page.locator("#title").fill("휴대전화에서 더")
        expect(page.locator("[data-saved]")).to_contain_text("다른 기기에서", timeout=20_000)
        expect(page.locator("[data-moved]")).to_be_hidden()
        page.get_by_role("button", name="글 고르기").tap()
        page.locator("[data-keep-mine]").tap()

        self.wait_saved(page)
        self.assertEqual(self.title_kept(), "휴대전화에서 더")

    def test_handing_in_a_text_moved_elsewhere_asks_which_one_and_keeps_the_chosen(self):
        page = self.open(self.post)
        title = page.locator("#title").input_value()
        self.write_elsewhere("컴퓨터에서")

        page.locator("[data-submit]").tap()
        page.locator("[data-moved][open]").wait_for(timeout=20_000)
        page.locator("[data-keep-mine]").tap()

        self.wait_saved(page)
        self.assertEqual(self.title_kept(), title)

    def test_choosing_the_other_text_says_when_it_fails_and_once_made_holds(self):
        page = self.open(self.post)
        self.write_elsewhere("컴퓨터에서")
        page.locator("#title").fill("휴대전화에서")
        page.locator("[data-moved][open]").wait_for(timeout=20_000)
        page.route("**/set-aside/", lambda route: route.abort("connectionreset"))
        page.locator("[data-keep-theirs]").tap()
        expect(page.locator("[data-not-chosen]")).to_contain_text("두 글 모두 그대로 있어요")
        self.assertEqual(page.locator("#title").input_value(), "휴대전화에서")

        page.unroute("**/set-aside/")
        page.evaluate(LOOK_AWAY_WHILE_LEAVING)
        with page.expect_navigation():
            page.locator("[data-keep-theirs]").tap()

        self.wait_ready(page)
        self.assertEqual(page.locator("#title").input_value(), "컴퓨터에서")
        page.wait_for_timeout(3000)  # what is kept as unsent is sent after little more than one
        expect(page.locator("[data-saved]")).to_have_text("저장되어 있어요")
        titles = [r.content["title"] for r in self.post.revisions.order_by("pk")]
        self.assertEqual(titles[-2:], ["휴대전화에서", "컴퓨터에서"])

    def test_an_answer_that_is_none_is_not_taken_for_saved(self):
        page = self.open(self.post)
        for kind, said in (("text/html", "<p>와이파이</p>"), ("application/json", '{"post": 1, "')):
            page.route("**/save/", self.saying(kind, said))
            page.locator("#title").fill(f"{kind} 뒤의 제목")
            expect(page.locator("[data-saved]")).to_contain_text("대답하지 않아요", timeout=20_000)
            page.unroute("**/save/")
            self.wait_saved(page)
            self.assertEqual(self.title_kept(), f"{kind} 뒤의 제목")

    def saying(self, kind, said):
        return lambda route: route.fulfill(status=200, content_type=kind, body=said)
