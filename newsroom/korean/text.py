"""Korean text as it is stored: composed syllables (NFC), nothing invisible that breaks a search."""

import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\x00\ufeff\u200b\u2060"))


def tidy(text):
    """Return the text with composed syllables and without NUL or zero-width characters.

    Apple devices hand over Korean in decomposed letters (NFD), which looks the same and
    compares different: a title typed on an iPhone would not be found by a search from Android.
    """
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE)


def ends_in_consonant(word):
    """Tell whether a Korean word's last syllable has a final consonant (받침)."""
    last = word[-1:] or " "
    if "가" <= last <= "힣":
        return (ord(last) - 0xAC00) % 28 != 0
    return last in "013678"


def with_josa(word, after_consonant, after_vowel):
    """Return the word with the particle its last sound asks for: 독산성을, 그린나래를."""
    return word + (after_consonant if ends_in_consonant(word) else after_vowel)
