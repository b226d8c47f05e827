"""The screens about people on the phones of who looks after them: sound for eye and thumb."""

from django.urls import reverse

from tests.browser.axe import violations
from tests.browser.case import BrowserCase
from tests.browser.looking import cut_off, too_small, words_seen
from tests.people.case import LINES, PeopleVerbs
from tests.site.korean import chosen_names, wrong_words


class PeopleScreens(PeopleVerbs, BrowserCase):
    is_traced = False

    def assemble(self):
        super().assemble()
        self.invite(self.seoryeong)
        self.suspend(self.jun, self.seoryeong, starts_in=7, ends_in=14)

    def test_every_screen_about_people_is_sound_on_a_phone(self):
        page = self.phone()
        self.log_in(page, self.seoryeong)
        for address in self.addresses():
            with self.subTest(address):
                page.goto(address)
                self.assert_sound(page)

        page.goto(reverse("people:cohort"))
        page.get_by_label("기자단 명단").fill(LINES.replace("saegeul03@example.com", "saegeul03@"))
        page.get_by_role("button", name="미리 보기").tap()
        page.get_by_role("alert").wait_for()
        self.assert_sound(page)

    def test_inviting_staff_is_sound_on_an_administrators_phone(self):
        page = self.phone()
        self.log_in(page, self.unyeong)
        page.goto(reverse("people:invite_staff"))
        page.get_by_label("이름").wait_for()
        self.assert_sound(page)

    def addresses(self):
        names = ("people", "invitations", "invite", "cohort")
        listing = reverse("people:people")
        return [
            *(reverse(f"people:{name}") for name in names),
            f"{listing}?role=Reporters&state=active",
            reverse("people:invitation", args=[self.newest_invitation().pk]),
            reverse("people:person", args=[self.jun.pk]),
            reverse("people:person", args=[self.hana.pk]),
            reverse("people:hand_over", args=[self.jun.pk]),
        ]

    def assert_sound(self, page):
        self.assertEqual(violations(page), [])
        self.assertEqual(cut_off(page), [])
        self.assertEqual(too_small(page), [])
        self.assertEqual(wrong_words(words_seen(page), chosen_names()), [])
