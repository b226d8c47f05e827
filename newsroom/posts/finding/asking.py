"""What a reader asks for: words, and what the answer is narrowed down to."""

import re
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from newsroom.korean.folding import folded
from newsroom.korean.jamo import are_initials, keys_of
from newsroom.korean.keyboard import other_mode
from newsroom.korean.text import tidy

LONGEST_QUERY = 100
MOST_WORDS = 10
_HALF_TYPED = re.compile(r"(?<=[가-힣])[ㄱ-ㅎㅏ-ㅣ]+$")
_YEARS = range(1970, 2200)


def tidy_query(text):
    """Return what somebody typed as a query: composed syllables, single spaces, a sane length."""
    return " ".join(tidy(text).split())[:LONGEST_QUERY].strip()


@dataclass(frozen=True)
class Query:
    """A search as its address says it; zero and empty mean no narrowing."""

    text: str = ""
    topic: str = ""
    reporter: int = 0
    year: int = 0

    @classmethod
    def of(cls, request):
        """Return the query in an address, whatever else people or machines wrote there."""
        year = _number(request.GET.get("year"))
        return cls(
            text=tidy_query(request.GET.get("q", "")),
            topic=folded_slug(request.GET.get("topic", "")),
            reporter=_number(request.GET.get("reporter")),
            year=year if year in _YEARS else 0,
        )

    @property
    def words(self):
        """Return the folded words that all must be found; none when there is nothing to find."""
        words = (_folded_word(word) for word in re.split(r"[\s,]+", self.text))
        return list(dict.fromkeys(filter(None, words)))[:MOST_WORDS]

    @property
    def in_other_mode(self):
        """Return the query as the keyboard's other mode would have written it, or None.

        Numbers and marks are the same in both modes.
        """
        text = " ".join(other_mode(word) or word for word in self.text.split())
        return self.saying(text) if text != self.text else None

    @property
    def ways(self):
        """Return the ways to look for it: as it is written, else as the keyboard's other mode.

        The keyboard may have been in the wrong one: ehrtkstjd is 독산성.
        """
        return [way for way in (self, self.in_other_mode) if way]

    @property
    def narrowed(self):
        return bool(self.topic or self.reporter or self.year)

    def saying(self, text):
        return replace(self, text=text)

    def narrowed_to(self, **choice):
        return replace(self, **choice)

    @property
    def parameters(self):
        """Return the query as the part of an address after the question mark."""
        values = {"q": self.text, "topic": self.topic, "reporter": self.reporter, "year": self.year}
        return urlencode({name: value for name, value in values.items() if value})


def folded_slug(text):
    return text if re.fullmatch(r"[a-z0-9-]{1,100}", text) else ""


def _folded_word(word):
    """Return a word as the index knows it.

    A keyboard makes ㄳ of ㄱ and ㅅ typed for 기사; a syllable begun and not finished is no word.
    """
    word = folded(word)
    return keys_of(word) if are_initials(word) else _HALF_TYPED.sub("", word)


def _number(text):
    """Return a small positive number, or zero for anything else."""
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text or "") else 0
