"""Korean text as it is stored: composed syllables (NFC), nothing invisible that breaks a search."""

import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\x00\ufeff\u200b\u2060"))


def tidy(text):
    """Return the text with composed syllables and without NUL or zero-width characters.

    Apple devices hand over Korean in decomposed letters (NFD), which looks the same and
    compares different: a title typed on an iPhone would not be found by a search from Android.
    """
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE)
