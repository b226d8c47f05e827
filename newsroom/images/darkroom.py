"""The way into the decoder: jobs go to a process of its own, files come back into a work folder.

Everything happens under MEDIA_ROOT, so that a finished file reaches its place by renaming: it is
there whole or not at all.
"""

import json
import logging
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from django.conf import settings

from newsroom.images.decoder import PATIENCE, SECONDS

logger = logging.getLogger(__name__)

# Files in the making. The dot keeps the folder out of every address.
WORK_FOLDER = ".developing"
_BATCH = 8


def work_folder():
    """Return the folder for files in the making, made when it is not there."""
    folder = Path(settings.MEDIA_ROOT) / WORK_FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def workbench():
    """Return a fresh folder that disappears with the last reference to it."""
    return tempfile.TemporaryDirectory(dir=work_folder(), ignore_cleanup_errors=True)


def develop(jobs):
    """Do the jobs in one decoder after another; return an answer for each, in order.

    A job the decoder dies on is answered as refused, and the rest go to the next decoder.
    """
    answers = []
    while len(answers) < len(jobs):
        answers += _run_decoder(jobs[len(answers) :])
        if len(answers) < len(jobs):
            answers.append({"refused": "too_heavy", "because": "the decoder ended"})
    for job, answer in zip(jobs, answers, strict=True):
        if "refused" in answer:
            logger.warning("Not developed: %s %s", job["source"], answer)
    return answers


def develop_side_by_side(jobs, processes=2):
    """Yield (job, answer) for many jobs, with several decoders at work at once."""
    batches = [jobs[start : start + _BATCH] for start in range(0, len(jobs), _BATCH)]
    with ThreadPoolExecutor(processes) as pool:
        for batch, answers in zip(batches, pool.map(develop, batches), strict=True):
            yield from zip(batch, answers, strict=True)


def _run_decoder(jobs):
    lines = [json.dumps({**job, "lock": str(work_folder() / "lock")}) for job in jobs]
    # The decoder sees none of this process's environment: no keys, no passwords.
    process = subprocess.Popen(
        [sys.executable, "-m", "newsroom.images.decoder"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=settings.BASE_DIR,
        env={"PATH": os.defpath, "MALLOC_ARENA_MAX": "2"},
    )
    try:
        said, _ = process.communicate("\n".join(lines), (PATIENCE + SECONDS + 5) * len(jobs))
    except subprocess.TimeoutExpired:
        process.kill()
        said, _ = process.communicate()
    return [json.loads(line) for line in said.split("\n")[:-1]]
