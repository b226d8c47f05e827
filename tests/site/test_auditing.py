"""Whoever audits (감사 열람) reads everything and changes nothing, by no address there is."""

from django.contrib.auth.models import Group
from django.test import tag
from django.urls import resolve, reverse

from newsroom.accounts.auditing import OWN_DOORS, READ_ONLY
from newsroom.accounts.roles import AUDITORS, CHIEFS, is_auditor, is_chief
from newsroom.letters.models import ReaderMessage
from newsroom.posts.models import KeptRevision, PostPage
from tests.case import NewsroomTestCase
from tests.cast import person
from tests.letters.case import LettersVerbs
from tests.site.visiting import Visit, VisitingCase, everything_stored


@tag("long")
class ReadingTests(LettersVerbs, NewsroomTestCase):
    def setUp(self):
        self.auditor = self.browser(self.gamsa)
        self.post = self.request_changes(self.submitted(self.minji), self.hana)

    def read(self, name, *args):
        return self.auditor.get(reverse(name, args=args))

    def test_drafts_of_anybody_are_read_with_who_decided_about_them(self):
        self.assertContains(self.read("desk:read", self.post.pk), "이하나")
        self.assertEqual(self.read("wagtailadmin_pages:view_draft", self.post.pk).status_code, 200)
        self.assertContains(self.read("desk:review", self.post.pk), self.post.title)
        self.assertContains(self.read("wagtailadmin_explore", self.posts.pk), "글 보기")

    def test_what_readers_wrote_is_read_and_stays_unread_for_the_editors(self):
        message = self.message(self.published(self.minji))

        self.assertContains(self.read("letters:message", message.pk), message.text)
        self.assertNotContains(self.read("letters:message", message.pk), "처리함으로")
        self.assertEqual(ReaderMessage.objects.unread().get(), message)

    def test_requests_numbers_people_and_records_are_read(self):
        for name in (
            *("letters:requests", "desk:numbers", "desk:queue", "desk:bin"),
            *("accounts:login_report", "records:log", "records:fees", "records:turnaround"),
            "wagtailimages:index",
            *("wagtailusers_users:index", "terms:index", "topics:index", "tags:index"),
        ):
            with self.subTest(name):
                self.assertEqual(self.read(name).status_code, 200)

    def test_versions_are_compared_without_leaving_a_trace(self):
        mended = self.submit(self.post, self.minji, **self.full_content(self.minji, title="고침"))

        answer = self.read("wagtailadmin_pages:revisions_compare", mended.pk, "earliest", "latest")

        self.assertEqual(answer.status_code, 200)
        self.assertFalse(KeptRevision.objects.exists())

    def test_every_screen_says_that_one_only_reads(self):
        for name in ("wagtailadmin_home", "desk:queue", "terms:index"):
            self.assertContains(self.read(name), "감사 열람 (읽기만 할 수 있어요)")
        self.assertNotContains(self.browser(self.hana).get("/admin/"), "읽기만 할 수 있어요")


class RefusedTests(NewsroomTestCase):
    def test_what_is_sent_is_refused_in_words(self):
        post = self.submitted(self.minji)

        self.approve(post, self.gamsa)

        self.assertContains(self.response, READ_ONLY, status_code=403)
        self.assertFalse(PostPage.objects.get(pk=post.pk).live)

    def test_a_script_is_told_in_words_too(self):
        answer = self.browser(self.gamsa).post("/write/new/", {}, HTTP_ACCEPT="application/json")

        self.assertEqual(answer.status_code, 403)
        self.assertEqual(answer.json(), {"error": "read_only", "message": READ_ONLY})

    def test_one_who_audits_changes_their_own_password_and_leaves(self):
        auditor = self.browser(self.gamsa)
        data = {
            "password-old_password": "greenwings-test",
            "password-new_password1": "a-better-password-1",
            "password-new_password2": "a-better-password-1",
            "theme-theme": "light",
            "theme-contrast": "system",
            "theme-density": "default",
        }

        self.assertEqual(auditor.post(reverse("wagtailadmin_account"), data).status_code, 302)
        self.gamsa.refresh_from_db()
        self.assertTrue(self.gamsa.check_password("a-better-password-1"))
        self.assertEqual(auditor.post(reverse("wagtailadmin_logout")).status_code, 302)

    def test_the_role_takes_every_other_away(self):
        both = person("both", "양", "쪽", AUDITORS, CHIEFS)

        self.assertTrue(is_auditor(both))
        self.assertFalse(is_chief(both))

    def test_the_role_is_given_to_nobody_with_another(self):
        roles = Group.objects.filter(name__in=[AUDITORS, CHIEFS])
        data = {
            "username": "new",
            "last_name": "새",
            "first_name": "이",
            "email": "n@example.com",
            "password1": "a-better-password-1",
            "password2": "a-better-password-1",
            "groups": [role.pk for role in roles],
        }
        manager = self.browser(self.unyeong)

        answer = manager.post(reverse("wagtailusers_users:add"), data)
        self.assertContains(answer, "다른 역할과 함께 고를 수 없어요")

        alone = {**data, "groups": [roles.get(name=AUDITORS).pk]}
        self.assertEqual(manager.post(reverse("wagtailusers_users:add"), alone).status_code, 302)


@tag("long")
class EveryAddressTests(VisitingCase):
    """Every address of the site, walked by somebody who audits."""

    def test_whatever_is_sent_anywhere_is_refused(self):
        walk = self.walk(self.gamsa, self.secrets[:4])
        before = everything_stored()
        for _name, address, secret in walk.doors():
            if resolve(address).view_name not in OWN_DOORS:
                self.assert_refused(walk, address, secret)

        self.assert_same(before, everything_stored())

    def assert_refused(self, walk, address, secret):
        for method in ("post", "put", "patch", "delete"):
            answer = getattr(walk.client, method)(address, walk.forged(secret), "application/json")
            with self.subTest(f"{method} {address}"):
                self.assertIn(answer.status_code, {403, 404, 405})

    def test_whatever_is_looked_at_stays_as_it_is(self):
        walk = self.walk(self.gamsa, self.secrets[:4])
        before = everything_stored()

        walk.go(Visit.look, Visit.peek)

        del before["images.Rendition"]  # small pictures are made when somebody first looks
        self.assert_same(before, everything_stored())
