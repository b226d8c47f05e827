"""Turn one file into clean pictures, in a process of its own.

Run as `python -m newsroom.images.decoder`: one job per line of JSON comes in, one answer per
line goes out. Image libraries parse hostile bytes in C; here they may crash, hang or ask for
memory without taking a web process along. Nothing of Django is imported.
"""

import contextlib
import errno
import fcntl
import json
import resource
import signal
import sys
import time
import warnings
from pathlib import Path

from PIL import AvifImagePlugin, Image

from newsroom.images import pixels

MOST_PIXELS = 60_000_000
# Above this, one picture at a time on the whole machine: a 60-megapixel one needs up to 950 MB.
LARGE_PIXELS = 16_000_000
MEMORY = 1536 * 1024 * 1024
# Every thread takes room of its own, so a machine of many cores would need more memory for less.
THREADS = 2
SECONDS = 40
PATIENCE = 45


class Busy(Exception):
    """Another large picture kept the machine for too long."""


def main():
    """Answer jobs until there are none left."""
    AvifImagePlugin.DEFAULT_MAX_THREADS = THREADS
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)  # noqa: T201 - this is the answer


def answer(job):
    """Do one job; say what came of it, or why it was refused."""
    try:
        return _develop(job)
    except MemoryError:
        return {"refused": "too_heavy"}
    except Busy:
        return {"refused": "busy"}
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return {"refused": "too_many_pixels"}
    except Exception as error:  # noqa: BLE001 - on hostile bytes the libraries raise anything
        is_full = isinstance(error, OSError) and error.errno == errno.ENOSPC
        return {"refused": "no_room" if is_full else "damaged", "because": repr(error)[:300]}


def _develop(job):
    """Open the source, write its clean original when one is asked for, then every picture."""
    _give_time()
    if job["kind"] == "HEIF":
        _learn_heif()
    if job["kind"] == "PNG":
        _check_sums(job["source"])
    with Image.open(job["source"], formats=[job["kind"]]) as source, contextlib.ExitStack() as turn:
        if source.width * source.height > MOST_PIXELS:
            return {"refused": "too_many_pixels"}
        if source.width * source.height > LARGE_PIXELS:
            turn.enter_context(_alone_on_the_machine(job["lock"]))
        taken_at = pixels.taken_at(source)
        image = pixels.covered(pixels.cleaned(source), job.get("covered", []))
        result = {"width": image.width, "height": image.height, "taken_at": taken_at}
        if job.get("original"):
            result["original"] = pixels.save_original(image, Path(job["original"]))
        flat = pixels.flattened(image)
        result["pictures"] = [pixels.draw(flat, **picture) for picture in job["pictures"]]
        return result


def _check_sums(path):
    """Raise an error when a PNG's checksums are wrong: Pillow would decode noise without a word."""
    with Image.open(path, formats=["PNG"]) as image:
        image.verify()


def _learn_heif():
    import pillow_heif

    pillow_heif.register_heif_opener()
    pillow_heif.options.DECODE_THREADS = THREADS


def _give_time():
    """Let the kernel end this process when one job takes too long, whatever C code is busy."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(SECONDS)
    spent = int(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (spent + SECONDS, resource.RLIM_INFINITY))


@contextlib.contextmanager
def _alone_on_the_machine(lock_path):
    signal.signal(signal.SIGALRM, _lose_patience)
    signal.alarm(PATIENCE)
    with Path(lock_path).open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _give_time()
        yield


def _lose_patience(*_):
    raise Busy


if __name__ == "__main__":
    main()
