"""Showing why a post was found: the words looked for, marked where they stand in its text.

They are looked for where the index does: the first consonants of syllables in names only, for in
a long text any three stand somewhere.
"""

import re
from bisect import bisect_right
from functools import lru_cache

from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe

from newsroom.korean.jamo import are_initials, initials_of

BEFORE = 40
LENGTH = 140
# What folding leaves out between the letters and digits of a word.
_LEFT_OUT = r"[\W_]*"


def marked(name, words):
    """Return a name as HTML with `<mark>` around every place one of the folded words stands."""
    letters = name.casefold()
    initials = initials_of(letters) if any(map(are_initials, words)) else ""
    spans = [
        span
        for word in words
        for span in _spans(name, initials if are_initials(word) else letters, word)
    ]
    return _marked(name, spans)


def extract(text, words):
    """Return, as HTML, the part of a text around the first of the words; empty without any."""
    letters = text.casefold()
    found = [match.start() for word in words if (match := _pattern(word).search(letters))]
    if not found:
        return ""
    start = _begin(text, _written_at(text, letters, min(found)))
    part = text[start : start + LENGTH].rstrip()
    more = "…" if start + LENGTH < len(text) else ""
    return format_html("{}{}{}", "…" if start else "", _marked(part, _written(part, words)), more)


def _begin(text, place):
    """Return where to begin reading so that the place is seen: at a sentence, or else a word."""
    earliest = max(0, place - BEFORE)
    before = text[earliest:place]
    sentence = [match.end() for match in re.finditer(r"[.!?]\s+|\n", before)]
    if sentence:
        return earliest + sentence[-1]
    space = before.find(" ") if earliest else -1
    return earliest + space + 1


def _written(text, words):
    """Return where the words stand as they are written."""
    letters = text.casefold()
    return [span for word in words for span in _spans(text, letters, word)]


def _spans(text, letters, word):
    """Yield where a word stands in a text, of which the letters are casefolded."""
    for match in _pattern(word).finditer(letters):
        first, last = match.start(), match.end() - 1
        yield _written_at(text, letters, first), _written_at(text, letters, last) + 1


@lru_cache(1024)
def _pattern(word):
    """Return what finds a folded word in casefolded text, whatever stands between its letters."""
    return re.compile(_LEFT_OUT.join(map(re.escape, word)))


def _written_at(text, letters, place):
    """Return the place in the text of what stands at a place in its casefolded letters.

    They are the same place, but for the few letters that are more when folded, such as ß.
    """
    if len(letters) == len(text):
        return place
    return bisect_right(range(len(text)), place, key=lambda n: len(text[:n].casefold())) - 1


def _marked(text, spans):
    html, end = [], 0
    for start, stop in _merged(spans):
        html += [escape(text[end:start]), format_html("<mark>{}</mark>", text[start:stop])]
        end = stop
    html.append(escape(text[end:]))
    return mark_safe("".join(html))  # noqa: S308 - every piece above is escaped


def _merged(spans):
    """Return the spans in order, those that touch made one."""
    merged = []
    for start, stop in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(stop, merged[-1][1])
        else:
            merged.append([start, stop])
    return merged
