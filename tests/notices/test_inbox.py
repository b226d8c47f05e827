"""The inbox: one's own notices, marked read when opened."""

from newsroom.notices.models import Notice
from tests.accounts.doors import enter
from tests.notices.test_mailing import TellingTestCase

INBOX = "/admin/notices/"


class InboxTests(TellingTestCase):
    def setUp(self):
        self.tell(self.minji)
        self.notice = Notice.objects.get()

    def test_reporter_reads_what_happened(self):
        page = enter("minji").get(INBOX)

        self.assertContains(page, "고칠 곳이 있어요")
        self.assertContains(page, "글을 열면 고칠 곳이 보여요.")
        self.assertContains(page, "새 알림")

    def test_the_menu_says_how_many_wait(self):
        self.tell(self.minji, step="step:2")

        self.assertContains(enter("minji").get("/admin/"), r"\uc54c\ub9bc 2")

    def test_opening_marks_it_read_and_leads_on(self):
        client = enter("minji")

        answer = client.get(f"{INBOX}{self.notice.pk}/")

        self.assertRedirects(answer, "/admin/pages/7/", fetch_redirect_response=False)
        self.notice.refresh_from_db()
        self.assertIsNotNone(self.notice.read_at)
        self.assertNotContains(client.get(INBOX), "새 알림</")

    def test_all_can_be_marked_read_at_once(self):
        self.tell(self.minji, step="step:2")
        enter("minji").post(f"{INBOX}read-all/")

        self.assertFalse(self.minji.notices.unread().exists())

    def test_another_persons_notice_cannot_be_opened(self):
        answer = enter("jun").get(f"{INBOX}{self.notice.pk}/")

        self.assertEqual(answer.status_code, 404)
        self.notice.refresh_from_db()
        self.assertIsNone(self.notice.read_at)

    def test_marking_all_read_leaves_other_peoples_alone(self):
        enter("jun").post(f"{INBOX}read-all/")

        self.assertTrue(self.minji.notices.unread().exists())

    def test_a_link_never_leads_to_another_site(self):
        Notice.objects.update(link="https://evil.example.com/")

        answer = enter("minji").get(f"{INBOX}{self.notice.pk}/")

        self.assertRedirects(answer, INBOX, fetch_redirect_response=False)

    def test_an_empty_inbox_says_so(self):
        self.assertContains(enter("jun").get(INBOX), "아직 알림이 없어요")

    def test_long_inboxes_come_in_parts_and_odd_pages_are_no_error(self):
        for number in range(40):
            self.tell(self.minji, step=f"more:{number}")
        client = enter("minji")

        self.assertEqual(len(client.get(INBOX).context["notices"]), 30)
        self.assertEqual(len(client.get(INBOX, {"page": 2}).context["notices"]), 11)
        for page in ("x", "99", "-1"):
            self.assertEqual(client.get(INBOX, {"page": page}).status_code, 200)

    def test_the_file_holds_all_of_ones_own_notices_and_nobody_elses(self):
        for number in range(40):
            self.tell(self.minji, step=f"more:{number}")

        told = enter("minji").get(INBOX, {"export": "csv"}).getvalue().decode("utf-8-sig")
        self.assertEqual(len(told.splitlines()), 42)
        others = enter("jun").get(INBOX, {"export": "csv"}).getvalue().decode("utf-8-sig")
        self.assertEqual(len(others.splitlines()), 1)

    def test_strangers_are_asked_to_log_in(self):
        self.assertEqual(self.browser().get(INBOX).status_code, 302)


class UndeliverableTests(TellingTestCase):
    def setUp(self):
        self.tell(self.minji)
        Notice.objects.update(
            mail_given_up_at="2026-11-22T00:00:00Z", mail_error="SMTPRecipientsRefused 550"
        )

    def test_all_staff_see_which_mail_did_not_arrive(self):
        for name in ("hana", "seoryeong", "unyeong", "gamsa"):
            client = enter(name)
            self.assertContains(client.get(INBOX), "보내지 못한 이메일이 1통")
            page = client.get(f"{INBOX}undeliverable/")
            self.assertContains(page, "minji@example.com")
            self.assertContains(page, "받는 곳에 없는 주소이거나, 받아 주지 않았어요 (550)")
            self.assertNotContains(page, "Refused")

    def test_reporters_see_nothing_of_it(self):
        client = enter("jun")

        self.assertNotContains(client.get(INBOX), "보내지 못한")
        self.assertEqual(client.get(f"{INBOX}undeliverable/").status_code, 302)
        client.post(f"{INBOX}undeliverable/")
        self.assertTrue(Notice.objects.undeliverable().exists())

    def test_the_list_is_taken_away_as_a_file_by_those_who_see_it(self):
        address = f"{INBOX}undeliverable/?export=csv"

        told = enter("hana").get(address).getvalue().decode("utf-8-sig")
        self.assertTrue(told.startswith("받는 사람,이메일,제목,그만둔 때,까닭"))
        self.assertIn("김민지,minji@example.com,", told)
        self.assertIn("받아 주지 않았어요 (550)", told)
        self.assertEqual(enter("jun").get(address).status_code, 302)

    def test_who_audits_reads_of_them_and_sends_none(self):
        auditor = enter("gamsa")

        self.assertNotContains(auditor.get(f"{INBOX}undeliverable/"), "다시 보내기</button>")
        self.assertEqual(auditor.post(f"{INBOX}undeliverable/").status_code, 403)
        self.assertTrue(Notice.objects.undeliverable().exists())

    def test_editor_sends_them_again(self):
        enter("hana").post(f"{INBOX}undeliverable/")

        self.assertTrue(Notice.objects.due().exists())
