"""The parts a difference is told in. Templates show them; nothing here asks the database."""

from dataclasses import dataclass

from newsroom.posts.differing.words import SAME

# What happened to a block or a photo, in the words of the screen.
WORDS = {
    "added": "더함",
    "removed": "뺌",
    "changed": "고침",
    "moved": "옮김",
    "moved changed": "옮기고 고침",
    "replaced": "사진을 바꿈",
    "parted": "문단을 나눔",
    "joined": "문단을 합침",
}


@dataclass(frozen=True)
class Line:
    """A labelled text with its changes marked; the label may be empty."""

    label: str
    pieces: tuple

    @property
    def is_changed(self):
        return any(piece.act != SAME for piece in self.pieces)


class Acted:
    """What knows how its act is said."""

    @property
    def words(self):
        return WORDS[self.act]


@dataclass(frozen=True)
class PhotoChange(Acted):
    """A photo put in, taken out, moved or replaced by another, with what is said about it."""

    before: object
    after: object
    lines: tuple
    is_moved: bool = False

    @property
    def act(self):
        if self.before and self.after and self.before.pk != self.after.pk:
            return "replaced"
        if bool(self.before) != bool(self.after):
            return "added" if self.after else "removed"
        return act_of(self.is_moved, bool(self.lines))

    @property
    def both(self):
        return self.act == "replaced"

    def __bool__(self):
        return bool(self.lines or self.is_moved or self.before != self.after)


@dataclass(frozen=True)
class BlockChange(Acted):
    """A block of the story that changed, moved, came or went. `block` is its id."""

    act: str
    label: str
    block: str
    lines: tuple = ()
    photos: tuple = ()


@dataclass(frozen=True)
class Unchanged:
    """Blocks in a row that stayed as they were."""

    count: int
    act: str = "same"


@dataclass(frozen=True)
class Difference:
    """Everything that changed from one version to another; false when nothing did."""

    head: tuple
    lead: PhotoChange | None
    story: tuple
    tail: tuple

    def __bool__(self):
        return bool(self.head or self.lead or self.changes or self.tail)

    @property
    def changes(self):
        """Return the changed blocks without what lies between them."""
        return [part for part in self.story if part.act != "same"]

    @property
    def count(self):
        """Return in how many places something changed."""
        return len(self.head) + bool(self.lead) + len(self.changes) + len(self.tail)


def act_of(is_moved, is_changed):
    """Return the act of what is in both versions."""
    if is_moved:
        return "moved changed" if is_changed else "moved"
    return "changed"
