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

    def test_a_chiefs_screens_about_people_are_sound_on_a_phone(self):
        page = self.phone()
        self.log_in(page, self.seoryeong)
        listing = reverse("people:people")
        for address in (
            *(reverse(f"people:{name}") for name in ("people", "invitations", "invite")),
            f"{listing}?role=Reporters&state=active",
            reverse("people:invitation", args=[self.newest_invitation().pk]),
            reverse("people:person", args=[self.jun.pk]),
        ):
            self.look_at(page, address)

        self.look_at(page, reverse("people:cohort"))
        page.get_by_label("기자단 명단").fill(LINES.replace("saegeul03@example.com", "saegeul03@"))
        page.get_by_role("button", name="미리 보기").tap()
        page.get_by_role("alert").wait_for()
        self.assert_sound(page)

    def test_an_administrators_screens_about_people_are_sound_on_a_phone(self):
        self.submitted(self.hana, title="하나가 쓰던 글")
        page = self.phone()
        self.log_in(page, self.unyeong)
        for address in (
            reverse("people:invite_staff"),
            reverse("people:person", args=[self.hana.pk]),
            reverse("people:hand_over", args=[self.hana.pk]),
        ):
            self.look_at(page, address)

    def look_at(self, page, address):
        page.goto(address)
        self.assertTrue(page.url.endswith(address), page.url)
        self.assert_sound(page)

    def assert_sound(self, page):
        self.assertEqual(violations(page), [], page.url)
        self.assertEqual(cut_off(page), [], page.url)
        self.assertEqual(too_small(page), [], page.url)
        self.assertEqual(wrong_words(words_seen(page), chosen_names()), [], page.url)
