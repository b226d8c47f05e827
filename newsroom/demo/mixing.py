"""Plain texts for benchmarks, mixed from the sentences of the stories.

The same number always gives the same text, so that two machines measure the same work, and
every word of it stands in some story, so that a search has something to find.
"""

import re
from dataclasses import dataclass
from zlib import crc32

_SENTENCE_END = re.compile(r"(?<=[.!?”])\s+")
PARAGRAPHS = 3
SENTENCES = 4


@dataclass(frozen=True)
class Mixture:
    """The words of one plain post."""

    title: str
    standfirst: str
    heading: str
    paragraphs: list
    alts: list
    tags: list

    @property
    def words(self):
        """Return everything a reader reads, in order, as the search keeps it."""
        return "\n".join([self.title, self.standfirst, self.heading, *self.paragraphs])


class Mixer:
    """Draws a text for a number from what all stories say."""

    def __init__(self, stories):
        titles = [story.title.partition(", ") for story in stories]
        self.openings = [head for head, comma, _tail in titles if comma]
        self.endings = [tail for _head, comma, tail in titles if comma]
        self.standfirsts = [story.standfirst for story in stories if story.standfirst]
        self.headings = _blocks(stories, "heading")
        self.sentences = [
            sentence
            for text in _blocks(stories, "paragraph")
            for sentence in _SENTENCE_END.split(text)
        ]
        self.alts = [picture.alt for story in stories for picture in story.pictures]
        self.tags = sorted({tag for story in stories for tag in story.tags})

    def mix(self, number):
        """Return the text of post `number`."""
        opening, ending = _pick(self.openings, number, "o"), _pick(self.endings, number, "e")
        return Mixture(
            title=f"{opening}, {ending} · {number}번째 이야기",
            standfirst=_pick(self.standfirsts, number, "s"),
            heading=_pick(self.headings, number, "h"),
            paragraphs=[self._paragraph(number, place) for place in range(PARAGRAPHS)],
            alts=[_pick(self.alts, number, f"a{place}") for place in range(3)],
            tags=sorted({_pick(self.tags, number, f"t{place}") for place in range(2)}),
        )

    def _paragraph(self, number, place):
        picked = (_pick(self.sentences, number, f"{place}.{turn}") for turn in range(SENTENCES))
        return " ".join(picked)


def _blocks(stories, wanted):
    return [value for story in stories for kind, value in story.blocks if kind == wanted]


def _pick(pool, number, salt):
    return pool[crc32(f"{number} {salt}".encode()) % len(pool)]
