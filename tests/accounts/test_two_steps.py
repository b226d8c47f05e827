"""Two-step login: who needs it, that nothing opens before it, and what helps who lost a phone."""

import re

from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import ModelLogEntry

from newsroom.accounts.models import LoginRecord
from newsroom.settings.guards import two_step
from tests.accounts.doors import after, enter, is_in, knock
from tests.accounts.phones import KEEP, SECOND, SET_UP, number_on, set_up
from tests.case import NewsroomTestCase

required = override_settings(TWO_STEP="required")


def recovery_numbers(answer):
    return re.findall(r"<code>([a-z2-9]{5}-[a-z2-9]{5})</code>", answer.content.decode())


@required
class RequiredTests(NewsroomTestCase):
    def test_staff_are_led_to_tie_a_phone_before_anything_else(self):
        for name in ("hana", "seoryeong", "unyeong", "gamsa"):
            answer = enter(name).get("/admin/desk/queue/")

            self.assertRedirects(
                answer, f"{SET_UP}?next=/admin/desk/queue/", fetch_redirect_response=False
            )

    def test_reporters_need_none(self):
        self.assertEqual(enter("minji").get("/write/").status_code, 200)

    def test_once_tied_the_phone_opens_the_newsroom(self):
        client = enter("hana")

        _phone, answer = set_up(client)

        self.assertEqual(len(set(recovery_numbers(answer))), 10)
        self.assertTrue(is_in(client))

    def test_the_next_login_asks_for_the_number_and_leads_on(self):
        phone, _answer = set_up(enter("hana"))

        with after(seconds=61):
            client = enter("hana")
            self.assertFalse(is_in(client))
            answer = client.post(SECOND, {"number": number_on(phone), "next": "/admin/pages/"})
            self.assertRedirects(answer, "/admin/pages/", fetch_redirect_response=False)
            self.assertTrue(is_in(client))

    def test_it_cannot_be_turned_off(self):
        client = enter("hana")
        phone, _answer = set_up(client)

        with after(seconds=61):
            client.post(KEEP, {"number": number_on(phone), "act": "turn_off"})

        self.assertTrue(TOTPDevice.objects.filter(user=self.hana, confirmed=True).exists())


class HalfwayTests(NewsroomTestCase):
    """The password was right, the number is still to come."""

    def setUp(self):
        self.phone, self.answer = set_up(enter("hana"))
        self.client = enter("hana")

    def test_no_working_address_opens(self):
        for address in ("/admin/", "/admin/pages/", "/admin/accounts/two-step/", "/write/"):
            with self.subTest(address):
                answer = self.client.get(address)
                self.assertRedirects(
                    answer, f"{SECOND}?next={address}", fetch_redirect_response=False
                )

    def test_nothing_that_is_sent_arrives(self):
        post = self.submitted(self.minji)
        seen = self.seen(post)
        address = f"/admin/pages/workflow/action/{post.pk}/approve/"
        task = post.current_workflow_task_state.pk

        for way in (f"{address}{task}/", "/admin/account/", "/admin/accounts/log-out-everywhere/"):
            self.assertEqual(self.client.post(way, seen).status_code, 302, way)

        post.refresh_from_db()
        self.assertFalse(post.live)

    def test_a_phone_cannot_be_exchanged(self):
        answer = self.client.post(SET_UP, {"number": "123456"})

        self.assertRedirects(answer, SECOND, fetch_redirect_response=False)
        self.assertEqual(TOTPDevice.objects.get(user=self.hana), self.phone)

    def test_scripts_are_told_what_is_left(self):
        answer = self.client.get("/write/here/", HTTP_ACCEPT="application/json")

        self.assertEqual(answer.status_code, 403)
        self.assertEqual(answer.json()["error"], "second_step")

    def test_readers_pages_know_nobody(self):
        photo = self.photo(self.minji)

        self.assertEqual(self.client.get("/").status_code, 200)
        self.assertEqual(self.client.get(photo.file.url).status_code, 404)

    def test_a_wrong_number_is_said_and_written_down(self):
        answer = self.client.post(SECOND, {"number": "000000"})

        self.assertContains(answer, "번호가 맞지 않아요")
        self.assertFalse(is_in(self.client))
        kinds = LoginRecord.objects.filter(user=self.hana).values_list("kind", flat=True)
        self.assertIn(LoginRecord.Kind.SECOND_FAILURE, kinds)

    def test_after_wrong_numbers_one_waits(self):
        self.client.post(SECOND, {"number": "000000"})

        answer = self.client.post(SECOND, {"number": number_on(self.phone)})

        self.assertContains(answer, "잠깐 멈췄어요")

    def test_a_number_opens_one_door_only(self):
        with after(seconds=61):
            client, other = enter("hana"), enter("hana")
            number = number_on(self.phone)
            client.post(SECOND, {"number": number})
            other.post(SECOND, {"number": number})

            self.assertTrue(is_in(client))
            self.assertFalse(is_in(other))

    def test_a_recovery_number_works_once(self):
        number = recovery_numbers(self.answer)[0]
        self.client.post(SECOND, {"number": number.upper()})
        self.assertTrue(is_in(self.client))

        again = enter("hana")
        again.post(SECOND, {"number": number})

        self.assertFalse(is_in(again))

    def test_one_is_not_led_to_another_site(self):
        number = recovery_numbers(self.answer)[0]

        answer = self.client.post(SECOND, {"number": number, "next": "https://evil.example.com/"})

        self.assertRedirects(answer, "/admin/", fetch_redirect_response=False)


