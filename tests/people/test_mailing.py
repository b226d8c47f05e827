"""Invitations are mailed by the worker, with a link of their own."""

from django.core import mail

from newsroom.people.mailing import send_due
from tests.people.case import LINK, PeopleTestCase


class MailingTests(PeopleTestCase):
    def test_the_mailed_link_opens_too_and_only_once(self):
        shown = self.invite(self.unyeong)
        self.assertEqual(send_due(), 1)
        self.assertEqual(send_due(), 0)

        letter = mail.outbox[0]
        mailed = LINK.search(letter.body)[1]
        self.assertEqual(letter.to, ["saebom@example.com"])
        self.assertNotEqual(mailed, shown)
        self.accept(mailed)
        self.assertRedirects(self.response, "/write/")
        self.assertEqual(self.browser().get(shown).status_code, 404)

    def test_nobody_without_an_address_and_no_revoked_invitation_is_mailed(self):
        self.invite(self.unyeong, email="")
        self.invite(self.unyeong, "한가람", "garam@example.com")
        self.post_to(self.unyeong, "invitation", self.newest_invitation().pk, act="revoke")

        self.assertEqual(send_due(), 0)

    def test_a_new_link_makes_the_mailed_one_useless(self):
        self.invite(self.unyeong)
        send_due()
        old = LINK.search(mail.outbox[0].body)[1]

        self.post_to(self.unyeong, "invitation", self.newest_invitation().pk, act="reissue")

        self.assertEqual(self.browser().get(old).status_code, 404)
        self.assertEqual(send_due(), 1)
