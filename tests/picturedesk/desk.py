"""The acts of the picture desk, as posts to its real screens."""

import json

from django.urls import reverse

from newsroom.images.models import Photo
from newsroom.picturedesk.replacing import mark_of, places_of

FACE = [400, 300, 200, 300]
REASON = "사진 속 분이 동의를 거두었어요."


class DeskVerbs:
    """Verbs for what editors do to photos, beside those of the cast."""

    def screen(self, act, photo):
        return reverse(f"picturedesk:{act}", args=[photo.pk])

    def cover(self, photo, as_, regions=(FACE,), seen=None):
        data = {"regions": json.dumps([*regions]), "seen": seen or photo.key}
        self.response = self.browser(as_).post(self.screen("cover", photo), data)
        return Photo.objects.get(pk=photo.pk)

    def withdraw_photo(self, photo, as_, reason=REASON):
        address = self.screen("withdraw", photo)
        self.response = self.browser(as_).post(address, {"reason": reason})
        return Photo.objects.get(pk=photo.pk)

    def give_back(self, photo, as_, reason="다시 동의받았어요.", people="consent"):
        data = {"reason": reason, "people": people}
        self.response = self.browser(as_).post(self.screen("give_back", photo), data)
        return Photo.objects.get(pk=photo.pk)

    def replace_photo(self, photo, replacement, as_, seen=None, **words):
        """Confirm the list of posts as it stands; `words` are fields like `post_12_alt`."""
        seen = seen or mark_of(places_of(photo, replacement, as_))
        data = {"replacement": replacement.pk, "seen": seen}
        data |= {name.replace("_", "-"): value for name, value in words.items()}
        self.response = self.browser(as_).post(self.screen("replace", photo), data)

    def everyone_else(self):
        """Return who never acts on photos everywhere: the uploader and all who are no editors."""
        return [None, self.minji, self.jun, self.unyeong]

    def assert_refused(self, act, photo, **data):
        for user in self.everyone_else():
            with self.subTest(act, user=user and user.username):
                response = self.browser(user).post(self.screen(act, photo), data)

                self.assertIn(response.status_code, (302, 403))
                self.assertNotEqual(response.headers.get("Location"), self.form_of(photo))

    def form_of(self, photo):
        return reverse("wagtailimages:edit", args=[photo.pk])