class OptionalTests(NewsroomTestCase):
    def test_staff_without_a_phone_are_let_in(self):
        self.assertTrue(is_in(enter("hana")))

    def test_a_reporter_may_choose_it_and_leave_it(self):
        client = enter("minji")
        phone, _answer = set_up(client)

        with after(seconds=61):
            self.assertEqual(enter("minji").get("/write/").status_code, 302)
            client.post(KEEP, {"number": number_on(phone), "act": "turn_off"})

        self.assertEqual(enter("minji").get("/write/").status_code, 200)

    def test_tying_a_phone_ends_the_other_sessions(self):
        elsewhere, client = enter("hana"), enter("hana")

        set_up(client)

        self.assertTrue(is_in(client))
        self.assertFalse(is_in(elsewhere))

    def test_a_wrong_number_ties_nothing(self):
        client = enter("hana")
        client.get(SET_UP)

        answer = client.post(SET_UP, {"number": "000000"})

        self.assertContains(answer, "번호가 맞지 않아요")
        self.assertFalse(TOTPDevice.objects.filter(confirmed=True).exists())

    def test_new_recovery_numbers_make_the_old_ones_worthless(self):
        client = enter("hana")
        _phone, answer = set_up(client)
        old = recovery_numbers(answer)

        answer = client.post(KEEP, {"number": old[0], "act": "renew"})
        knock("hana", client=(other := enter("hana")))
        other.post(SECOND, {"number": old[1]})

        self.assertEqual(len(recovery_numbers(answer)), 10)
        self.assertFalse(is_in(other))


class LostPhoneTests(NewsroomTestCase):
    def setUp(self):
        set_up(enter("hana"))
        self.address = f"/admin/users/two-step/{self.hana.pk}/"

    def test_an_administrator_lets_somebody_begin_anew(self):
        answer = enter("unyeong").post(self.address)

        self.assertEqual(answer.status_code, 302)
        self.assertTrue(is_in(enter("hana")))
        self.assertTrue(ModelLogEntry.objects.filter(action="accounts.reset_two_step").exists())

    def test_nobody_else_does(self):
        for person in (self.minji, self.doyun, self.seoryeong, self.gamsa):
            self.browser(person).post(self.address)

        self.assertFalse(is_in(enter("hana")))

    def test_nobody_opens_their_own_lock(self):
        client = enter("unyeong")
        set_up(client)

        answer = client.post(f"/admin/users/two-step/{self.unyeong.pk}/")

        self.assertEqual(answer.status_code, 302)
        self.assertTrue(TOTPDevice.objects.filter(user=self.unyeong).exists())


class SettingTests(NewsroomTestCase):
    def test_any_other_word_is_no_setting(self):
        with self.assertRaises(ImproperlyConfigured):
            two_step(default="sometimes")
