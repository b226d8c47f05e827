"""The forms beside the sheet: an ended session, bad input or another person at the phone."""

import re

from django.contrib.sessions.models import Session
from django.urls import reverse
from PIL import Image
from playwright.sync_api import expect

from newsroom.posts.models import MistakeReport, WriterConsent
from reporters.models import ReporterPage
from tests.browser.writing import WritingJourney
from tests.cast import PASSWORD

LARGEST_SIDE = 4096
TOO_MANY_PIXELS = (9000, 6800)
KEPT = "Object.keys(localStorage).filter((name) => name.startsWith('greenwings-form-'))"


class FormsJourney(WritingJourney):
    is_traced = False

    def come_to(self, address):
        page = self.small_phone()
        self.arrive(page, self.minji)
        page.goto(address)
        return page

    def send(self, page, name):
        page.get_by_role("button", name=name).tap()

    def send_too_late(self, page, name, by="minji"):
        """Press the button when the session has ended, and log in where that leads."""
        Session.objects.all().delete()
        self.send(page, name)
        page.wait_for_url(re.compile("/admin/login/"))
        page.locator("[name=username]").fill(by)
        page.locator("[name=password]").fill(PASSWORD)
        page.locator("[type=submit]").click()
        page.wait_for_url(re.compile("/write/"))

    def test_an_error_reported_after_the_session_ended_waits_to_be_sent_again(self):
        post = self.published(self.minji)
        page = self.come_to(f"/write/{post.pk}/history/")
        what = page.locator("#what")
        page.get_by_text("사실 오류 신고").tap()
        what.fill("휴무일이 월요일이에요.")

        self.send_too_late(page, "급히 알리기")
        expect(what).to_have_value("휴무일이 월요일이에요.")
        self.send(page, "급히 알리기")

        expect(page.locator(".write-messages")).to_contain_text("바로 알렸어요")
        self.assertEqual(MistakeReport.objects.get().text, "휴무일이 월요일이에요.")
        page.reload()
        expect(what).to_have_value("")
        self.assertEqual(page.evaluate(KEPT), [])

    def test_another_person_finds_nothing_of_what_was_typed(self):
        post = self.published(self.minji)
        page = self.come_to(f"/write/{post.pk}/history/")
        page.get_by_text("사실 오류 신고").tap()
        page.locator("#what").fill("민지의 말")
        self.assertEqual(len(page.evaluate(KEPT)), 1)

        page.context.clear_cookies()
        self.log_in(page, self.jun)

        expect(page.get_by_role("heading", level=1)).to_have_text("내 글")
        self.assertEqual(page.evaluate(KEPT), [])

    def test_what_is_said_about_a_mended_text_outlives_the_session(self):
        words = self.full_content(self.minji)
        post = self.submitted(self.minji, **words)
        post = self.save(post, self.hana, **{**words, "title": "하나가 다듬은 제목"})
        asked = {"words": "제목을 다듬었어요", **self.seen(post)}
        self.browser(self.hana).post(reverse("desk:ask", args=[post.pk]), asked)
        page = self.come_to(f"/write/{post.pk}/consent/")
        page.locator("#words").fill("예전 제목이 나아요.")

        self.send_too_late(page, "동의하지 않아요")
        expect(page.locator("#words")).to_have_value("예전 제목이 나아요.")
        self.send(page, "동의하지 않아요")

        expect(page.locator(".write-messages")).to_contain_text("편집실에 전했어요")
        self.assertEqual(WriterConsent.objects.get().answer, "예전 제목이 나아요.")
        self.assertEqual(page.evaluate(KEPT), [])

    def test_a_profile_with_a_huge_portrait_comes_through_a_login_and_a_slip(self):
        path = self.gallery / "huge.jpg"
        Image.new("RGB", TOO_MANY_PIXELS, "#8fd6a6").save(path, quality=60)
        page = self.come_to("/write/profile/")
        introduction, picture = page.locator("#id_introduction"), page.locator("#id_picture")
        introduction.fill("오산천 가까이에 살아요.")
        picture.set_input_files(path)

        self.send_too_late(page, "저장하기")
        expect(introduction).to_have_value("오산천 가까이에 살아요.")
        self.send(page, "저장하기")
        expect(page.locator(".write-wrong").first).to_be_visible()
        expect(picture).to_have_js_property("files.length", 1)
        page.locator("#id_people").select_option("consent")
        self.send(page, "저장하기")

        expect(page.locator(".write-messages")).to_contain_text("저장했어요")
        newest = ReporterPage.objects.get(user=self.minji).get_latest_revision_as_object()
        self.assertEqual(newest.introduction, "오산천 가까이에 살아요.")
        self.assertEqual(newest.portrait.width, LARGEST_SIDE)
        expect(picture).to_have_js_property("files.length", 0)
        self.assertEqual(page.evaluate(KEPT), [])
