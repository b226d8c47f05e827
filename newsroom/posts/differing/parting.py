"""Paragraphs that were parted, or joined: told as a line break more or less, not as new text."""

from collections import Counter
from dataclasses import replace

BREAK = "\n\n"
PARTED, JOINED = "parted", "joined"


def with_breaks(pairs):
    """Return the pairs with what became of one paragraph, or of several, told as one."""
    told = []
    for pair in pairs:
        known = told[-1] if told else None
        if known and _continues(known, pair, "before", "after"):
            told[-1] = _with_more(known, pair, "after", PARTED)
        elif known and _continues(known, pair, "after", "before"):
            told[-1] = _with_more(known, pair, "before", JOINED)
        else:
            told.append(pair)
    return told


def _continues(known, pair, whole, part):
    """Tell whether a paragraph on one side only goes on with what the one before it held."""
    more, text = getattr(pair, part), getattr(known, whole)
    if getattr(pair, whole) or not (known.before and known.after) or known.is_moved:
        return False
    if more["type"] != "paragraph" or text["type"] != "paragraph":
        return False
    words = Counter(more["value"].split())
    left = Counter(text["value"].split()) - Counter(getattr(known, part)["value"].split())
    return bool(words) and (words & left).total() * 2 >= words.total()


def _with_more(known, pair, part, act):
    block = getattr(known, part)
    text = BREAK.join([block["value"], getattr(pair, part)["value"]])
    return replace(known, **{part: {**block, "value": text}}, act=act)
