"""The first screen says who fell silent, whose term ends soon, which invitation runs out."""

from django.urls import reverse
from django.utils import timezone

from newsroom.people.models import Invitation
from newsroom.posts.models import Decision
from tests.cast import appoint
from tests.desk.today import TodayVerbs
from tests.people.case import PeopleTestCase


class SilenceTests(TodayVerbs, PeopleTestCase):
    def test_it_is_counted_from_the_last_post_or_the_beginning_of_the_term(self):
        appoint(self.jun.profile, starts_in=-10, ends_in=100)
        self.assertIn("김민지", self.section("silent"))
        self.assertNotIn("박준", self.section("silent"))

        self.submitted(self.minji, bylines=[self.minji.profile])

        self.assertIsNone(self.section("silent"))

    def test_30_60_and_90_days_are_told_apart_the_longest_first(self):
        post = self.submitted(self.minji, bylines=[self.minji.profile])
        for days, told in ((31, "30일 넘게"), (61, "60일 넘게"), (95, "90일 넘게")):
            with self.subTest(days):
                Decision.objects.filter(page=post).update(made_at=self.days_ago(days))

                self.assertIn(f"{told} 글이 없어요 · {days}일째", self.section("silent"))
        silent = self.section("silent")
        self.assertLess(silent.index("박준"), silent.index("김민지"))

    def test_a_chief_is_led_to_the_person_and_an_editor_to_the_profile(self):
        person = reverse("people:person", args=[self.minji.pk])
        profile = reverse("wagtailadmin_pages:edit", args=[self.minji.profile.pk])

        self.assertIn(person, self.section("silent", self.seoryeong))
        self.assertIn(profile, self.section("silent", self.hana))

    def test_it_is_no_business_of_reporters_and_administrators(self):
        for user in (self.minji, self.unyeong):
            self.assertIsNone(self.section("silent", user))


class EndingTests(TodayVerbs, PeopleTestCase):
    """Those who appoint and invite are told in time; editors have nothing to do about it."""

    def test_a_term_that_ends_soon_leads_to_where_it_is_renewed(self):
        appoint(self.minji.profile, starts_in=-100, ends_in=12)

        section = self.section("terms", self.seoryeong)

        self.assertIn("12일 남았어요", section)
        self.assertIn(reverse("people:person", args=[self.minji.pk]), section)
        self.assertNotIn("박준", section)

    def test_one_that_was_renewed_needs_nobody(self):
        appoint(self.minji.profile, starts_in=-100, ends_in=12)
        self.renew(self.minji, self.seoryeong, starts_in=13)

        self.assertIsNone(self.section("terms", self.seoryeong))

    def test_an_invitation_is_told_of_in_its_last_two_days(self):
        self.invite(self.seoryeong)
        self.assertIsNone(self.section("invitations", self.seoryeong))

        with self.in_days(6):
            section = self.section("invitations", self.seoryeong)

        invitation = Invitation.objects.get()
        self.assertIn("정새봄", section)
        self.assertIn(reverse("people:invitation", args=[invitation.pk]), section)
        with self.in_days(8):
            self.assertIsNone(self.section("invitations", self.seoryeong))

    def test_an_invitation_whose_mail_was_given_up_is_told_of_at_once(self):
        self.invite(self.seoryeong)
        Invitation.objects.update(mail_given_up_at=timezone.now())

        section = self.section("invitations", self.seoryeong)

        self.assertIn("정새봄", section)
        self.assertIn("이메일을 보내지 못했어요", section)

    def test_both_are_for_those_who_look_after_people_and_who_audits(self):
        appoint(self.minji.profile, starts_in=-100, ends_in=12)
        self.invite(self.seoryeong)

        with self.in_days(6):
            for user in (self.seoryeong, self.unyeong, self.gamsa):
                self.assertIn("김민지", self.section("terms", user), user)
                self.assertIn("정새봄", self.section("invitations", user), user)
            for user in (self.minji, self.hana):
                self.assertIsNone(self.section("terms", user), user)
                self.assertIsNone(self.section("invitations", user), user)
