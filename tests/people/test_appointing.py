"""Renewing, suspending and ending: rights follow at once, by every door."""

import csv

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.accounts.forms import SUSPENDED
from newsroom.accounts.models import User
from newsroom.posts.permissions import may_edit, may_start
from tests.accounts.doors import after, enter, is_in, knock
from tests.cast import appoint, reporter
from tests.people.case import PeopleTestCase


class SuspendingTests(PeopleTestCase):
    def test_every_session_ends_at_once_and_nobody_elses(self):
        phone, computer, other = enter("minji"), enter("minji"), enter("jun")

        self.suspend(self.minji, self.unyeong)

        self.assertFalse(is_in(phone) or is_in(computer))
        self.assertTrue(is_in(other))

    def test_logging_in_is_refused_with_the_reason_why(self):
        self.suspend(self.minji, self.seoryeong)

        self.assertContains(knock("minji"), SUSPENDED)
        self.assertNotContains(knock("minji", "wrong"), SUSPENDED)

    def test_nothing_is_written_by_any_door(self):
        draft = self.draft(self.minji)
        phone = self.browser(self.minji)

        self.suspend(self.minji, self.unyeong)

        for address in (f"/write/{draft.pk}/save/", f"/write/{draft.pk}/submit/"):
            with self.subTest(address):
                self.assertEqual(phone.post(address).status_code, 401)
        # A session somebody still holds by other means is nobody's.
        self.assertFalse(is_in(self.browser(self.minji)))

    def test_it_begins_and_ends_by_korean_days(self):
        self.suspend(self.minji, self.unyeong, starts_in=2, ends_in=3)

        for days, open_door in ((0, True), (1, True), (2, False), (3, False), (4, True)):
            with self.subTest(days), after(days=days):
                self.assertEqual(knock("minji").status_code == 302, open_door)

    def test_lifting_opens_the_door_and_no_old_session(self):
        phone = enter("minji")
        self.suspend(self.minji, self.unyeong)

        self.act_on(self.minji, self.seoryeong, "lift")

        self.assertFalse(is_in(phone))
        self.assertTrue(is_in(enter("minji")))

    def test_profile_and_posts_stay_with_the_readers(self):
        post = self.published(self.minji)

        self.suspend(self.minji, self.unyeong)

        self.assertContains(self.browser().get(post.url), "김민지")
        self.assertEqual(self.browser().get(self.minji.profile.url).status_code, 200)

    def test_a_suspended_editor_is_told_of_nothing(self):
        self.suspend(self.doyun, self.unyeong)

        self.submitted(self.minji)

        self.assertEqual(self.notices(self.doyun), [])
        self.assertTrue(self.notices(self.hana))

    def test_who_did_it_and_why_is_in_the_log(self):
        self.suspend(self.minji, self.unyeong, reason="공부에 집중한대요.")
        self.act_on(self.minji, self.unyeong, "lift")

        page = self.browser(self.unyeong).get(f"/admin/users/history/{self.minji.pk}/")

        self.assertContains(page, "활동을 중지했습니다")
        self.assertContains(page, "공부에 집중한대요.")
        self.assertContains(page, "활동 중지를 풀었습니다")

    def test_a_reason_is_needed_and_days_make_sense(self):
        self.suspend(self.minji, self.unyeong, reason="")
        self.assertContains(self.response, "사유를 적어 주세요.")
        self.suspend(self.minji, self.unyeong, starts_in=5, ends_in=2)
        self.assertContains(self.response, "마지막 날이 첫날보다 앞서요.")

        self.assertTrue(is_in(enter("minji")))


class EndingTests(PeopleTestCase):
    def test_sessions_end_and_nothing_new_is_written(self):
        draft = self.draft(self.minji)
        phone, computer = enter("minji"), enter("minji")

        minji = self.end(self.minji, self.unyeong)

        self.assertFalse(is_in(phone) or is_in(computer))
        self.assertFalse(may_start(minji))
        self.assertFalse(may_edit(minji, draft))
        self.submit(draft, minji)
        self.assertFalse(type(draft).objects.get(pk=draft.pk).workflow_in_progress)

    def test_who_ended_still_reads_their_own_posts(self):
        draft = self.draft(self.minji)

        self.end(self.minji, self.unyeong)

        page = enter("minji").get(reverse("desk:read", args=[draft.pk]))
        self.assertContains(page, draft.title)

    def test_unfinished_posts_are_the_editors_to_finish(self):
        post = self.submitted(self.minji)

        self.end(self.minji, self.seoryeong)

        self.assertTrue(self.approve(post, self.hana).live)

    def test_the_profile_stays_and_says_when_they_reported(self):
        self.end(self.minji, self.unyeong)

        page = self.browser().get(self.minji.profile.url)

        self.assertContains(page, "시민기자(제3기")

    def test_a_term_that_begins_today_never_was(self):
        appoint(self.minji.profile, starts_in=0, ends_in=100)

        minji = self.end(self.minji, self.unyeong)

        self.assertFalse(may_start(minji))
        self.assertFalse(minji.profile.terms.exists())

    def test_ending_twice_is_told_as_it_is(self):
        self.end(self.minji, self.unyeong)
        self.end(self.minji, self.seoryeong)

        self.assertIn("그사이 달라졌어요", self.messages())


