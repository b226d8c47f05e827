import re

from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from home.models import SiteSettings
from newsroom.letters import limiting
from newsroom.letters.keeping import tidy_letters
from newsroom.letters.models import Knock, ReaderMessage
from newsroom.notices import mailing
from newsroom.notices.models import Notice
from tests.letters.case import LettersTestCase, later, note_in


class WritingTests(LettersTestCase):
    def texts(self):
        return list(ReaderMessage.objects.values_list("text", flat=True))

    def test_post_leads_to_the_form_and_carries_no_token_itself(self):
        page = self.page(self.post).content.decode()

        self.assertIn(f'href="{self.write_address(self.post)}"', page)
        self.assertNotIn("csrfmiddlewaretoken", page)

    def test_form_is_never_kept_by_a_cache(self):
        page = Client().get(self.write_address(self.post))

        self.assertIn("no-store", page["Cache-Control"])
        self.assertIn("csrfmiddlewaretoken", page.content.decode())

    def test_reader_is_told_before_writing_what_this_is_not(self):
        site = SiteSettings.current()
        site.phone = "031-000-1234"
        site.save()

        page = Client().get(self.write_address(self.post)).content.decode()

        self.assertIn("민원 창구가 아니에요", page)
        self.assertIn("답을 드리지 못할 수 있어요", page)
        self.assertIn('href="https://www.epeople.go.kr/"', page)
        self.assertIn('href="tel:0310001234"', page)
        self.assertIn("개인정보는 적지 마세요", page)
        self.assertLess(page.index("민원 창구가 아니에요"), page.index("<textarea"))

    def test_form_asks_for_a_text_and_nothing_else(self):
        page = Client().get(self.write_address(self.post)).content.decode()
        form = page[page.index("<form class") :]

        named = set(re.findall(r'name="(\w+)"', form[: form.index("</form>")]))

        self.assertEqual(named, {"csrfmiddlewaretoken", "opened", "homepage", "text"})

    def test_message_reaches_the_editors(self):
        answer = self.write(self.post)

        self.assertRedirects(answer, reverse("message_sent", args=[self.post.pk]))
        self.assertEqual(self.texts(), ["은행나무 길이 참 예뻐요."])
        self.assertIn("편집실에 한마디가 왔어요", self.notices(self.hana))

    def test_many_messages_make_one_notice_a_day(self):
        for number in range(3):
            self.write(self.post, f"{number}번째 한마디")

        self.assertEqual(self.notices(self.hana).count("편집실에 한마디가 왔어요"), 1)
        self.assertEqual(len(self.texts()), 3)

    def test_no_trace_of_the_sender_is_kept(self):
        self.write(self.post, client=Client(REMOTE_ADDR="203.0.113.77"))

        kept = [*ReaderMessage.objects.values(), *Knock.objects.values()]

        self.assertEqual(len(kept), 2)
        self.assertNotIn("203.0.113.77", str(kept))

    def test_visitor_is_another_one_every_day(self):
        self.write(self.post)
        with later(days=1):
            self.write(self.post, "다음 날 한마디")

        self.assertEqual(Knock.objects.values("visitor").distinct().count(), 2)

    def test_sending_the_same_form_twice_leaves_one_message(self):
        note = self.opened(self.write_address(self.post))

        self.write(self.post, note=note)
        self.write(self.post, note=note)

        self.assertEqual(len(self.texts()), 1)

    def test_message_works_without_javascript_and_with_a_token(self):
        client = Client(enforce_csrf_checks=True)
        address = self.write_address(self.post)
        with later(seconds=-10):
            page = client.get(address)
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.content.decode())[1]

        words = {"text": "잘 읽었어요", "csrfmiddlewaretoken": token}
        self.send(address, words, note=note_in(page), client=client)

        self.assertEqual(self.texts(), ["잘 읽었어요"])


