"""What the decoder's process does when it cannot go on."""

import fcntl
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image

from newsroom.images import arrival, darkroom
from tests.images.doors import PhotoTestCase
from tests.images.pictures import saved, scene


class DecodingTests(PhotoTestCase):
    def job(self, **changes):
        """Return a job for a sound photo, with parts of it replaced."""
        bench = darkroom.workbench()
        self.addCleanup(bench.cleanup)
        parcel = arrival.inspect(ContentFile(saved(scene(), "PNG")), "사진.png")
        return {**parcel.job(bench.name), "lock": f"{bench.name}/lock", **changes}

    def decoder_that(self, change, job):
        """Run a decoder with one of its limits changed; return how it ended."""
        code = f"from newsroom.images import decoder; {change}; decoder.main()"
        return python(code, json.dumps(job))

    def source_that_never_comes(self):
        pipe = Path(self.job()["source"]).with_name("pipe")
        os.mkfifo(pipe)
        return str(pipe)

    def test_it_knows_nothing_of_django(self):
        code = "import newsroom.images.decoder, sys; sys.exit('django' in sys.modules)"

        self.assertEqual(python(code).returncode, 0)

    def test_a_job_that_asks_for_too_much_memory_is_refused(self):
        job = self.job()
        Image.new("RGB", (7000, 7000)).save(job["source"], "PNG", compress_level=1)

        done = self.decoder_that("decoder.MEMORY = 150 * 1024 * 1024", job)

        self.assertEqual(json.loads(done.stdout), {"refused": "too_heavy"})

    def test_a_job_that_takes_too_long_ends_the_decoder(self):
        job = self.job(source=self.source_that_never_comes())

        done = self.decoder_that("decoder.SECONDS = 1", job)

        self.assertEqual(done.returncode, -signal.SIGALRM)

    def test_large_photos_wait_for_each_other_but_not_for_ever(self):
        job = self.job()
        with Path(job["lock"]).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            done = self.decoder_that("decoder.LARGE_PIXELS, decoder.PATIENCE = 1, 1", job)

        self.assertEqual(json.loads(done.stdout), {"refused": "busy"})

    def test_small_photos_wait_for_nobody(self):
        with (darkroom.work_folder() / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            [answer] = darkroom.develop([self.job()])

        self.assertEqual((answer["width"], answer["height"]), (60, 40))

    def test_after_a_decoder_died_another_does_the_rest(self):
        jobs = [self.job(), self.job(source=self.source_that_never_comes()), self.job()]
        first_is_done = Path(jobs[0]["pictures"][-1]["path"]).exists
        as_soon_as(first_is_done, lambda: (time.sleep(0.5), _kill_decoders()))

        answers = darkroom.develop(jobs)

        self.assertEqual([a.get("refused") for a in answers], [None, "too_heavy", None])

    def test_only_the_kind_its_header_named_is_decoded(self):
        [answer] = darkroom.develop([self.job(kind="GIF")])

        self.assertEqual(answer["refused"], "damaged")

    def test_a_full_disk_is_said_to_be_one(self):
        [answer] = darkroom.develop([self.job(original=None, pictures=[full_disk()])])

        self.assertEqual(answer["refused"], "no_room")

    def test_nothing_is_taken_when_the_disk_is_nearly_full(self):
        self.addCleanup(setattr, arrival, "_LEAST_ROOM", arrival._LEAST_ROOM)
        arrival._LEAST_ROOM = 2**60

        with self.assertRaisesMessage(ValidationError, "저장할 자리가 없어요"):
            arrival.receive(ContentFile(saved(scene(), "PNG")), "벚꽃.png")

    def test_the_decoder_is_told_no_secrets(self):
        seen = Path(self.job()["source"]).with_name("environment")
        job = self.job(source=self.source_that_never_comes())
        as_soon_as(_environment, lambda: (seen.write_bytes(_environment()), _kill_decoders()))

        darkroom.develop([job])

        self.assertNotIn(b"HOME=", seen.read_bytes())
        self.assertIn(b"MALLOC_ARENA_MAX", seen.read_bytes())


def python(code, words=""):
    """Run some Python beside this process."""
    return subprocess.run(  # noqa: S603 - the code is written in this file
        [sys.executable, "-c", code],
        input=words,
        capture_output=True,
        text=True,
        cwd=settings.BASE_DIR,
        check=False,
    )


def as_soon_as(condition, act):
    """Do something in another thread once the condition holds, within some seconds."""

    def wait():
        for _ in range(400):
            if condition():
                return act()
            time.sleep(0.05)
        return None

    threading.Thread(target=wait).start()


def full_disk():
    return {"path": "/dev/full", "within": [10, 10]}


def _decoders():
    """Return the numbers of this process's own children."""
    lists = Path("/proc/self/task").glob("*/children")
    return [int(number) for path in lists for number in path.read_text().split()]


def _kill_decoders():
    for number in _decoders():
        os.kill(number, signal.SIGKILL)


def _environment():
    """Return what the decoders were told, once they are decoders and no copies of this process."""
    folders = [Path(f"/proc/{number}") for number in _decoders()]
    started = [
        path for path in folders if b"newsroom.images.decoder" in (path / "cmdline").read_bytes()
    ]
    return b"".join((path / "environ").read_bytes() for path in started)
