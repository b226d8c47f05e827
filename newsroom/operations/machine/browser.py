"""Chromium and Korean fonts, for the tests that click through the newsroom."""

import functools
import os
import shutil
import subprocess
import sys

from newsroom.operations.machine import ROOT, packages, venv
from newsroom.operations.machine.saying import give_up, say

# The first has no windows and so starts sooner: the journeys take two thirds of the time with it.
NAMES = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
]
MAC_APPLICATIONS = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]
WITHOUT_WINDOWS = {"apt-get": ["chromium-headless-shell"]}
CHROMIUM = {name: ["chromium"] for name in ("apt-get", "dnf", "apk", "brew")}
KOREAN_FONTS = {
    "apt-get": ["fontconfig", "fonts-noto-cjk"],
    "dnf": ["fontconfig", "google-noto-sans-cjk-fonts"],
    "apk": ["fontconfig", "font-noto-cjk"],
}


@functools.cache
def find_chromium():
    """Return the path of a Chromium that starts, or None: then Playwright's own is used."""
    candidates = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES), *MAC_APPLICATIONS]
    return next((path for path in candidates if path and _starts(path)), None)


def ready():
    """Find or install a browser and Korean fonts, or stop and say what to install."""
    if not find_chromium():
        _install_chromium()
    if not _has_korean_fonts():
        _install_korean_fonts()


def _starts(path):
    """Tell whether a program runs; Ubuntu's `chromium-browser` may be only a signpost."""
    try:
        return not subprocess.run(
            [path, "--version"], capture_output=True, timeout=60, check=False
        ).returncode
    except (OSError, subprocess.TimeoutExpired):
        return False


def _install_chromium():
    say("시험에 쓸 크로미움이 없어서 설치해요", "no Chromium found, installing one")
    packages.install(WITHOUT_WINDOWS) or packages.install(CHROMIUM)
    find_chromium.cache_clear()
    if find_chromium() or _playwright_brings_its_own():
        return
    give_up(
        "크로미움을 설치하지 못했어요. 먼저 설치해 주세요: sudo apt-get install chromium",
        "Chromium could not be installed; install it, or set CHROMIUM to its path.",
    )


def _playwright_brings_its_own():
    command = [venv.PYTHON, "-m", "playwright", "install", "chromium"]
    return not subprocess.run(command, cwd=ROOT, check=False).returncode


def _has_korean_fonts():
    if sys.platform == "darwin":
        return True
    if not (fc_list := shutil.which("fc-list")):
        return False
    return bool(subprocess.run([fc_list, ":lang=ko"], capture_output=True, check=False).stdout)


def _install_korean_fonts():
    say("한글 글꼴이 없어서 설치해요", "no Korean fonts found, installing them")
    packages.install(KOREAN_FONTS)
    if not _has_korean_fonts():
        give_up(
            "한글 글꼴을 먼저 설치해 주세요: sudo apt-get install fontconfig fonts-noto-cjk",
            "Korean fonts are missing (fc-list :lang=ko lists none); install them first.",
        )