class RefusedMessageTests(LettersTestCase):
    def assert_refused(self, said, text="오산천 글 <잘> 읽었어요", **kwargs):
        """Check that nothing was kept, why it was said, and that every word is still there."""
        answer = self.write(self.post, text, **kwargs)
        page = answer.content.decode()
        self.assertIn(said, page)
        self.assertIn(text.replace("<", "&lt;").replace(">", "&gt;"), page)
        self.assertFalse(ReaderMessage.objects.exists())
        return answer

    def test_what_is_missing_is_told_before_all_else_and_leads_to_its_field(self):
        page = self.write(self.post, "").content.decode()

        self.assertIn('<a href="#id_text">한마디를 적어 주세요.</a>', page)
        self.assertIn('id="id_text"', page)
        self.assertLess(page.index('role="alert"'), page.index("글을 읽고 든 생각"))

    def test_empty_message_is_asked_for(self):
        self.assert_refused("한마디를 적어 주세요.", "  ")

    def test_too_long_message_is_told_its_length(self):
        self.assert_refused("1,000자까지 보낼 수 있어요. 지금은 1001자예요.", "가" * 1001)

    def test_links_are_few(self):
        self.assert_refused("2개까지만", "http://a.kr http://b.kr www.c.kr")

    def test_registration_number_is_never_taken_in(self):
        self.assert_refused("주민등록번호는 받을 수 없어요", "제 번호는 900101-1234567")

    def test_machine_that_fills_every_field_is_stopped_and_a_person_gets_through(self):
        address = self.write_address(self.post)
        note = self.opened(address)
        trapped = self.send(address, {"text": "광고예요", "homepage": "http://x.kr"}, note=note)

        self.assertIn("한 번만 더 눌러 주세요", trapped.content.decode())
        self.assertNotIn("http://x.kr", trapped.content.decode())
        self.assertFalse(ReaderMessage.objects.exists())

        self.write(self.post, note=note)
        self.assertEqual(ReaderMessage.objects.count(), 1)

    def test_who_sends_within_a_moment_is_asked_to_slow_down(self):
        self.assert_refused("조금만 천천히", after=1)

    def test_form_open_since_yesterday_sends_on_the_second_try(self):
        answer = self.assert_refused("화면을 연 지 오래됐어요", after=2 * 24 * 3600)

        with later(seconds=20):
            words = {"opened": note_in(answer), "homepage": "", "text": "다시 보내요"}
            Client().post(self.write_address(self.post), words)

        self.assertEqual(ReaderMessage.objects.get().text, "다시 보내요")

    def test_note_of_another_post_is_worth_nothing(self):
        other = self.published(self.jun, title="다른 글")
        note = self.opened(self.write_address(other))

        self.assert_refused("화면을 연 지 오래됐어요", note=note)

    def test_forged_note_is_worth_nothing(self):
        self.assert_refused("화면을 연 지 오래됐어요", note="abc:1sXyz:forged")

    def test_who_sends_too_often_is_told_to_wait_and_keeps_the_text(self):
        each, _all = limiting.LIMITS["message"]
        for number in range(each):
            self.write(self.post, f"{number}번째")

        answer = self.write(self.post, "한 번 더 보내요")

        self.assertEqual(answer.status_code, 429)
        self.assertIn("한 번 더 보내요", answer.content.decode())
        self.assertEqual(ReaderMessage.objects.count(), each)
        self.write(self.post, "이웃이에요", client=Client(REMOTE_ADDR="203.0.113.9"))
        self.assertEqual(ReaderMessage.objects.count(), each + 1)

    def test_lower_half_of_an_ipv6_address_makes_no_new_visitor(self):
        for host in ("1", "2"):
            self.write(self.post, client=Client(REMOTE_ADDR=f"2001:db8:1:1::{host}"))

        self.assertEqual(Knock.objects.values("visitor").distinct().count(), 1)

    def test_post_that_is_not_published_has_no_form(self):
        draft = self.draft(self.minji)
        down = self.take_down(self.published(self.minji, title="내린 글"), self.hana)

        for post in (draft, down):
            for method in (Client().get, Client().post):
                self.assertEqual(method(self.write_address(post)).status_code, 404)

    def test_thanks_name_no_post_that_is_not_published(self):
        draft = self.draft(self.minji, title="비밀 제목")

        page = Client().get(reverse("message_sent", args=[draft.pk])).content.decode()

        self.assertIn("한마디를 전했어요", page)
        self.assertNotIn("비밀 제목", page)
        self.assertNotIn(draft.url, page)


class ForgettingTests(LettersTestCase):
    def test_messages_are_deleted_after_the_set_number_of_days(self):
        days = settings.NEWSROOM["LETTER_DAYS"]
        old, young = self.message(self.post, "오래된 말"), self.message(self.post, "새 말")
        sent_at = timezone.now() - timezone.timedelta(days=days, minutes=1)
        ReaderMessage.objects.filter(pk=old.pk).update(sent_at=sent_at)

        tidy_letters()

        self.assertEqual(list(ReaderMessage.objects.all()), [young])

    def passed_on(self, text):
        message = self.message(self.post, text)
        data = {"act": "pass_on", "text": text}
        self.browser(self.hana).post(reverse("letters:message", args=[message.pk]), data)
        return self.minji.notices.get(step=f"message:{message.pk}")

    def test_words_passed_on_are_forgotten_with_the_message(self):
        old = self.passed_on("오래된 말\n둘째 줄")
        with later(days=1):
            young = self.passed_on("새 말")
        others = list(Notice.objects.exclude(pk=old.pk).values_list("pk", "message"))

        with later(days=settings.NEWSROOM["LETTER_DAYS"], minutes=1):
            tidy_letters()
            tidy_letters()

        old.refresh_from_db()
        told = f"‘{self.post.title}’ 글에 온 말이에요.\n독자의 말은 약속한 기간이 지나 지웠어요."
        self.assertEqual(old.message, told)
        self.assertIn("새 말", Notice.objects.get(pk=young.pk).message)
        kept = Notice.objects.filter(pk__in=[pk for pk, _told in others])
        self.assertEqual(list(kept.values_list("pk", "message")), others)

    def test_letter_that_could_not_leave_before_carries_the_words_no_more(self):
        self.passed_on("오래된 말")

        with later(days=settings.NEWSROOM["LETTER_DAYS"], minutes=1):
            tidy_letters()
            mailing.send_due()

        [letter] = [letter for letter in mail.outbox if "독자의 한마디" in letter.subject]
        self.assertIn("약속한 기간이 지나 지웠어요", letter.body)
        self.assertNotIn("오래된 말", letter.body)

    def test_knocks_are_forgotten_after_a_day(self):
        self.write(self.post)

        with later(days=1, minutes=1):
            tidy_letters()

        self.assertFalse(Knock.objects.exists())
