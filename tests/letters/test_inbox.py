import json

from django.urls import reverse

from newsroom.letters.models import ReaderMessage
from tests.letters.case import LettersTestCase

INBOX = reverse("letters:messages")


class InboxTests(LettersTestCase):
    def open(self, message, as_=None):
        return self.browser(as_ or self.hana).get(self.address(message))

    def act(self, message, as_, act, **data):
        self.response = self.browser(as_).post(self.address(message), {"act": act, **data})
        message.refresh_from_db()
        return message

    def address(self, message):
        return reverse("letters:message", args=[message.pk])

    def shown(self, show=""):
        page = self.browser(self.hana).get(INBOX, {"show": show})
        return [message.text for message in page.context["rows"]]

    def test_menu_counts_what_is_unread_and_opening_reads_it(self):
        counted = json.dumps("편집실에 한마디 1")
        message = self.message(self.post)
        self.assertContains(self.browser(self.hana).get(INBOX), counted)

        self.open(message)

        self.assertNotContains(self.browser(self.hana).get(INBOX), counted)

    def test_filters_part_unread_handled_and_all(self):
        read, handled, new = (self.message(self.post, text) for text in ("하나", "둘", "셋"))
        self.open(read)
        self.act(handled, self.hana, "handle")

        self.assertEqual(self.shown(), ["셋", "하나"])
        self.assertEqual(self.shown("unread"), [new.text])
        self.assertEqual(self.shown("handled"), ["둘"])
        self.assertEqual(self.shown("all"), ["셋", "둘", "하나"])

    def test_handling_names_who_did_it(self):
        message = self.act(self.message(self.post), self.hana, "handle")

        self.assertEqual(message.handled_by, self.hana)

    def test_editor_passes_on_what_they_chose_to(self):
        message = self.message(self.post, "좋은 글이에요. 010-1234-5678")

        self.act(message, self.hana, "pass_on", text="좋은 글이에요.")
        self.act(message, self.doyun, "pass_on", text="또 전해요.")

        told = self.minji.notices.filter(subject="독자의 한마디를 전해 드려요")
        self.assertEqual(told.count(), 1)
        self.assertIn("좋은 글이에요.", told.get().message)
        self.assertNotIn("010-1234", told.get().message)
        self.assertEqual(self.jun.notices.filter(subject__contains="한마디").count(), 0)

    def test_nothing_is_passed_on_without_words(self):
        message = self.act(self.message(self.post), self.hana, "pass_on", text=" ")

        self.assertContains(self.response, "전할 말을 적어 주세요.")
        self.assertIsNone(message.passed_on_at)

    def test_markup_in_a_message_is_only_text(self):
        message = self.message(self.post, "<script>alert(1)</script>")

        self.assertNotContains(self.open(message), "<script>alert(1)")

    def test_nobody_but_editors_reads_or_handles_messages_and_requests(self):
        message = self.message(self.post, "비밀스러운 한마디")
        request = self.request_about(self.post)
        screens = [
            INBOX,
            self.address(message),
            reverse("letters:requests"),
            reverse("letters:request", args=[request.pk]),
        ]

        for user in (self.minji, self.jun, self.unyeong, None):
            for address in screens:
                with self.subTest(f"{user} {address}"):
                    for answer in (
                        self.browser(user).get(address, follow=True),
                        self.browser(user).post(address, {"act": "handle"}, follow=True),
                    ):
                        self.assertNotContains(answer, "비밀스러운")
                        self.assertNotContains(answer, "오나라")
        untouched = ReaderMessage.objects.get()
        self.assertIsNone(untouched.read_at)
        self.assertIsNone(untouched.handled_at)

    def test_menu_is_offered_to_editors_and_chiefs_alone(self):
        for user in (self.hana, self.seoryeong):
            self.assertContains(self.browser(user).get("/admin/"), "letters/requests")
        for user in (self.minji, self.unyeong):
            self.assertNotContains(self.browser(user).get("/admin/"), "letters/requests")
