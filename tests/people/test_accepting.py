"""A link is opened as often as one likes and accepted once."""

import logging

from django.test import Client
from django.urls import reverse

from newsroom.accounts.models import LoginRecord, User
from newsroom.people.links import HideLinks
from newsroom.people.models import Invitation
from newsroom.posts.permissions import may_start
from reporters.models import ReporterPage
from tests.accounts.doors import after, enter, is_in
from tests.people.case import GOOD_PASSWORD, PeopleTestCase

NONSENSE = "/invitations/no-such-link/"
NOT_USABLE = "이 링크로는 들어올 수 없어요"


class AcceptingTests(PeopleTestCase):
    def setUp(self):
        self.link = self.invite(self.unyeong)

    def test_a_newcomer_is_greeted_by_name_and_lands_where_reporters_write(self):
        self.assertContains(self.browser().get(self.link), "정새봄 님, 반가워요")

        phone = self.accept(self.link)

        self.assertRedirects(self.response, "/write/")
        self.assertEqual(phone.get("/write/").status_code, 200)
        newcomer = User.objects.get(username="saebom")
        self.assertEqual(newcomer.get_full_name(), "정새봄")
        self.assertEqual(newcomer.role_names, {"Reporters"})
        self.assertTrue(may_start(newcomer))

    def test_the_profile_drafted_for_them_is_theirs_and_unseen_by_readers(self):
        self.accept(self.link)

        profile = ReporterPage.objects.get(title="정새봄")
        self.assertEqual(profile.user.username, "saebom")
        self.assertFalse(profile.live)
        self.assertEqual(self.browser().get(profile.url).status_code, 404)

    def test_messengers_that_fetch_a_link_do_not_spend_it(self):
        for _ in range(3):
            self.browser().get(self.link, HTTP_USER_AGENT="kakaotalk-scrap/1.0")
            self.browser().head(self.link)

        self.accept(self.link)

        self.assertRedirects(self.response, "/write/")

    def test_a_link_works_once(self):
        self.accept(self.link)

        self.accept(self.link, username="another", email="another@example.com")

        self.assertContains(self.response, NOT_USABLE, status_code=404)
        self.assertFalse(User.objects.filter(username="another").exists())

    def test_a_link_works_for_seven_days(self):
        with after(days=6, hours=23):
            self.assertContains(self.browser().get(self.link), "반가워요")
        with after(days=7, minutes=1):
            self.accept(self.link)

        self.assertContains(self.response, NOT_USABLE, status_code=404)
        self.assertFalse(User.objects.filter(username="saebom").exists())

    def test_used_late_revoked_and_made_up_links_are_answered_alike(self):
        used = self.link
        self.accept(used)
        replaced = self.invite(self.unyeong, "한가람", "garam@example.com")
        self.post_to(self.unyeong, "invitation", self.newest_invitation().pk, act="reissue")
        revoked = self.links_shown()[0]
        self.post_to(self.unyeong, "invitation", self.newest_invitation().pk, act="revoke")

        pages = {self.browser().get(link).content for link in (used, replaced, revoked, NONSENSE)}

        self.assertEqual(len(pages), 1)
        self.assertIn(NOT_USABLE, pages.pop().decode())

    def test_an_address_that_tries_made_up_links_has_to_wait(self):
        statuses = [self.browser().get(f"/invitations/guess-{n}/").status_code for n in range(7)]

        self.assertEqual(statuses, [404] * 5 + [429] * 2)
        self.assertEqual(self.browser().get(self.link).status_code, 429)
        self.assertEqual(self.browser().get(self.link, REMOTE_ADDR="203.0.113.9").status_code, 200)

    def test_the_link_is_told_to_nobody(self):
        page = self.browser().get(self.link)

        self.assertEqual(page["Referrer-Policy"], "strict-origin")
        self.assertIn("no-store", page["Cache-Control"])
        self.assertIn("noindex", page["X-Robots-Tag"])
        self.assertContains(page, '<meta name="robots" content="noindex">')
        token = self.link.split("/")[2]
        stored = Invitation.objects.values().get()
        self.assertNotIn(token, str(stored))

    def test_the_log_keeps_links_out(self):
        line = logging.LogRecord("x", 30, "", 0, "Not Found: %s", (self.link,), None)

        HideLinks().filter(line)

        self.assertEqual(line.getMessage(), "Not Found: /invitations/…/")

    def test_a_form_from_elsewhere_is_refused(self):
        browser = Client(enforce_csrf_checks=True)

        self.accept(self.link, browser)

        self.assertEqual(self.response.status_code, 403)

    def test_an_account_that_already_exists_is_left_alone_by_a_link_of_somebody_else(self):
        for words, told in (
            ({"username": "MINJI"}, "이미 다른 사람이 쓰는 계정 이름이에요"),
            ({"email": "Minji@example.com"}, "이미 다른 계정이 쓰는 이메일이에요"),
        ):
            with self.subTest(words):
                self.accept(self.link, **words)
                self.assertContains(self.response, told)
        self.assertTrue(Invitation.objects.waiting().exists())

    def test_what_was_typed_stays_when_the_password_is_weak(self):
        for password in ("short", "12345678901234", "saebom2026", "password1234"):
            with self.subTest(password):
                self.accept(self.link, username="saebom2026", password=password)

                self.assertContains(self.response, "아직 끝나지 않았어요")
                self.assertContains(self.response, 'value="saebom2026"')
        self.assertFalse(User.objects.filter(username="saebom2026").exists())


