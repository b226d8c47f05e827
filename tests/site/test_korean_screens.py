"""Every screen, letter and error speaks Korean, in the newsroom's words.

The screens are found by following the links each role is shown, in a newsroom where posts
stand in every state.
"""

import re

from django.core import mail
from django.test import Client, RequestFactory, TestCase, tag
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.defaults import permission_denied, server_error

from newsroom.accounts.models import User
from newsroom.accounts.resetting import send_due as send_passwords
from newsroom.notices.mailing import send_due as send_letters
from newsroom.notices.models import Notice
from newsroom.posts.absence import Absent
from newsroom.posts.models import PostIndexPage, PostPage, Topic
from newsroom.posts.views import not_there
from tests.case import Verbs
from tests.site.busy import BusyNewsroom
from tests.site.files import listings_without_files
from tests.site.korean import chosen_names, wrong_words
from tests.site.screens import words_in, words_on
from tests.site.walking import Walk

FORM = re.compile(r'<form[^>]*method="post"[^>]*>', re.IGNORECASE)
# Where those who audit send something: about their own login.
OWN_SCREENS = {
    reverse_lazy(name)
    for name in ("wagtailadmin_account", "accounts:log_out_everywhere", "set_up_second_step")
}


class KoreanTestCase(Verbs, TestCase):
    @classmethod
    def setUpTestData(cls):
        BusyNewsroom()

    def person(self, username):
        return User.objects.get(username=username)

    def assert_korean(self, told):
        """Check what each place tells."""
        names = chosen_names()
        wrong = {place: bad for place, words in told.items() if (bad := wrong_words(words, names))}
        self.assertEqual(wrong, {})


@tag("long")
class KoreanScreensTests(KoreanTestCase):
    def assert_good_walk(self, username, *starts):
        walk = Walk(self.browser(self.person(username)), *starts)
        self.assertEqual(walk.closed, [])
        self.assert_korean({place: words_on(answer) for place, answer in walk.screens.items()})
        self.assertEqual(listings_without_files(walk), [])
        return walk

    def in_review(self):
        return PostPage.objects.awaiting_review().first()

    def modal(self, action):
        post = self.in_review()
        args = [post.pk, action, post.current_workflow_task_state.pk]
        return reverse("wagtailadmin_pages:workflow_action", args=args)

    def test_all_a_reporter_is_offered_opens_and_speaks_korean(self):
        walk = self.assert_good_walk(
            "minji",
            reverse("wagtailimages_chooser:choose"),
            reverse("wagtailadmin_pages:search"),
            reverse("wagtailadmin_pages:confirm_workflow_cancellation", args=[self.in_review().pk]),
        )

        self.assertGreater(len(walk.screens), 35)

    def test_all_an_editor_is_offered_opens_and_speaks_korean(self):
        walk = self.assert_good_walk(
            "hana",
            reverse("wagtailimages_chooser:choose"),
            reverse("wagtailadmin_choose_page"),
            *(self.modal(action) for action in ("approve", "reject", "decline")),
        )

        self.assertGreater(len(walk.screens), 75)

    def test_all_a_chief_is_offered_opens_and_speaks_korean(self):
        self.assert_good_walk("seoryeong")

    def test_all_an_administrator_is_offered_opens_and_speaks_korean(self):
        walk = self.assert_good_walk("unyeong")

        self.assertIn(reverse("wagtailusers_users:add"), walk.screens)

    def test_all_an_auditor_is_offered_opens_speaks_korean_and_asks_for_nothing(self):
        walk = self.assert_good_walk("gamsa")

        forms = {
            place: found
            for place, answer in walk.screens.items()
            if (found := FORM.findall(answer.content.decode())) and place not in OWN_SCREENS
        }
        self.assertEqual(forms, {})
        self.assertGreater(len(walk.screens), 40)


@tag("long")
class KoreanRefusalsTests(KoreanTestCase):
    def test_forms_sent_empty_say_in_korean_what_they_need(self):
        told = {
            **self.answers("minji", *self.reporters_forms()),
            **self.answers("hana", reverse("topics:add"), reverse("tags:add")),
            **self.answers("unyeong", reverse("wagtailusers_users:add")),
        }

        self.assertIn("꼭 채워 주세요.", told[reverse("topics:add")])
        self.assert_korean(told)

    def reporters_forms(self):
        new_post = ["posts", "postpage", PostIndexPage.objects.get().pk]
        draft = PostPage.objects.filter(draft_title="").first()
        return (
            reverse("wagtailadmin_account"),
            reverse("wagtailimages:add"),
            reverse("wagtailimages_chooser:create"),
            reverse("wagtailadmin_pages:add", args=new_post),
            reverse("wagtailadmin_pages:edit", args=[draft.pk]),
        )

    def answers(self, username, *addresses):
        client = self.browser(self.person(username))
        return {address: words_on(client.post(address, {}, follow=True)) for address in addresses}

    def test_a_post_with_everything_missing_is_told_so_in_korean(self):
        self.topic = Topic.objects.get()
        draft = PostPage.objects.filter(draft_title="").first()

        self.submit(draft, self.person("minji"), title="", standfirst="", paragraphs=[])

        self.assert_korean({"missing": words_in(self.messages())})

    def test_errors_speak_korean(self):
        request = RequestFactory().get("/")
        reporter = self.browser(self.person("minji"))
        answers = {
            "not found": Client().get("/no-such-page/"),
            "taken down": not_there(request, Absent()),
            "gone": not_there(request, Absent(for_good=True)),
            "under a measure": not_there(request, Absent(by_measure=True)),
            "not found inside": reporter.get("/admin/no-such-page/"),
            "not allowed": permission_denied(request, PermissionError()),
            "not allowed inside": reporter.get(reverse("desk:queue"), follow=True),
            "forged": Client(enforce_csrf_checks=True).post("/admin/login/", {}),
            "broken": server_error(request),
        }

        self.assert_korean({error: words_on(answer) for error, answer in answers.items()})


@tag("long")
class KoreanLettersTests(KoreanTestCase):
    def test_every_letter_speaks_korean(self):
        Notice.objects.update(mail_due_at=timezone.now())
        self.assertEqual(send_letters(), 4)  # 민지's, and one to each editor
        Client().post(reverse("wagtailadmin_password_reset"), {"email": "minji@example.com"})
        self.assertEqual(send_passwords(), 1)

        self.assert_korean({letter.subject: self.words_of(letter) for letter in mail.outbox})

    def test_every_notice_speaks_korean(self):
        told = {notice.step: [notice.subject, notice.message] for notice in Notice.objects.all()}

        self.assertGreater(len(told), 20)
        self.assert_korean(told)

    def words_of(self, letter):
        html, _kind = letter.alternatives[0]
        return [letter.subject, letter.body, *words_in(html)]
