"""Files of the interface as they are served."""

import tempfile
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.test import SimpleTestCase

from newsroom.operations.statics import NamedByContent

SHEETS = [f"newsroom/css/{name}.css" for name in ("site", "tokens", "base", "components")]


class StaticsTests(SimpleTestCase):
    def collect(self, names):
        """Collect and name some stylesheets as `collectstatic` does; return the storage."""
        source = FileSystemStorage(settings.STATICFILES_DIRS[0])
        target = NamedByContent(self.enterContext(tempfile.TemporaryDirectory()))
        for name in names:
            with source.open(name) as file:
                target.save(name, file)
        list(target.post_process({name: (source, name) for name in names}))
        return target

    def test_a_sheet_is_one_file_with_its_neighbours_in_their_order(self):
        storage = self.collect([*SHEETS, "newsroom/wing.svg"])

        whole = Path(storage.path(storage.stored_name(SHEETS[0]))).read_text()

        self.assertNotIn("@import", whole)
        places = [whole.index(f"@layer {layer} {{") for layer in ("tokens", "base", "components")]
        self.assertEqual(places, sorted(places))
