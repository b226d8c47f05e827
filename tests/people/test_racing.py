"""One link on two phones, tapped in the same instant; and a link called off as it is used."""

from newsroom.accounts.models import User
from newsroom.people import inviting
from newsroom.people.accepting import CALLED_OFF, TAKEN, accept
from newsroom.people.models import Invitation
from tests.people.case import GOOD_PASSWORD, PeopleVerbs
from tests.racing import RacingTestCase, at_once


class AcceptingTests(PeopleVerbs, RacingTestCase):
    def invitations(self):
        """Yield fresh invitations, each with its number."""
        for number in range(self.rounds):
            name = f"정새봄{'가나다라마바사아자차'[number]}"
            self.invite(self.seoryeong, name=name, email=f"saebom{number}@example.com")
            yield number, self.newest_invitation()

    def accept_as(self, invitation, username):
        words = {"username": username, "email": f"{username}@example.com"}
        return lambda: accept(invitation, {**words, "password": GOOD_PASSWORD})

    def test_two_phones_make_one_account(self):
        for number, invitation in self.invitations():
            names = [f"saebom{number}", f"bomi{number}"]

            told = at_once(*[self.accept_as(invitation, name) for name in names])

            self.assertEqual(self.assert_one_stands(told), TAKEN)
            person = User.objects.get(username__in=names)
            self.assertEqual(Invitation.objects.get(pk=invitation.pk).user, person)

    def test_of_using_it_and_calling_it_off_one_stands(self):
        for number, invitation in self.invitations():
            name = f"saebom{number}"

            told = at_once(
                self.accept_as(invitation, name), self.revoke_as(invitation, self.seoryeong)
            )

            self.assertIn(self.assert_one_stands(told), (CALLED_OFF, inviting.ANSWERED))
            is_used = Invitation.objects.get(pk=invitation.pk).accepted_at is not None
            self.assertEqual(User.objects.filter(username=name).exists(), is_used)

    def revoke_as(self, invitation, user):
        return lambda: inviting.revoke(user, invitation.pk)

    def test_by_the_screens_the_second_phone_is_led_to_the_login(self):
        link = self.invite(self.seoryeong)
        answers = {}

        def open_on(phone):
            browser = self.browser()
            browser.get(link)
            return lambda: answers.update({phone: self.send(browser, link, phone)})

        at_once(open_on("saebom"), open_on("bomi"))

        self.assertEqual(sorted(answer.status_code for answer in answers.values()), [302, 404])
        late = next(answer for answer in answers.values() if answer.status_code == 404)
        self.assertIn("로그인해 주세요", late.content.decode())

    def send(self, browser, link, name):
        words = {"username": name, "email": f"{name}@example.com", "password": GOOD_PASSWORD}
        return browser.post(link, words)
