import datetime as dt
import re

from django.conf import settings
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from newsroom.letters import limiting
from newsroom.letters.keeping import tidy_letters
from newsroom.letters.mailing import send_due
from newsroom.letters.models import RemovalRequest, RequesterMail, RequestStep
from newsroom.letters.receiving import due_day, post_at
from tests.desk.today import TodayVerbs
from tests.letters.case import LettersTestCase, later

ASK = reverse("ask_removal")


class AskingTests(LettersTestCase):
    def test_post_and_every_foot_lead_to_the_form(self):
        page = self.page(self.post).content.decode()

        self.assertIn(f'href="{ASK}?post={self.post.pk}"', page)
        self.assertIn(f'href="{ASK}"', Client().get("/").content.decode())

    def test_form_knows_the_post_it_was_reached_from(self):
        page = Client().get(ASK, {"post": self.post.pk}).content.decode()

        self.assertIn(f'value="{self.post.short_url}"', page)

    def test_form_says_nothing_of_a_post_that_is_not_published(self):
        draft = self.draft(self.minji, title="비밀 제목")
        numbers = [draft.pk, 10**30, "9" * 5000, "x", "-1", ""]

        pages = [Client().get(ASK, {"post": number}).content.decode() for number in numbers]

        varying = re.compile(r'value="[^"]{20,}"')
        self.assertEqual(len({varying.sub("", page) for page in pages}), 1)
        self.assertNotIn("비밀 제목", pages[0])

    def test_consent_names_purpose_items_period_and_the_right_to_refuse(self):
        page = Client().get(ASK).content.decode()

        for told in ("쓰는 까닭", "받는 것", "365일", "동의하지 않을 수 있어요"):
            self.assertIn(told, page)

    def test_request_opens_a_work_item_and_alarms_the_editors_at_once(self):
        request = self.request_about(self.post)

        self.assertEqual(request.page, self.post)
        self.assertEqual(request.due_on, due_day())
        self.assertEqual([step.kind for step in request.steps.all()], ["received"])
        notice = self.hana.notices.get(subject="게시 중단 요청이 왔어요")
        self.assertLessEqual(notice.mail_due_at, timezone.now() + dt.timedelta(minutes=1))
        self.assertNotIn("오나라", notice.message)

    def test_reporter_hears_nothing_of_a_request(self):
        before = self.notices(self.minji)

        self.request_about(self.post)

        self.assertEqual(self.notices(self.minji), before)

    def test_requester_gets_a_receipt_that_tells_nothing_but_where_it_stands(self):
        answer = self.ask(self.post)
        request = RemovalRequest.objects.get()

        self.assertRedirects(answer, request.path)
        page = Client().get(request.path)
        said = page.content.decode()
        self.assertIn(request.receipt, said)
        self.assertIn("확인 중", said)
        self.assertIn(f">{settings.SITE_URL}{request.path}</a>", said)
        for secret in ("오나라", "nara@", "제 얼굴", self.post.title):
            self.assertNotIn(secret, said)
        self.assertIn("no-store", page["Cache-Control"])
        self.assertEqual(Client().get("/requests/2222-2222-2222/").status_code, 404)

    def test_requester_is_mailed_when_they_gave_an_address(self):
        request = self.request_about(self.post)

        self.assertEqual(send_due(), 1)
        self.assertEqual(send_due(), 0)
        letter = mail.outbox[0]
        self.assertEqual(letter.to, ["nara@example.com"])
        self.assertIn(request.receipt, letter.body)
        self.assertNotIn(self.post.title, letter.body)

    def test_requester_with_a_telephone_is_not_mailed(self):
        self.request_about(self.post, contact="010-1234-5678")

        self.assertFalse(RequesterMail.objects.exists())

    def test_sending_the_same_form_twice_opens_one_request(self):
        note = self.opened(ASK)
        answers = [self.send(ASK, self.asked(self.post), note=note) for _ in range(2)]

        self.assertEqual(answers[0]["Location"], answers[1]["Location"])
        self.assertEqual(RemovalRequest.objects.count(), 1)

    def test_address_in_any_form_leads_to_its_post(self):
        for address in (self.post.short_url, self.post.full_url, self.post.short_path):
            self.assertEqual(post_at(address), self.post)
        for address in ("https://elsewhere.example/", "물향기수목원 글", f"/p/{'9' * 40}/"):
            self.assertIsNone(post_at(address))

    def test_draft_is_nobodys_to_ask_about(self):
        self.assertIsNone(post_at(self.draft(self.minji).short_url))


