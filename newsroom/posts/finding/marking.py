"""Showing why a post was found: the words looked for, marked where they stand in its text."""

import re

from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe

from newsroom.korean.folding import folded_with_places
from newsroom.korean.jamo import are_initials, initials_of

BEFORE = 40
LENGTH = 140


def marked(text, words):
    """Return the text as HTML with `<mark>` around every place one of the folded words stands."""
    html, end = [], 0
    for start, stop in _merged(_places(text, words)):
        html += [escape(text[end:start]), format_html("<mark>{}</mark>", text[start:stop])]
        end = stop
    html.append(escape(text[end:]))
    return mark_safe("".join(html))  # noqa: S308 - every piece above is escaped


def extract(text, words):
    """Return, as HTML, the part of a text around the first of the words; empty without any."""
    places = _places(text, words)
    if not places:
        return ""
    start = _begin(text, min(places)[0])
    part = text[start : start + LENGTH].rstrip()
    more = "…" if start + LENGTH < len(text) else ""
    return format_html("{}{}{}", "…" if start else "", marked(part, words), more)


def _begin(text, place):
    """Return where to begin reading so that the place is seen: at a sentence, or else a word."""
    earliest = max(0, place - BEFORE)
    before = text[earliest:place]
    sentence = [match.end() for match in re.finditer(r"[.!?]\s+|\n", before)]
    if sentence:
        return earliest + sentence[-1]
    space = before.find(" ") if earliest else -1
    return earliest + space + 1


def _places(text, words):
    letters, places = folded_with_places(text)
    initials = initials_of(letters)
    return [
        (places[start], places[start + len(word) - 1] + 1)
        for word in words
        for start in _starts(initials if are_initials(word) else letters, word)
    ]


def _starts(letters, word):
    return (match.start() for match in re.finditer(re.escape(word), letters))


def _merged(spans):
    """Return the spans in order, those that touch made one."""
    merged = []
    for start, stop in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(stop, merged[-1][1])
        else:
            merged.append([start, stop])
    return merged
