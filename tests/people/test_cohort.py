"""A whole cohort by its pasted lines: looked at first, then all or nobody."""

import csv

from django.urls import reverse
from django.utils import timezone

from newsroom.accounts.models import User
from newsroom.people.models import Invitation
from newsroom.people.names import split_name
from newsroom.people.pasting import read_lines
from newsroom.posts.permissions import may_start
from reporters.models import ReporterPage, Term
from tests.cast import reporter
from tests.people.case import LINES, PeopleTestCase, in_days


class ReadingLinesTests(PeopleTestCase):
    def test_lines_are_read_as_they_come_out_of_a_spreadsheet(self):
        headings = ["이름", "휴대전화", "활동 기간", "이메일", "기수"]
        cells = ["정새봄", "010", "2026. 1. 1.~2026. 12. 31.", "b@c.kr", "제4기"]
        pasted = "\t".join(headings) + "\n" + "\t".join(cells) + "\n"

        ((number, words),) = read_lines(pasted)

        self.assertEqual(number, 2)
        self.assertEqual(
            words,
            {
                "name": "정새봄",
                "email": "b@c.kr",
                "number": "4",
                "starts_on": "2026-1-1",
                "ends_on": "2026-12-31",
            },
        )

    def test_without_a_line_of_headings_the_order_is_the_one_the_screen_says(self):
        ((_, words),) = read_lines('\n"정새봄", b@c.kr, 4, 2026-01-01~2026-12-31, 봄이\n\n')

        self.assertEqual(words["pen_name"], "봄이")
        self.assertEqual(words["ends_on"], "2026-12-31")

    def test_korean_names_are_taken_apart(self):
        for name, parts in {
            "정새봄": ("정", "새봄"),
            "남궁민수": ("남궁", "민수"),
            "남궁 민": ("남궁", "민"),
            "선우": ("선", "우"),
        }.items():
            with self.subTest(name):
                self.assertEqual(split_name(name), parts)


class CohortTests(PeopleTestCase):
    def test_twelve_are_invited_at_once_each_with_a_link_of_their_own(self):
        self.paste(self.unyeong, LINES)

        self.assertEqual(len(set(self.links_shown())), 12)
        self.assertEqual(Invitation.objects.waiting().count(), 12)
        drafted = ReporterPage.objects.filter(title__startswith="새글")
        self.assertEqual(drafted.count(), 12)
        self.assertFalse(drafted.filter(live=True).exists())
        self.assertEqual(Term.objects.filter(number=4).count(), 12)

    def test_looking_does_nothing_yet(self):
        self.paste(self.unyeong, LINES, act="look")

        self.assertContains(self.response, "12명 초대하기")
        self.assertFalse(Invitation.objects.exists())

    def test_one_bad_line_and_nobody_is_invited(self):
        bad = LINES.replace("saegeul03@example.com", "saegeul03@")

        self.paste(self.unyeong, bad)

        self.assertContains(self.response, "3번째 줄 · 새글다")
        self.assertContains(self.response, "이메일 주소를 확인해 주세요.")
        self.assertContains(self.response, "새글다,saegeul03@\n")
        self.assertFalse(Invitation.objects.exists())
        self.assertFalse(ReporterPage.objects.filter(title__startswith="새글").exists())

    def test_each_line_is_told_what_is_wrong_with_it(self):
        for line, told in {
            "정새봄,b@c.kr,봄": "기수는 3처럼 숫자로 적어 주세요.",
            "정새봄,b@c.kr,4,내년": "날짜를 2026. 1. 31.처럼 적어 주세요.",
            "정새봄,b@c.kr,4,2027-12-31~2027-01-01": "마지막 날이 첫날보다 앞서요.",
            "정새봄,b@c.kr,4,2020-01-01~2020-12-31": "마지막 날이 이미 지났어요.",
            ",b@c.kr": "이름을 적어 주세요.",
            "이하나,hana@example.com": "시민기자가 아니라서",
            "김민지,minji@example.com": "이미 그 기간에 활동해요",
            "김민지,other@example.com": "‘김민지’ 소개가 이미 있어요.",
            "정새봄,b@c.kr\n한봄,B@c.kr": "1번째 줄과 이메일이 같아요.",
            "정새봄\n정새봄": "1번째 줄과 필명이 같아요.",
        }.items():
            with self.subTest(line):
                self.paste(self.unyeong, line)

                self.assertContains(self.response, told)
        self.assertFalse(Invitation.objects.exists())

    def test_nothing_pasted_is_told_so(self):
        self.paste(self.unyeong, "이름\t이메일\n\n")

        self.assertContains(self.response, "사람이 적힌 줄을 찾지 못했어요.")

    def test_who_was_invited_already_is_named(self):
        self.paste(self.unyeong, LINES)

        self.paste(self.seoryeong, LINES)

        self.assertContains(self.response, "초대가 아직 열려 있어요", count=12)
        self.assertEqual(Invitation.objects.count(), 12)


