import os
import time
from datetime import timedelta
from pathlib import Path

from django.conf import settings

from newsroom.images.renditions import prepare
from newsroom.images.sweeping import sweep
from tests.images.doors import PhotoTestCase


class SweepingTests(PhotoTestCase):
    def leave(self, name, *, days=2):
        """Leave a file behind in the media folder, some days ago."""
        path = Path(settings.MEDIA_ROOT) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("left behind")
        then = time.time() - timedelta(days=days).total_seconds()
        for touched in [path, path.parent]:
            os.utime(touched, (then, then))
        return path

    def test_files_nothing_refers_to_are_removed(self):
        key = "0" * 32
        left = [
            self.leave(f"originals/{key}.jpg"),
            self.leave(f"renditions/{key}/width-480.jpg"),
            self.leave(".developing/tmpabc/sent"),
        ]

        self.assertEqual(sweep(), 3)

        self.assertFalse([path for path in left if path.exists()])

    def test_the_files_of_photos_stay(self):
        photo = self.photo(self.minji)
        prepare(photo)
        before = self.stored_files()
        for path in before:
            os.utime(path, (0, 0))

        self.assertEqual(sweep(), 0)

        self.assertEqual(self.stored_files(), before)

    def test_a_stray_file_beside_a_photos_own_is_removed(self):
        photo = self.photo(self.minji)
        stray = self.leave(f"renditions/{photo.key}/stray.jpg")

        sweep()

        self.assertFalse(stray.exists())
        self.assertEqual(photo.renditions.count(), 2)

    def test_young_files_may_still_be_waiting_for_their_rows(self):
        path = self.leave("originals/young.jpg", days=0)

        self.assertEqual(sweep(), 0)

        self.assertTrue(path.exists())
