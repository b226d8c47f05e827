"""The first screen on a full day: every kind of line at once, each opening, within its budget."""

from django.db import connection
from django.test import tag
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from newsroom.notices.models import Notice
from newsroom.people.models import Invitation
from newsroom.posts.mistakes import report_mistake
from newsroom.posts.models import Decision
from tests.cast import appoint, reporter
from tests.desk.test_asking_the_writer import AskingCase
from tests.desk.today import TodayVerbs
from tests.letters.case import LettersVerbs
from tests.people.case import PeopleVerbs
from tests.reading.archive import multiply

BUDGET = 25
EVERY_LINE = {
    *("mistakes", "requests", "waiting", "returned", "asked", "photos", "proposals", "due_back"),
    *("scheduled", "silent", "terms", "invitations", "undeliverable"),
}
OF_EDITORS = EVERY_LINE - {"terms", "invitations"}
OF_ADMINISTRATORS = {"terms", "invitations", "undeliverable"}


@tag("long")
class FullDayTests(LettersVerbs, PeopleVerbs, TodayVerbs, AskingCase):
    """Something of everything waits. 소라 sent nothing; the post of `AskingCase` is asked about."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        case = cls()
        AskingCase.ask(case)
        case.fill_the_reviews()
        case.fill_what_is_out()
        case.fill_people()

    def fill_the_reviews(self):
        asked = self.photo(self.jun, people="unclear")
        self.submitted(self.jun, lead_photo=asked)
        back = self.request_changes(self.submitted(self.jun, title="고친 글"), self.hana)
        self.submit(back, self.jun, **self.full_content(self.jun, title="고친 글"))
        tomorrow = timezone.now() + timezone.timedelta(days=1)
        self.approve(self.submitted(self.jun, title="예약한 글"), self.hana, at=tomorrow)

    def fill_what_is_out(self):
        self.live = self.published(self.minji, title="봄꽃 이야기")
        self.submit(self.live, self.minji, **self.full_content(self.minji, title="봄꽃 둘"))
        report_mistake(self.live, self.minji, "휴무일이 월요일이에요.")
        self.request_about(self.live)
        down = self.take_down(self.published(self.minji), self.hana)
        Decision.objects.filter(page=down, kind="unpublished").update(until=self.days_ago(1))
        type(self).live = self.live

    def fill_people(self):
        appoint(self.jun.profile, starts_in=-100, ends_in=12)
        reporter("sora", "한", "소라")
        self.invite(self.seoryeong)
        Invitation.objects.update(expires_at=timezone.now() + timezone.timedelta(hours=9))
        Notice.objects.filter(recipient=self.jun).update(mail_given_up_at=timezone.now())

    def found(self, user):
        return {name for name in EVERY_LINE if self.section(name, user)}

    def test_each_role_finds_what_it_may_act_on_or_read(self):
        self.assertEqual(self.found(self.hana), OF_EDITORS)
        self.assertEqual(self.found(self.seoryeong), EVERY_LINE)
        self.assertEqual(self.found(self.unyeong), OF_ADMINISTRATORS)
        self.assertEqual(self.found(self.gamsa), EVERY_LINE)
        self.assertEqual(self.found(self.minji), set())

    def test_every_line_opens_for_whom_it_is_shown_to(self):
        for user in (self.hana, self.seoryeong, self.unyeong, self.gamsa):
            browser, lines = self.browser(user), self.lines(user)
            self.assertGreater(len(lines), 2)
            for address in lines:
                with self.subTest(user=user.username, address=address):
                    self.assertEqual(browser.get(address).status_code, 200)

    def test_nobody_who_audits_is_offered_a_button(self):
        browser = self.browser(self.gamsa)
        for address in self.lines(self.gamsa):
            with self.subTest(address):
                self.assertNotContains(browser.get(address), 'method="post"')

    def queries(self, user):
        """Return what the screen asks of a process that has shown it before."""
        browser = self.browser(user)
        browser.get(reverse("wagtailadmin_home"))
        with CaptureQueriesContext(connection) as asked:
            browser.get(reverse("wagtailadmin_home"))
        return [query["sql"][:160] for query in asked]

    def archive(self, numbers):
        """Add live posts, each handed in and approved at its time."""
        kinds = (Decision.Kind.SUBMITTED, Decision.Kind.APPROVED)
        copies = multiply(self.live, numbers)
        Decision.objects.bulk_create(
            Decision(page=copy, kind=kind, made_at=copy.first_published_at)
            for copy in copies
            for kind in kinds
        )

    def test_it_asks_as_often_with_ten_thousand_posts_as_with_a_hundred(self):
        self.archive(range(100))
        few = {user: self.queries(user) for user in (self.hana, self.seoryeong, self.gamsa)}
        self.archive(range(100, 10_000))

        for user, asked in few.items():
            with self.subTest(user.username):
                again = self.queries(user)
                self.assertEqual(len(again), len(asked), "\n".join(again))
                self.assertLessEqual(len(again), BUDGET, "\n".join(again))
