"""What makes words the newsroom's Korean: no English, and none of the words it does not use."""

import re

from wagtail.models import Page

from newsroom.accounts.models import User
from newsroom.posts.models import Tag, Topic
from tests.site.test_catalogues import BANNED

LATIN = re.compile(r"[A-Za-z]{2,}")
# An address, an e-mail address, a file: not words.
ADDRESS = re.compile(r"https?://\S+|\S+@\S+|/[\w./-]+|\b\w+\.jpg")
# As Korean as a screen can say it: kinds of files, units, keys, and AI.
ALLOWED = {
    *("AI", "AVIF", "CSV", "HEIC", "JPEG", "KB", "MB", "PNG", "RSS", "TV", "WebP", "XLSX"),
    *("Alt", "Ctrl", "Esc", "Shift"),
}


def wrong_words(words, names=frozenset()):
    """Return the texts that are not the newsroom's Korean; names in Latin letters are let be."""
    known = ALLOWED | names
    return [text for text in words if _is_english(text, known) or _is_banned(text)]


def chosen_names():
    """Return the names people gave in Latin letters: to accounts, and in addresses."""
    names = [*User.objects.values_list("username", flat=True)]
    for model in (Page, Tag, Topic):
        names += model.objects.values_list("slug", flat=True)
    return {part for name in names for part in LATIN.findall(name)}


def _is_english(text, known):
    return bool(set(LATIN.findall(ADDRESS.sub("", text))) - known)


def _is_banned(text):
    return any(word in text for word in BANNED)