class RenewingTests(PeopleTestCase):
    """Who reported before comes back to the same profile and the same account."""

    def setUp(self):
        self.jinan = reporter("jinan", "한", "지난", starts_in=-400, ends_in=-30)

    def test_a_former_reporter_with_an_account_needs_no_link(self):
        self.assertFalse(may_start(self.jinan))

        self.paste(self.unyeong, "한지난,jinan@example.com\n" + LINES)

        self.assertEqual(len(self.links_shown()), 12)
        self.assertContains(self.response, "쓰던 계정으로 바로 활동할 수 있어서")
        self.assertTrue(may_start(User.objects.get(pk=self.jinan.pk)))
        self.assertEqual(ReporterPage.objects.get(title="한지난").terms.count(), 2)

    def test_a_closed_account_is_opened_again_by_its_link(self):
        User.objects.filter(pk=self.jinan.pk).update(is_active=False)
        self.paste(self.unyeong, "한지난,jinan@example.com")

        self.accept(self.links_shown()[0])

        self.jinan.refresh_from_db()
        self.assertTrue(self.jinan.is_active)
        self.assertEqual(User.objects.filter(last_name="한").count(), 1)

    def test_a_profile_that_lost_its_account_gets_a_new_one(self):
        self.jinan.profile.link(None)
        self.paste(self.unyeong, "한지난,new@example.com")

        self.accept(self.links_shown()[0], username="jinan2", email="new@example.com")

        profile = ReporterPage.objects.get(title="한지난")
        self.assertEqual(profile.user.username, "jinan2")

    def test_a_revoked_invitation_takes_its_term_along(self):
        self.jinan.profile.link(None)
        self.paste(self.unyeong, "한지난,new@example.com")

        self.post_to(self.unyeong, "invitation", self.newest_invitation().pk, act="revoke")

        today = timezone.localdate()
        profile = ReporterPage.objects.get(title="한지난")
        self.assertFalse(profile.terms.ending_from(today).exists())
        self.paste(self.unyeong, "한지난,new@example.com")
        self.assertEqual(len(self.links_shown()), 1)


class InvitationListTests(PeopleTestCase):
    def setUp(self):
        self.invite(self.unyeong)
        self.invite(self.unyeong, "한가람", "garam@example.com")
        self.post_to(self.unyeong, "invitation", self.newest_invitation().pk, act="revoke")

    def listed(self, **asked):
        return self.browser(self.seoryeong).get(reverse("people:invitations"), asked)

    def test_each_is_listed_with_its_state(self):
        page = self.listed()

        self.assertContains(page, "정새봄")
        self.assertContains(page, "기다리는 중")
        self.assertContains(page, "거둠")

    def test_the_list_is_narrowed_by_state_and_name(self):
        for asked in ({"state": "waiting"}, {"name": "정 새봄"}):
            with self.subTest(asked):
                page = self.listed(**asked)
                self.assertContains(page, "정새봄")
                self.assertNotContains(page, "한가람")
        self.assertNotContains(self.listed(state="late"), "정새봄")

    def test_the_list_is_a_file_for_a_spreadsheet(self):
        answer = self.listed(export="csv")

        rows = list(csv.reader(answer.getvalue().decode("utf-8-sig").splitlines()))
        self.assertEqual(rows[0][:3], ["이름", "종류", "역할"])
        self.assertEqual({row[0] for row in rows[1:]}, {"정새봄", "한가람"})
        self.assertEqual(self.listed(export="xlsx").status_code, 200)

    def test_a_name_in_the_file_runs_nothing(self):
        self.invite(self.unyeong, "=1+1", "formula@example.com")

        self.assertIn("'=1+1", self.listed(export="csv").getvalue().decode("utf-8-sig"))

    def test_a_new_link_replaces_the_old_one_in_the_log_too(self):
        invitation = Invitation.objects.waiting().get()
        self.post_to(self.unyeong, "invitation", invitation.pk, act="reissue")

        self.assertEqual(len(self.links_shown()), 1)
        self.assertContains(self.response, "카톡용 문구 복사")

    def test_an_answered_invitation_is_reissued_to_nobody(self):
        invitation = Invitation.objects.revoked().get()
        self.post_to(self.unyeong, "invitation", invitation.pk, act="reissue")

        self.assertEqual(self.links_shown(), [])
        self.assertIn("이미 받았거나 거둔 초대예요", self.messages())


class OneReporterTests(PeopleTestCase):
    def test_what_is_wrong_is_told_and_what_was_typed_stays(self):
        self.invite(self.unyeong, name="정새봄", starts_on=in_days(5), ends_on=in_days(2))

        self.assertContains(self.response, "마지막 날이 첫날보다 앞서요.")
        self.assertContains(self.response, 'value="정새봄"')

    def test_no_address_is_needed(self):
        self.assertTrue(self.invite(self.unyeong, email=""))
