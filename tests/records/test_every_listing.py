"""Every listing of the admin is saved as a file: opened by Korean Excel, running nothing."""

from django.urls import reverse

from newsroom.posts.models import Tag
from tests.case import NewsroomTestCase
from tests.letters.case import LettersVerbs
from tests.records.files import csv_of, rows_of, text_of, xlsx_of

LISTINGS = {
    "hana": [
        *("topics:index", "tags:index", "earlier_totals:index", "return_reasons:index"),
        *("stand_ins:index", "desk:queue", "notices:undeliverable"),
    ],
    "seoryeong": ["letters:requests", "letters:messages"],
    "unyeong": [
        *("terms:index", "wagtailusers_users:index", "accounts:login_report"),
        *("people:people", "people:invitations"),
    ],
}


class EveryListingTests(LettersVerbs, NewsroomTestCase):
    def saved(self, as_, name, kind="csv", **asked):
        return self.browser(as_).get(reverse(name), {"export": kind, **asked})

    def listings(self):
        for username, names in LISTINGS.items():
            for name in names:
                yield getattr(self, username), name

    def test_each_comes_in_both_kinds(self):
        for user, name in self.listings():
            with self.subTest(name):
                self.assertTrue(text_of(self.saved(user, name)).startswith("\ufeff"))
                self.assertGreaterEqual(len(rows_of(xlsx_of(self.saved(user, name, "xlsx")))), 1)

    def test_each_heading_is_korean(self):
        for user, name in self.listings():
            with self.subTest(name):
                heading = " ".join(csv_of(self.saved(user, name))[0])
                self.assertNotRegex(heading, "[A-Za-z]")

    def test_no_reporter_saves_any(self):
        for _, name in self.listings():
            for user in (self.minji, None):
                with self.subTest(f"{name} {user}"):
                    self.assertEqual(self.saved(user, name).status_code, 302)

    def test_no_name_is_calculated(self):
        Tag.objects.create(name="=1+1", slug="one")

        names = [row[0] for row in csv_of(self.saved(self.hana, "tags:index"))]
        cells = [
            c for row in xlsx_of(self.saved(self.hana, "tags:index", "xlsx")).active for c in row
        ]

        self.assertIn("'=1+1", names)
        self.assertNotIn("f", {cell.data_type for cell in cells})

    def test_people_are_told_with_their_roles(self):
        rows = csv_of(self.saved(self.unyeong, "wagtailusers_users:index"))

        told = {row[1]: row for row in rows}
        self.assertEqual(told["gamsa"][:4], ["정감사", "gamsa", "감사 열람", "예"])

    def test_a_file_of_requests_does_not_keep_who_asked(self):
        post = self.published(self.minji)
        request = self.request_about(post)

        told = text_of(self.saved(self.hana, "letters:requests"))

        self.assertIn(request.receipt, told)
        self.assertNotIn(request.contact, told)
        self.assertNotIn(request.name, told)
