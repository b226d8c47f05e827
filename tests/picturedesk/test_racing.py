"""Two editors come to the same photo in the same instant: one act stands, the other is told."""

from newsroom.images.covering import cover
from newsroom.images.models import LockedOriginal, Photo
from newsroom.picturedesk.replacing import mark_of, places_of, replace_everywhere
from newsroom.picturedesk.withdrawing import give_back, withdraw
from newsroom.posts.models import PostPage
from tests.picturedesk.desk import FACE, REASON, DeskVerbs
from tests.picturedesk.test_covering import chequered
from tests.racing import RacingTestCase, at_once


class PhotoTests(DeskVerbs, RacingTestCase):
    rounds = 3

    def faces(self):
        """Return a photo with a real file, which can be covered."""
        return Photo.objects.take_in(
            chequered(), by=self.minji, title="장터 사람들", credit="김민지", people="consent"
        )

    def cover_as(self, user, photo):
        return lambda: cover(Photo.objects.get(pk=photo.pk), user, [FACE], photo.key)

    def withdraw_as(self, user, photo):
        return lambda: withdraw(photo.pk, user, REASON)

    def give_back_as(self, user, photo):
        return lambda: give_back(photo.pk, user, "다시 동의받았어요.", "consent")

    def replace_as(self, user, photo, replacement):
        seen = mark_of(places_of(photo, replacement, user))
        return lambda: replace_everywhere(photo, replacement, user, seen, {})

    def test_two_covers_burn_one_mosaic(self):
        for _ in range(self.rounds):
            photo = self.faces()

            told = at_once(self.cover_as(self.hana, photo), self.cover_as(self.doyun, photo))

            self.assertRegex(
                self.assert_one_stands(told), "그사이 (이하나|최도윤) 님이 사진을 바꿨어요"
            )
            self.assertEqual(LockedOriginal.objects.filter(photo=photo).count(), 1)

    def test_what_is_withdrawn_is_shown_by_no_cover(self):
        for _ in range(self.rounds):
            photo = self.faces()

            cover_told, withdraw_told = at_once(
                self.cover_as(self.hana, photo), self.withdraw_as(self.doyun, photo)
            )

            self.assertIsNone(withdraw_told)
            self.assertIn(cover_told, (None, "그사이 최도윤 님이 거둔 사진이에요."))
            self.assertTrue(Photo.objects.get(pk=photo.pk).is_withdrawn)

    def test_a_photo_is_withdrawn_once_and_given_back_once(self):
        photo = self.photo(self.minji)
        post = self.published(self.minji, lead_photo=photo)
        for _ in range(self.rounds):
            told = at_once(self.withdraw_as(self.hana, photo), self.withdraw_as(self.doyun, photo))
            self.assertRegex(
                self.assert_one_stands(told), "(이하나|최도윤) 님이 먼저 거둔 사진이에요"
            )

            told = at_once(
                self.give_back_as(self.hana, photo), self.give_back_as(self.doyun, photo)
            )
            self.assertRegex(
                self.assert_one_stands(told), "(이하나|최도윤) 님이 먼저 되돌린 사진이에요"
            )
        self.assertTrue(PostPage.objects.get(pk=post.pk).live)

    def test_of_two_replacements_one_is_everywhere(self):
        for _ in range(self.rounds):
            photo = self.photo(self.minji)
            new = [self.photo(self.hana), self.photo(self.doyun)]
            posts = [self.published(self.minji, lead_photo=photo) for _ in range(2)]

            told = at_once(
                self.replace_as(self.hana, photo, new[0]),
                self.replace_as(self.doyun, photo, new[1]),
            )

            self.assertRegex(
                self.assert_one_stands(told), "그사이 (이하나|최도윤) 님이 모두 바꿨어요"
            )
            leads = {PostPage.objects.get(pk=post.pk).lead_photo for post in posts}
            self.assertEqual(leads, {new[told.index(None)]})

    def test_a_replacement_that_is_withdrawn_meanwhile_is_seen_nowhere(self):
        for _ in range(self.rounds):
            photo, new = self.photo(self.minji), self.photo(self.hana)
            post = self.published(self.minji, lead_photo=photo)

            replace_told, withdraw_told = at_once(
                self.replace_as(self.hana, photo, new), self.withdraw_as(self.doyun, new)
            )

            self.assertIsNone(withdraw_told)
            self.assertIn(
                replace_told, (None, "거둔 사진이라 쓸 수 없어요. 다른 사진을 골라 주세요.")
            )
            self.assertNotContains(self.browser().get(post.url), new.key)
