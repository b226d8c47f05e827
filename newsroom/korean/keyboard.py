"""Words typed with the keyboard in the wrong mode (두벌식): ehrtkstjd is 독산성, 눈 is sns."""

import re

from newsroom.korean.jamo import FINALS, INITIALS, PAIRS, VOWELS, keys_of, syllable

_LETTERS = dict(
    zip(
        "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml",
        "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ",
        strict=True,
    )
)
_KEYS = {letter: key for key, letter in _LETTERS.items()}
_TOGETHER = {pair: letter for letter, pair in PAIRS.items()}


def _choice(letters):
    """Return a pattern for any of the letters, those that take two keys first."""
    pairs = [PAIRS[letter] for letter in letters if letter in PAIRS]
    return "|".join([*pairs, *(letter for letter in letters if letter not in PAIRS)])


# A consonant before a vowel begins the next syllable.
_SYLLABLE = re.compile(
    rf"([{INITIALS}])({_choice(VOWELS)})((?:{_choice(FINALS[1:])})(?![{VOWELS}]))?"
)


def to_korean(text):
    """Return what the same keys write in Korean mode."""
    letters = "".join(_LETTERS.get(key, _LETTERS.get(key.lower(), key)) for key in text)
    return _SYLLABLE.sub(_composed, letters)


def to_latin(text):
    """Return what the same keys write in English mode."""
    return "".join(_KEYS.get(letter, letter) for letter in keys_of(text))


def other_mode(word):
    """Return a word as the keyboard's other mode would have written it; empty when it cannot be."""
    other = to_korean(word) if word.isascii() else to_latin(word)
    return other if other != word else ""


def _composed(match):
    parts = [_TOGETHER.get(part, part) for part in match.groups(default="")]
    return syllable(*parts)
