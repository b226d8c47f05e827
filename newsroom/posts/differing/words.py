"""Marking what changed within a text: by 어절, the words between spaces, then by letters within.

A Korean word carries its particles, so between two versions often only the end of a word differs
(단풍이, 단풍은); and words are parted and joined without changing (물향기 수목원, 물향기수목원).
"""

import re
from dataclasses import dataclass

from newsroom.posts.differing.aligning import runs

SAME, REMOVED, ADDED = "same", "removed", "added"

_WORD = re.compile(r"\S+\s*|\s+")
_SAID = {REMOVED: "뺀", ADDED: "넣은"}


@dataclass(frozen=True)
class Piece:
    """A stretch of text that stayed, was taken out or was put in."""

    act: str
    text: str

    @property
    def said(self):
        """Return what is read aloud before the words, for those who see no colours."""
        if self.act == SAME:
            return ""
        what = "말" if self.text.strip() else "줄바꿈" if "\n" in self.text else "띄어쓰기"
        return f"{_SAID[self.act]} {what}"

    @property
    def shown(self):
        """Return the text with a mark where a line was broken or is no more."""
        return self.text if self.act == SAME else self.text.replace("\n", "↵\n")


def marked(before, after):
    """Return the pieces that lead from one text to the other, in reading order."""
    pieces = []
    for is_same, left, right in runs(_WORD.findall(before), _WORD.findall(after)):
        left, right = "".join(left), "".join(right)
        pieces += [Piece(SAME, right)] if is_same else _within(left, right)
    return _joined(pieces)


def _within(before, after):
    """Mark by letters where most of the letters stayed, else as whole words."""
    by_letters = list(runs(list(before), list(after)))
    kept = sum(not letter.isspace() for same, left, _ in by_letters if same for letter in left)
    if kept * 2 >= max(len("".join(before.split())), len("".join(after.split()))):
        return [piece for run in by_letters for piece in _pieces(*run)]
    tail = _common_space(before, after)
    end = len(tail)
    return [
        Piece(REMOVED, before[: len(before) - end]),
        Piece(ADDED, after[: len(after) - end]),
        Piece(SAME, tail),
    ]


def _pieces(is_same, left, right):
    if is_same:
        return [Piece(SAME, "".join(right))]
    return [Piece(REMOVED, "".join(left)), Piece(ADDED, "".join(right))]


def _common_space(before, after):
    """Return the space that both end with."""
    ends = [text[len(text.rstrip()) :] for text in (before, after)]
    return ends[0] if ends[0] == ends[1] else ""


def _joined(pieces):
    joined = []
    for piece in pieces:
        if joined and joined[-1].act == piece.act:
            joined[-1] = Piece(piece.act, joined[-1].text + piece.text)
        elif piece.text:
            joined.append(piece)
    return tuple(joined)
