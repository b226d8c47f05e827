"""Who is in the photos: answered for each by the writer, for many at once, and never in advance."""

from playwright.sync_api import expect

from newsroom.images.models import Photo
from tests.browser.writing import WritingJourney


class PeopleJourney(WritingJourney):
    cuts_the_network = True  # what a page still asked for as it was left
    is_traced = False

    def setUp(self):
        super().setUp()
        self.elsewhere = self.photo(self.minji, people="")
        self.page = self.small_phone()
        self.arrive(self.page, self.minji)
        self.begin(self.page)

    def answers(self):
        """Return what is ticked for each photo on the screen, in their order."""
        return self.page.locator("[data-people]").evaluate_all(
            "all => all.map((one) => one.querySelector('input:checked')?.value ?? '')"
        )

    def answer(self, at, words):
        self.page.locator("[data-people]").nth(at).get_by_role("radio", name=words).tap()

    def say_nobody(self, *, sure=True):
        """Press the button for all; return what it asked before."""
        asked = []
        self.page.once(
            "dialog",
            lambda dialog: (
                asked.append(dialog.message),
                dialog.accept() if sure else dialog.dismiss(),
            ),
        )
        self.page.get_by_role("button", name="고른 사진 모두 사람 없음").tap()
        return asked

    def kept(self):
        photos = Photo.objects.exclude(pk=self.elsewhere.pk).order_by("pk")
        return sorted(photos.values_list("people", flat=True))

    def hold_uploads(self):
        """Keep every photo on its way until the function returned is called."""
        held = []
        self.page.context.route("**/write/photos/", lambda route: held.append(route))

        def let_go():
            for route in held:
                route.continue_()
            self.page.context.unroute("**/write/photos/")

        return let_go

    def test_nobody_is_answered_by_a_press_alone_and_for_what_is_open_alone(self):
        self.choose(self.page, self.pictures(3, (320, 240)))
        self.wait_for_photos(self.page, 3)
        self.wait_saved(self.page)
        self.assertEqual((self.answers(), self.kept()), (["", "", ""], ["", "", ""]))
        self.answer(1, "있어요. 가려 주세요")

        self.assertEqual(len(self.say_nobody(sure=False)), 1)
        self.assertEqual(self.answers(), ["", "blur_requested", ""])
        self.assertIn("답하지 않은 사진 2장", self.say_nobody()[0])

        self.assertEqual(self.answers(), ["none", "blur_requested", "none"])
        self.wait_saved(self.page)
        self.assertEqual(self.kept(), ["blur_requested", "none", "none"])
        self.assertEqual(self.say_nobody(), [])
        self.elsewhere.refresh_from_db()
        self.assertEqual(self.elsewhere.people, "")

    def test_what_was_answered_in_another_post_stays_when_the_photo_comes_again(self):
        first, second = self.pictures(2, (320, 240))
        self.choose(self.page, [first])
        self.wait_for_photos(self.page, 1)
        self.answer(0, "있어요. 동의받았어요")
        self.wait_saved(self.page)
        self.page.goto("/write/new/")
        self.wait_ready(self.page)
        let_go = self.hold_uploads()
        self.choose(self.page, [first, second])
        self.say_nobody()
        self.assertEqual(self.answers(), ["none", "none"])

        let_go()

        self.wait_for_photos(self.page, 2)
        self.wait_saved(self.page)
        self.assertCountEqual(self.answers(), ["consent", "none"])
        self.assertEqual(self.kept(), ["consent", "none"])

    def test_an_answer_given_before_the_photo_is_there_outlives_the_closed_page(self):
        let_go = self.hold_uploads()
        self.page.locator("#title").fill("느린 길")
        self.wait_saved(self.page)
        self.choose(self.page, self.pictures(2, (320, 240)))
        self.answer(1, "있어요. 가려 주세요")
        self.wait_saved(self.page)

        self.page.reload()
        self.wait_ready(self.page)
        self.assertEqual(self.answers(), ["", "blur_requested"])
        let_go()

        self.wait_for_photos(self.page, 2)
        self.wait_saved(self.page)
        self.assertEqual(self.kept(), ["", "blur_requested"])
        expect(self.page.locator("[data-queue]")).to_be_empty()
