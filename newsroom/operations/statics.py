"""How files of the interface are served: each under a name that says what is in it."""

import re
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

_IMPORT = re.compile(r'^@import "([\w-]+\.css)";$', re.MULTILINE)


class NamedByContent(CompressedManifestStaticFilesStorage):
    """Let modules, too, import each other by those names, so that browsers keep all for good.

    A stylesheet that imports its neighbours is served as one file: a page waits for each file
    it is drawn with, and on a phone's line the waiting costs more than the bytes.
    """

    support_js_module_import_aggregation = True

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            for name in [name for name in paths if name.endswith(".css")]:
                self._put_together(name, paths)
        yield from super().post_process(paths, dry_run, **options)

    def _put_together(self, name, paths):
        """Put the imported neighbours of a stylesheet in their places."""
        sheet = _read(paths[name])
        whole = _IMPORT.sub(lambda found: _read(paths[_beside(name, found[1])]), sheet)
        if whole != sheet:
            self.delete(name)
            self._save(name, ContentFile(whole.encode()))
            paths[name] = (self, name)


def _read(place):
    storage, path = place
    with storage.open(path) as file:
        return file.read().decode()


def _beside(name, neighbour):
    return str(PurePosixPath(name).with_name(neighbour))
