"""The ways a photo comes in, changes and goes, as posts to the real screens."""

import tempfile
from pathlib import Path

from django.conf import settings
from django.test import override_settings
from django.urls import reverse

from newsroom.images.models import Photo
from tests.case import NewsroomTestCase, picture
from tests.images.pictures import sent

ANSWERS = {"title": "", "credit": "김민지", "people": "none"}


class PhotoVerbs:
    """Photos as they really arrive, by every door."""

    def photo(self, by, people="none", **fields):
        """Return a photo that really arrived; elsewhere one that lies ready does."""
        fields = {"title": "은행나무 길", "credit": by.get_full_name(), **fields}
        return Photo.objects.take_in(picture(), by=by, people=people, **fields)

    def add(self, data, as_, name="사진.jpg", **answers):
        """Send a file by the form for one photo."""
        fields = {**ANSWERS, **answers, "file": sent(data, name)}
        return self.browser(as_).post(reverse("wagtailimages:add"), fields)

    def add_among_many(self, data, as_, name="사진.jpg"):
        """Send a file by the screen for many photos."""
        fields = {"files[]": sent(data, name)}
        return self.browser(as_).post(reverse("wagtailimages:add_multiple"), fields)

    def add_in_chooser(self, data, as_, name="사진.jpg", **answers):
        """Send a file by the upload tab of the chooser."""
        fields = {**ANSWERS, **answers, "file": sent(data, name)}
        fields = {f"image-chooser-upload-{key}": value for key, value in fields.items()}
        return self.browser(as_).post(reverse("wagtailimages_chooser:create"), fields)

    @property
    def doors(self):
        return [self.add, self.add_among_many, self.add_in_chooser]

    def edit(self, photo, as_, **changes):
        """Post the photo's form."""
        fields = {"title": photo.title, "credit": photo.credit, "people": photo.people, **changes}
        return self.browser(as_).post(reverse("wagtailimages:edit", args=[photo.pk]), fields)

    def delete(self, photo, as_):
        return self.browser(as_).post(reverse("wagtailimages:delete", args=[photo.pk]))

    def newest(self):
        return Photo.objects.latest("pk")

    def stored_files(self):
        """Return every file in the media folder, finished or not."""
        paths = Path(settings.MEDIA_ROOT).rglob("*")
        return {path for path in paths if path.is_file() and path.name != "lock"}


class PhotoTestCase(PhotoVerbs, NewsroomTestCase):
    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory(dir=settings.MEDIA_ROOT))
        self.enterContext(override_settings(MEDIA_ROOT=folder))


class SharedPhotosTestCase(PhotoVerbs, NewsroomTestCase):
    """Photos that take long to prepare: the tests of a class share them and alter no file."""

    @classmethod
    def setUpClass(cls):
        folder = cls.enterClassContext(tempfile.TemporaryDirectory(dir=settings.MEDIA_ROOT))
        cls.enterClassContext(override_settings(MEDIA_ROOT=folder))
        super().setUpClass()