class RefusedRequestTests(LettersTestCase):
    def assert_refused(self, said, **changes):
        answer = self.ask(self.post, **changes)
        page = answer.content.decode()
        self.assertIn(said, page)
        self.assertIn("제 얼굴이 나왔어요." if "reason" not in changes else "", page)
        self.assertFalse(RemovalRequest.objects.exists())

    def test_everything_needed_is_asked_for(self):
        for name, said in {
            "address": "어느 글인지 주소를 적어 주세요.",
            "ground": "까닭을 하나 골라 주세요.",
            "part": "어느 사진이나 문장인지 적어 주세요.",
            "reason": "어떤 일인지 적어 주세요.",
            "relation": "누구의 일인지 골라 주세요.",
            "name": "이름을 적어 주세요.",
            "contact": "답을 받을 이메일이나 전화번호를 적어 주세요.",
            "consent": "동의해야 요청을 확인하고",
        }.items():
            with self.subTest(name):
                self.assert_refused(said, **{name: ""})

    def test_everything_missing_is_told_at_the_top_and_leads_to_its_field(self):
        page = self.send(reverse("ask_removal"), {}).content.decode()
        told = page[page.index('role="alert"') : page.index("글이나 사진이 내 초상권")]

        for name in (
            "address",
            "ground",
            "part",
            "reason",
            "relation",
            "name",
            "contact",
            "consent",
        ):
            with self.subTest(name):
                self.assertIn(f'href="#id_{name}"', told)
                self.assertIn(f'id="id_{name}"', page)

    def test_contact_must_be_one(self):
        for contact in ("nara@", "전화 주세요", "1234"):
            with self.subTest(contact):
                self.ask(self.post, contact=contact)
                self.assertFalse(RemovalRequest.objects.exists())

    def test_registration_number_is_never_taken_in(self):
        for name in ("reason", "evidence", "part", "name"):
            with self.subTest(name):
                self.assert_refused("주민등록번호는 받을 수 없어요", **{name: "900101-2345678"})

    def test_who_asks_too_often_waits(self):
        each, _all = limiting.LIMITS["request"]
        for _ in range(each):
            self.ask(self.post)

        self.assertEqual(self.ask(self.post).status_code, 429)
        self.assertEqual(RemovalRequest.objects.count(), each)


class ClockTests(LettersTestCase):
    def test_target_leaves_out_weekends_and_holidays(self):
        friday_before_christmas_week = dt.date(2026, 12, 18)
        christmas_eve = dt.date(2026, 12, 24)

        self.assertEqual(due_day(friday_before_christmas_week), dt.date(2026, 12, 23))
        self.assertEqual(due_day(christmas_eve), dt.date(2026, 12, 30))

    def test_overdue_request_is_red_and_editors_are_told_once(self):
        request = self.request_about(self.post)
        listing = reverse("letters:requests")
        self.assertNotContains(self.browser(self.hana).get(listing), "letters-overdue")

        with later(days=14):
            tidy_letters()
            tidy_letters()
            page = self.browser(self.hana).get(listing)

        self.assertContains(page, "letters-overdue")
        told = self.notices(self.hana)
        self.assertEqual(told.count("게시 중단 요청의 처리 목표일이 지났어요"), 1)
        self.assertFalse(RemovalRequest.objects.get(pk=request.pk).is_overdue)


class RecordTests(LettersTestCase):
    def test_what_was_done_can_be_neither_changed_nor_deleted(self):
        step = self.request_about(self.post).steps.get()

        acts = [
            step.save,
            step.delete,
            RequestStep.objects.all().delete,
            lambda: RequestStep.objects.update(reason="다른 사유"),
        ]

        for act in acts:
            with self.assertRaises(PermissionDenied):
                act()

    def test_what_requesters_wrote_is_erased_in_time_and_what_was_done_stays(self):
        request = self.request_about(
            self.post, evidence="사진첩 주소", address=f"{self.post.full_url}?from=옆집"
        )
        self.decide_request(request, self.hana, "declined", reason="광장 전체를 찍은 사진이에요.")
        waiting = self.request_about(self.post)

        with later(days=366):
            tidy_letters()

        erased = RemovalRequest.objects.filter(pk=request.pk).values().get()
        for secret in ("오나라", "nara@example.com", "제 얼굴", "사진첩", "두 번째", "옆집"):
            self.assertNotIn(secret, str(erased))
        steps = RequestStep.objects.filter(request=request)
        self.assertEqual([s.kind for s in steps], ["received", "declined", "erased"])
        self.assertEqual(RemovalRequest.objects.get(pk=waiting.pk).name, "오나라")


class MailServerTests(TodayVerbs, LettersTestCase):
    def test_editors_see_on_their_first_screen_whom_the_answer_did_not_reach(self):
        removal = self.decide_request(self.request_about(self.post), self.hana, "declined")
        self.assertNotIn(removal.receipt, self.section("requests") or "")
        RequesterMail.objects.update(given_up_at=timezone.now())

        self.assertIn("답을 이메일로 보내지 못했어요", self.section("requests"))
        RemovalRequest.objects.update(contact="")
        self.assertNotIn("보내지 못했어요", self.section("requests") or "")

    def test_mail_waits_while_the_server_is_away_and_leaves_later(self):
        self.request_about(self.post)
        with self.settings(
            EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend",
            EMAIL_HOST="127.0.0.1",
            EMAIL_PORT=9,
        ):
            self.assertEqual(send_due(), 0)

        waiting = RequesterMail.objects.get()
        self.assertEqual(waiting.attempts, 1)
        self.assertIsNone(waiting.sent_at)
        with later(minutes=5):
            self.assertEqual(send_due(), 1)
