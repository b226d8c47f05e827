"""The one door by which a file becomes a photo, whichever screen or program brought it.

First `inspect` reads the header and refuses what is not a photo or too large, within
milliseconds. Then the decoder, in a process of its own, makes the clean original that is kept
and the thumbnails the admin shows. The bytes as they were sent are never stored.
"""

import hashlib
import shutil
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.utils import timezone

from newsroom.images import darkroom
from newsroom.images.header import Damaged, NotAPhoto, read_header
from newsroom.images.refusals import refusal, shown_name
from newsroom.images.slots import THUMBNAILS

_LEAST_ROOM = 200 * 1024 * 1024
_SENT = "sent"


class Parcel:
    """A file that looks like a photo by its header, not yet decoded."""

    def __init__(self, file, name):
        self.file, self.name = file, name
        self.kind = _checked_kind(file, name)
        self.hash = _hash(file)

    def job(self, bench):
        """Return what the decoder is asked to do, with its results on the bench."""
        return {
            "source": self._path_on(bench),
            "kind": self.kind,
            "original": str(Path(bench) / "original"),
            "pictures": [
                {"path": str(Path(bench) / f"{spec}.jpg"), "within": room}
                for spec, room in THUMBNAILS.items()
            ],
        }

    def _path_on(self, bench):
        """Return where the decoder finds the bytes: large uploads already lie on the disk."""
        if hasattr(self.file, "temporary_file_path"):
            return self.file.temporary_file_path()
        path = Path(bench) / _SENT
        self.file.seek(0)
        with path.open("wb") as copy:
            shutil.copyfileobj(self.file, copy)
        return str(path)


class ArrivedFile(File):
    """The clean original of a photo that was let in, with what the decoder learned about it."""

    def __init__(self, name, arrival_hash, bench, answer):
        self.path = answer["original"]
        file = Path(self.path).open("rb")  # noqa: SIM115 - closed as this file is
        super().__init__(file, name=shown_name(name))
        self.width, self.height = answer["width"], answer["height"]
        self.arrival_hash = arrival_hash
        self.taken_at = _moment(answer["taken_at"])
        self._bench = bench  # gone, with what still lies on it, when this file is
        paths = [str(Path(bench.name) / f"{spec}.jpg") for spec in THUMBNAILS]
        self.thumbnails = list(zip(THUMBNAILS, paths, answer["pictures"], strict=True))

    def clear_away(self):
        """Remove what was not taken from the bench, without waiting for this to be forgotten."""
        self._bench.cleanup()

    def temporary_file_path(self):
        """Tell the storage that it may simply rename the file into its place."""
        return self.path


def inspect(file, name=None):
    """Return the parcel when the file's header is a photo's; raise a ValidationError otherwise."""
    return Parcel(file, name or getattr(file, "name", None))


def receive(file, name=None):
    """Let one file in; raise a ValidationError that says in Korean why not."""
    return unpack(inspect(file, name))


def unpack(parcel):
    """Decode a parcel into the file that is kept."""
    try:
        bench = _bench_with_room(parcel)
        [answer] = darkroom.develop([parcel.job(bench.name)])
    except OSError as error:
        raise refusal("no_room", parcel.name) from error
    return _arrived(parcel, bench, answer)


def receive_all(files):
    """Yield the arrived file for each of many (file, name) pairs, decoding them side by side."""
    parcels = [inspect(file, name) for file, name in files]
    benches = [_bench_with_room(parcel) for parcel in parcels]
    jobs = [parcel.job(bench.name) for parcel, bench in zip(parcels, benches, strict=True)]
    done = darkroom.develop_side_by_side(jobs)
    for parcel, bench, (_, answer) in zip(parcels, benches, done, strict=True):
        yield _arrived(parcel, bench, answer)


def _arrived(parcel, bench, answer):
    if "refused" in answer:
        bench.cleanup()
        raise refusal(answer["refused"], parcel.name)
    (Path(bench.name) / _SENT).unlink(missing_ok=True)
    return ArrivedFile(parcel.name, parcel.hash, bench, answer)


def _bench_with_room(parcel):
    if shutil.disk_usage(darkroom.work_folder()).free < _LEAST_ROOM:
        raise refusal("no_room", parcel.name)
    return darkroom.workbench()


def _checked_kind(file, name):
    if not file.size:
        raise refusal("empty", name)
    if file.size > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        raise refusal("too_big", name)
    try:
        header = read_header(file)
    except NotAPhoto as error:
        raise refusal("not_a_photo", name) from error
    except Damaged as error:
        raise refusal("damaged", name) from error
    if header.pixels > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise refusal("too_many_pixels", name)
    return header.kind


def _hash(file):
    file.seek(0)
    digest = hashlib.sha256()
    while block := file.read(1024 * 1024):
        digest.update(block)
    return digest.hexdigest()


def _moment(written):
    """Return when the photo was taken; a camera that knew no time zone was in Korea."""
    if not written:
        return None
    moment = datetime.fromisoformat(written)
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment
