"""Loading the demo newsroom: one story of each kind, with small pictures."""

import datetime as dt
import io
import os
from unittest import mock

from django.apps import apps
from django.core import mail
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import TestCase, override_settings, tag
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from newsroom.accounts.models import User
from newsroom.accounts.roles import is_administrator
from newsroom.demo.management.commands.load_demo import refuse_where_people_work
from newsroom.demo.people import PASSWORD
from newsroom.demo.saying import Progress
from newsroom.desk.models import Claim, StandIn
from newsroom.images.models import Photo, PhotoUse
from newsroom.letters.models import RemovalRequest
from newsroom.notices.models import Notice
from newsroom.posts.models import Decision, MistakeReport, PostPage
from reporters.models import ReporterPage
from reporters.terms import is_in_term

# The label each of these stories ends with.
LABELS = {
    2: "게시 중",
    26: "작성 중",
    29: "검토 중",
    31: "보완 요청",
    32: "미채택",
    33: "예약됨",
    57: "게시 중 · 수정 제안",
    58: "게시 중",
    60: "게시 중단",
    61: "게시 종료",
}
FORMERS = 2
CORRECTED = 58


def load(**options):
    """Run the command and return what it said."""
    said = io.StringIO()
    call_command("load_demo", stdout=said, **{"processes": 1, "scale": 0.2, **options})
    return said.getvalue()


def rows():
    """Return how many rows every table holds."""
    return {model._meta.label: model._base_manager.count() for model in apps.get_models()}


