"""From twelve photos to a submitted post on a small phone, letter by letter."""

import re

from playwright.sync_api import expect
from wagtail.models import Comment

from newsroom.posts.models import PostPage
from tests.browser.looking import too_small
from tests.browser.writing import WritingJourney
from tests.case import STORY

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
