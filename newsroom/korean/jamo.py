"""Syllables taken apart into the letters (자모) they are typed with."""

import unicodedata
from functools import lru_cache

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]

# Letters that take two keys, and the two keys of each.
_DOUBLE = "ㅘㅙㅚㅝㅞㅟㅢㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ"
_TWICE = "ㅗㅏㅗㅐㅗㅣㅜㅓㅜㅔㅜㅣㅡㅣㄱㅅㄴㅈㄴㅎㄹㄱㄹㅁㄹㅂㄹㅅㄹㅌㄹㅍㄹㅎㅂㅅ"
PAIRS = {letter: _TWICE[2 * n : 2 * n + 2] for n, letter in enumerate(_DOUBLE)}

_FIRST, _LAST = ord("가"), ord("힣")


def is_syllable(letter):
    return _FIRST <= ord(letter) <= _LAST


@lru_cache(4096)
def keys_of(text):
    """Return the letters somebody types for the text, one for each key: 독관 is ㄷㅗㄱㄱㅗㅏㄴ."""
    return "".join(map(_keys, text))


def initials_of(text):
    """Return each syllable's first consonant, other letters as they are: 독산성 is ㄷㅅㅅ."""
    return "".join(_parts(letter)[0] for letter in text)


def are_initials(word):
    """Tell whether a word is written in consonants alone, as people type it in a hurry."""
    return bool(word) and all("ㄱ" <= letter <= "ㅎ" for letter in word)


def syllable(initial, vowel, final=""):
    """Return the syllable of these letters, each as one letter: ㄱ, ㅘ, ㄴ is 관."""
    return unicodedata.normalize(
        "NFC",
        chr(0x1100 + INITIALS.index(initial))
        + chr(0x1161 + VOWELS.index(vowel))
        + (chr(0x11A7 + FINALS.index(final)) if final else ""),
    )


@lru_cache(4096)
def _keys(letter):
    return "".join(PAIRS.get(part, part) for part in _parts(letter))


def _parts(letter):
    if not is_syllable(letter):
        return [letter]
    initial, rest = divmod(ord(letter) - _FIRST, len(VOWELS) * len(FINALS))
    vowel, final = divmod(rest, len(FINALS))
    parts = [INITIALS[initial], VOWELS[vowel], FINALS[final]]
    return [part for part in parts if part]