@tag("long")
class DemoNewsroomTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        with mock.patch.dict(os.environ, {PASSWORD: "a-word-of-our-own"}):
            cls.said = load(stories=list(LABELS))
        entries = PageLogEntry.objects.filter(data__has_key="demo_story")
        cls.pages = {entry.data["demo_story"]: entry.page_id for entry in entries}

    def post(self, number):
        return PostPage.objects.get(pk=self.pages[number])

    # What is there

    def test_every_state_is_there(self):
        for number, label in LABELS.items():
            with self.subTest(number):
                self.assertTrue(self.post(number).standing.label.startswith(label))

    def test_a_mistake_is_reported_and_a_reader_asks_for_removal(self):
        report, request = MistakeReport.objects.open().get(), RemovalRequest.objects.open().get()

        self.assertEqual(report.made_by, report.post.owner)
        self.assertTrue(report.post.live and request.page.live)
        self.assertFalse(report.is_overdue or request.is_overdue)

    def test_a_review_is_claimed_and_somebody_stands_in(self):
        claim, row = Claim.objects.held().get(), StandIn.objects.in_force().get()

        self.assertEqual((claim.page, claim.editor.username), (self.post(29), "editor01"))
        self.assertEqual((row.editor.username, row.stand_in.username), ("chief", "editor02"))

    def test_progress_is_told_in_lines_with_counts(self):
        self.assertIn(f"글 {len(LABELS)}편과 사진", self.said)
        self.assertNotIn("\r", self.said)

    def test_loading_again_changes_nothing(self):
        before = rows()

        load(stories=list(LABELS))

        self.assertEqual(rows(), before)

    def test_a_story_under_a_new_title_is_not_told_twice(self):
        PostPage.objects.filter(pk=self.pages[26]).update(
            title="바꾼 제목", draft_title="바꾼 제목"
        )

        load(stories=[26])

        self.assertEqual(PostPage.objects.count(), len(LABELS))

    def test_no_photo_is_shared_between_pages(self):
        pages = PhotoUse.objects.values_list("photo_id", "page_id").distinct()

        self.assertEqual(len(pages), len({photo for photo, _page in pages}))
        self.assertEqual(len(pages), Photo.objects.count())

    def test_photos_went_through_the_arrival_and_have_their_answers(self):
        self.assertFalse(Photo.objects.filter(arrival_hash="").exists())
        self.assertFalse(Photo.objects.filter(credit="").exists())
        self.assertFalse(Photo.objects.filter(people="").exists())

    def test_photos_readers_see_are_ready_and_the_others_wait(self):
        self.assertFalse(Photo.objects.on_live_pages().awaiting_renditions().exists())
        self.assertTrue(Photo.objects.awaiting_renditions().exists())

    def test_nobody_is_mailed(self):
        self.assertTrue(Notice.objects.exists())
        self.assertFalse(Notice.objects.exclude(mail_due_at=None).exists())
        self.assertEqual(mail.outbox, [])

    def test_only_recent_notices_are_unread(self):
        unread = Notice.objects.unread().earliest("created_at")

        self.assertGreater(unread.created_at, timezone.now() - dt.timedelta(days=11))

    def test_every_live_page_answers_with_one_heading(self):
        for page in Page.objects.live().filter(depth__gt=1):
            with self.subTest(page.url):
                response = self.client.get(page.url)
                self.assertEqual(response.status_code, 200)
                self.assertEqual(response.content.count(b"<h1"), 1)

    def test_strangers_are_refused_what_is_not_live(self):
        for post in PostPage.objects.filter(live=False):
            with self.subTest(post.pk):
                status = 410 if post.standing.is_ended else 404
                self.assertEqual(self.client.get(post.url).status_code, status)

    # What happened when

    def test_posts_went_live_the_working_day_after_they_were_written(self):
        published = timezone.localtime(self.post(FORMERS).first_published_at)

        self.assertEqual(published.date(), dt.date(2024, 12, 30))

    def test_nothing_that_was_done_lies_in_the_future(self):
        now = timezone.now()

        self.assertFalse(Decision.objects.filter(made_at__gt=now).exists())
        self.assertFalse(PageLogEntry.objects.filter(timestamp__gt=now).exists())
        self.assertFalse(PostPage.objects.filter(first_published_at__gt=now).exists())

    def test_decisions_kept_their_order_and_name_who_was_there(self):
        decisions = list(self.post(61).standing.decisions)[::-1]

        kinds = [decision.kind for decision in decisions]
        self.assertEqual(kinds, ["submitted", "approved", "ended"])
        self.assertEqual(decisions, sorted(decisions, key=lambda decision: decision.made_at))
        self.assertEqual(decisions[1].made_by_name, "조은별")

    def test_the_former_reporter_keeps_the_byline_and_no_rights(self):
        post = self.post(FORMERS)
        profile = ReporterPage.objects.get(slug="moon-dasom")

        self.assertEqual([byline.reporter_id for byline in post.bylines.all()], [profile.pk])
        self.assertIsNone(profile.user)
        self.assertTrue(profile.is_former)
        self.assertFalse(post.owner.is_active)
        self.assertEqual({term.number for term in profile.terms.all()}, {1, 2})

    def test_scheduled_posts_are_to_come(self):
        self.assertGreater(self.post(33).standing.goes_live_at, timezone.now())

    def test_a_corrected_post_says_so_and_the_proposal_stays_apart(self):
        self.assertIn("둘째·넷째 월요일", self.post(CORRECTED).corrections.get().note)

        post = self.post(57)
        proposed = post.proposals.waiting().get().revision.as_object()
        self.assertNotEqual(post.story[0].value, proposed.story[0].value)
        self.assertEqual(post.latest_revision_id, post.live_revision_id)

    # Who gets in

    def test_accounts_open_with_the_demo_password_by_name_or_e_mail(self):
        for name in ["reporter01", "reporter12@example.com", "editor01", "chief", "admin"]:
            with self.subTest(name):
                browser = self.client_class()
                answer = browser.post(
                    "/admin/login/", {"username": name, "password": "a-word-of-our-own"}
                )
                self.assertEqual(answer.status_code, 302)

    def test_the_former_reporters_account_stays_shut(self):
        answer = self.client.post(
            "/admin/login/", {"username": "moon-dasom", "password": "a-word-of-our-own"}
        )

        self.assertEqual(answer.status_code, 200)

    def test_the_administrator_is_no_superuser(self):
        admin = User.objects.get(username="admin")

        self.assertFalse(admin.is_superuser)
        self.assertTrue(is_administrator(admin))

    def test_every_current_reporter_is_in_term_today(self):
        reporters = User.objects.filter(username__startswith="reporter")

        self.assertEqual(len(reporters), 12)
        self.assertTrue(all(is_in_term(user) for user in reporters))


class ProductionTests(TestCase):
    @override_settings(SETTINGS_MODULE="newsroom.settings.production")
    def test_a_production_newsroom_with_people_in_it_is_refused(self):
        people = set(User.objects.values_list("pk", flat=True))

        with self.assertRaisesMessage(CommandError, "--even-if-not-empty"):
            load(stories=[0])

        self.assertTrue(people)
        self.assertEqual(set(User.objects.values_list("pk", flat=True)), people)

    @override_settings(SETTINGS_MODULE="newsroom.settings.production")
    def test_an_empty_production_newsroom_may_be_filled(self):
        User.objects.all().delete()

        self.assertIsNone(refuse_where_people_work())

    def test_counts_run_on_in_place_only_where_somebody_watches(self):
        terminal = io.StringIO()
        terminal.isatty = lambda: True
        progress = Progress(terminal)

        progress.count("글", 3, 66)
        progress.done("다 했어요.")

        self.assertIn("\r  글 3/66", terminal.getvalue())
        self.assertTrue(terminal.getvalue().endswith("다 했어요.\n"))