class EditorsLinkTests(PeopleTestCase):
    def test_an_editor_lands_in_the_admin(self):
        words = {"role": "Editors", "name": "노을", "email": "noeul@example.com"}
        self.post_to(self.unyeong, "invite_staff", **words)

        self.accept(self.links_shown()[0], username="noeul", email="noeul@example.com")

        self.assertRedirects(self.response, "/admin/", fetch_redirect_response=False)
        self.assertEqual(User.objects.get(username="noeul").role_names, {"Editors"})

    def test_staff_who_have_an_account_get_their_role_there(self):
        words = {"role": "Editors", "name": "김민지", "email": "minji@example.com"}
        self.post_to(self.unyeong, "invite_staff", **words)

        self.assertContains(self.response, "이미 계정이 있는 이메일이에요")
        self.assertFalse(Invitation.objects.exists())


class NewPasswordTests(PeopleTestCase):
    """A link to a new password, for somebody whom no mail reaches."""

    def offer(self, person, as_=None):
        self.post_to(as_ or self.unyeong, "person", person.pk, act="password")
        return next(iter(self.links_shown()), None)

    def test_the_person_sets_a_password_and_logs_in_by_the_usual_door(self):
        before = enter("minji")
        link = self.offer(self.minji)
        self.assertContains(self.browser().get(link), "계정 이름: <b>minji</b>")

        browser = self.accept(link)

        self.assertRedirects(self.response, reverse("wagtailadmin_login"))
        self.assertFalse(is_in(browser))
        self.assertFalse(is_in(before))
        self.assertEqual(enter("minji", GOOD_PASSWORD).get("/write/").status_code, 200)
        self.assertTrue(LoginRecord.objects.filter(user=self.minji, kind="password").exists())

    def test_a_new_link_replaces_the_one_before(self):
        first = self.offer(self.minji)

        second = self.offer(self.minji)

        self.assertEqual(self.browser().get(first).status_code, 404)
        self.assertEqual(self.browser().get(second).status_code, 200)

    def test_only_administrators_make_one_and_not_for_a_superuser(self):
        root = User.objects.create_superuser("root", "root@example.com", "greenwings-test")
        for as_, person in (
            (self.seoryeong, self.minji),
            (self.hana, self.minji),
            (self.minji, self.jun),
            (self.unyeong, root),
        ):
            with self.subTest(f"{as_} {person}"):
                self.assertIsNone(self.offer(person, as_))
        self.assertFalse(Invitation.objects.exists())

    def test_a_closed_account_stays_closed(self):
        link = self.offer(self.minji)
        User.objects.filter(pk=self.minji.pk).update(is_active=False)

        self.accept(link)

        self.minji.refresh_from_db()
        self.assertFalse(self.minji.is_active)
