"""No word or photo of what is not published reaches anyone but its authors and the editors."""

from django.test import tag

from newsroom.operations.doors import POST_BOXES, WRITING
from tests.cast import reporter
from tests.site.visiting import Visit, VisitingCase, everything_stored

# Were these empty for the author too, the walk would prove nothing.
DOORS_OF_AN_AUTHOR = {
    "choose",
    "chosen",
    "edit",
    "edit_photo",
    "history",
    "my_posts",
    "original",
    "read",
    "rendition",
    "revisions_compare",
    "revisions_view",
    "search",
    "suggest_tags",
    "view_draft",
    "wagtailadmin_explore",
}


@tag("long")
class HidingTests(VisitingCase):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.former = reporter("jinan", "한", "지난", starts_in=-400, ends_in=-30)

    def assert_blind(self, walk):
        before = everything_stored()
        walk.go(Visit.look, Visit.peek, Visit.push)

        self.assertEqual(walk.shown, {})
        self.assertEqual(walk.broken, set())
        self.assertEqual(walk.led_away, set())
        self.assert_same(before, everything_stored())

    def test_a_stranger_learns_and_changes_nothing(self):
        self.assert_blind(self.walk())

    def test_another_reporter_learns_and_changes_nothing(self):
        self.assert_blind(self.walk(self.jun))

    def test_a_former_reporter_learns_and_changes_nothing(self):
        self.assert_blind(self.walk(self.former, self.secrets[:2]))

    def test_their_writer_finds_them_at_the_doors_that_others_knock_at(self):
        walk = self.walk(self.minji, self.secrets[:1]).go(Visit.look, Visit.peek)

        self.assertLessEqual(DOORS_OF_AN_AUTHOR, walk.shown.keys())
        self.assertEqual(walk.broken, set())

    def test_an_administrator_changes_nothing_about_a_post(self):
        before = everything_stored()

        self.walk(self.unyeong).go(Visit.push)

        after = everything_stored()
        kinds = [kind for kind in after if kind.startswith(("posts.", "images.", "wagtailcore."))]
        self.assert_same({kind: before[kind] for kind in kinds}, after)

    def test_public_pages_answer_only_get_and_head(self):
        stranger = self.walk(secrets=self.secrets[:2])
        for _, address, _ in stranger.doors():
            if address.startswith("/admin/"):
                continue
            for method in ("post", "put", "patch", "delete", "options", "trace"):
                if method == "post" and address.startswith((*POST_BOXES, WRITING)):
                    continue
                with self.subTest(f"{method} {address}"):
                    response = getattr(stranger.client, method)(address)
                    self.assertIn(response.status_code, {404, 405})
