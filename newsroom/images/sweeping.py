"""Clearing away files nothing refers to: left by a crash, a full disk or a rolled back save."""

import shutil
import time
from datetime import timedelta
from pathlib import Path

from django.conf import settings

from newsroom.images.darkroom import work_folder
from newsroom.images.models import LockedOriginal, Photo, Rendition

_AT_ONCE = 500


def sweep(older_than=timedelta(days=1)):
    """Remove orphaned files; return how many. Young ones may still be waiting for their rows."""
    before = time.time() - older_than.total_seconds()
    root = Path(settings.MEDIA_ROOT)
    benches = _old(work_folder().iterdir(), before)
    originals = _orphans(root, _old(root.glob("originals/*"), before), _names_of_originals)
    pictures = _orphans(root, _old(root.glob("renditions/*/*"), before), _names_of_pictures)
    for path in [*originals, *pictures]:
        path.unlink(missing_ok=True)
    for bench in benches:
        shutil.rmtree(bench, ignore_errors=True)
    for folder in _old(root.glob("renditions/*"), before):
        if not any(folder.iterdir()):
            folder.rmdir()
    return len(benches) + len(originals) + len(pictures)


def _old(paths, before):
    return [path for path in paths if path.stat().st_mtime < before]


def _orphans(root, paths, known_names):
    orphans = []
    for start in range(0, len(paths), _AT_ONCE):
        some = paths[start : start + _AT_ONCE]
        known = set(known_names(some))
        orphans += [path for path in some if str(path.relative_to(root)) not in known]
    return orphans


def _names_of_originals(paths):
    photos = Photo.objects.filter(key__in={path.stem for path in paths})
    locked = LockedOriginal.objects.filter(file__in=[f"originals/{path.name}" for path in paths])
    return [*photos.values_list("file", flat=True), *locked.values_list("file", flat=True)]


def _names_of_pictures(paths):
    pictures = Rendition.objects.filter(image__key__in={path.parent.name for path in paths})
    return pictures.values_list("file", flat=True)