class RenewingTests(PeopleTestCase):
    def test_one_more_term_for_the_same_profile(self):
        minji = self.renew(self.minji, self.unyeong)

        self.assertEqual([term.number for term in minji.profile.terms.all()], [3, 4])

    def test_terms_do_not_overlap(self):
        self.renew(self.minji, self.unyeong, starts_in=100, ends_in=400)

        self.assertContains(self.response, "이미 그 기간에 활동해요")
        self.assertEqual(self.minji.profile.terms.count(), 1)

    def test_who_ended_may_come_back(self):
        self.end(self.minji, self.unyeong)

        minji = self.renew(self.minji, self.unyeong, starts_in=0, ends_in=100)

        self.assertTrue(may_start(minji))


class RefusedTests(PeopleTestCase):
    """By direct post, whatever the screens offer."""

    def test_only_those_who_look_after_the_person_may(self):
        for as_, person in (
            (self.minji, self.jun),
            (self.hana, self.minji),
            (self.seoryeong, self.hana),
            (self.seoryeong, self.unyeong),
            (self.seoryeong, self.seoryeong),
            (self.unyeong, self.unyeong),
        ):
            with self.subTest(f"{as_} about {person}"):
                self.suspend(person, as_)
                self.end(person, as_)
                self.renew(person, as_)
                self.act_on(person, as_, "lift")

                person = User.objects.get(pk=person.pk)
                self.assertIsNone(person.suspended_from)
                if hasattr(person, "profile"):
                    self.assertEqual(person.profile.terms.count(), 1)

    def test_inviting(self):
        for as_ in (self.minji, self.hana, self.gamsa):
            with self.subTest(as_):
                self.assertIsNone(self.invite(as_))
                self.paste(as_, "정새봄,b@c.kr")
                self.assertEqual(self.links_shown(), [])
        for as_ in (self.minji, self.hana, self.seoryeong, self.gamsa):
            with self.subTest(f"{as_} invites an editor"):
                words = {"role": "Editors", "name": "노을", "email": "n@example.com"}
                self.post_to(as_, "invite_staff", **words)
                self.assertEqual(self.links_shown(), [])
        self.assertTrue(self.invite(self.seoryeong))

    def test_anothers_invitation(self):
        words = {"role": "Chiefs", "name": "노을", "email": "n@example.com"}
        self.post_to(self.unyeong, "invite_staff", **words)
        invitation = self.newest_invitation()
        for as_ in (self.minji, self.hana, self.seoryeong, self.gamsa):
            for act in ("reissue", "revoke"):
                with self.subTest(f"{as_} {act}"):
                    self.post_to(as_, "invitation", invitation.pk, act=act)
                    self.assertEqual(self.links_shown(), [])
        invitation.refresh_from_db()
        self.assertTrue(invitation.is_open)

    def test_looking(self):
        for as_ in (self.minji, self.hana):
            for name in ("people", "invitations", "invite", "cohort"):
                with self.subTest(f"{as_} {name}"):
                    answer = self.browser(as_).get(reverse(f"people:{name}"))
                    self.assertEqual(answer.status_code, 302)


class PeopleListTests(PeopleTestCase):
    def listed(self, **asked):
        return self.browser(self.unyeong).get(reverse("people:people"), asked)

    def test_everyone_is_listed_with_role_term_and_state(self):
        self.suspend(self.jun, self.unyeong)
        self.end(self.minji, self.unyeong)

        for state, name in (("suspended", "박준"), ("ended", "김민지"), ("active", "이하나")):
            with self.subTest(state):
                page = self.listed(state=state)
                self.assertContains(page, name)
                for other in {"박준", "김민지", "이하나"} - {name}:
                    self.assertNotContains(page, other)
        self.assertContains(self.listed(role="Reporters"), "제3기")

    def test_the_list_is_a_file_for_a_spreadsheet(self):
        rows = list(
            csv.reader(self.listed(export="csv").getvalue().decode("utf-8-sig").split("\n"))
        )

        minji = next(row for row in rows if row and row[0] == "김민지")
        self.assertEqual(minji[1:3], ["시민기자", "활동 중"])

    def test_a_longer_list_takes_no_more_questions(self):
        client = self.browser(self.unyeong)
        client.get(reverse("people:people"))
        with CaptureQueriesContext(connection) as few:
            client.get(reverse("people:people"))
        for number in range(8):
            reporter(f"reporter{number}", "새", f"글{number}")
        with CaptureQueriesContext(connection) as many:
            client.get(reverse("people:people"))

        self.assertEqual(len(many), len(few))
