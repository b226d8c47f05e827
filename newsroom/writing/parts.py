"""The files the writing screen is made of, under the names they are served by."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static

STYLES = ("newsroom/css/tokens.css", "newsroom/css/write.css")
MODULES = "newsroom/js/write"
SAMPLE = "newsroom/sample"
ENTRIES = ("place.js", "writing.js")
# Files of the folder that the writing screen has no use for, with a network or without.
APART = ("forms.js", "leaving.js", "portrait.js", "worker.js")


def modules():
    """Return the addresses of the modules, that a page may ask for all of them at once.

    Left to itself a browser learns of a module from the one that imports it, and each step of
    the way costs a slow network half a second.
    """
    return [static(f"{MODULES}/{name}") for name in _module_names()]


def all_parts():
    """Return the addresses of everything the screen needs to open without a network."""
    return [*modules(), *map(static, STYLES), static("newsroom/wing.svg")]


def sample_pictures():
    """Return the addresses of the pictures that the filled example shows."""
    return [static(f"{SAMPLE}/{name}") for name in _names(SAMPLE, "*.svg")]


def _module_names():
    return [name for name in _names(MODULES, "*.js") if name not in APART]


@cache
def _names(folder, pattern):
    place = Path(settings.BASE_DIR) / "newsroom" / "static" / folder
    return sorted(path.name for path in place.glob(pattern))
