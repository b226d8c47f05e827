"""Showing why a post was found: the words looked for, marked where they stand in its text.

They are looked for where the index does: the first consonants of syllables in names only, for in
a long text any three stand somewhere.
"""

import re

from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe

from newsroom.korean.folding import folded_with_places
from newsroom.korean.jamo import are_initials, initials_of

BEFORE = 40
LENGTH = 140


def marked(name, words):
    """Return a name as HTML with `<mark>` around every place one of the folded words stands."""
    letters, places = folded_with_places(name)
    initials = initials_of(letters)
    spans = [
        span
        for word in words
        for span in _spans(initials if are_initials(word) else letters, places, word)
    ]
    return _marked(name, spans)


def extract(text, words):
    """Return, as HTML, the part of a text around the first of the words; empty without any."""
    spans = _written(text, words)
    if not spans:
        return ""
    start = _begin(text, min(spans)[0])
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
    letters, places = folded_with_places(text)
    return [span for word in words for span in _spans(letters, places, word)]


def _spans(letters, places, word):
    for match in re.finditer(re.escape(word), letters):
        yield places[match.start()], places[match.end() - 1] + 1


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
