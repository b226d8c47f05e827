"""The demo newsroom's people and stories, read from the files beside this one."""

import datetime as dt
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from newsroom.demo.markup import Picture, Unreadable, read_blocks

FOLDER = Path(__file__).parent
PEOPLE = FOLDER / "people.toml"
STORIES = FOLDER / "stories"
FORMER = "former"

STATES = {
    "draft",
    "in_review",
    "changes_requested",
    "declined",
    "scheduled",
    "live",
    "unpublished",
}


@dataclass(frozen=True)
class Cohort:
    """One appointment of a reporter: the number of the corps and its days."""

    number: int
    starts: dt.date
    ends: dt.date


@dataclass(frozen=True)
class Reporter:
    """A fictional citizen reporter. The former one has no login: `username` is empty."""

    username: str
    pen_name: str
    family: str
    given: str
    slug: str
    beats: list
    age_band: str
    occupation: str
    show_age: bool
    show_occupation: bool
    introduction: str
    links: list
    terms: list
    portrait_seed: int

    @property
    def is_former(self):
        return not self.username

    @property
    def key(self):
        """Return the name the stories call this person by."""
        return self.username or FORMER


@dataclass(frozen=True)
class Editor:
    username: str
    family: str
    given: str


@dataclass(frozen=True)
class Story:
    """A post to be: its words, its pictures, and how far it went."""

    number: int
    title: str
    standfirst: str
    topic: str
    tags: list
    author: str
    date: dt.date
    licence: str
    state: str
    lead: Picture | None
    blocks: list
    others: list = field(default_factory=list)
    reason: str = ""
    is_final: bool = False
    proposal: str = ""
    correction: str = ""

    @property
    def pictures(self):
        """Return every picture of the story, the lead first when there is one."""
        rows = [value for kind, value in self.blocks if kind == "photos"]
        lead = [self.lead] if self.lead else []
        return [*lead, *(picture for row in rows for picture in row)]


def read_people(path=PEOPLE):
    """Return the reporters and the editors of the demo newsroom."""
    tables = _parse(path, path.read_text(encoding="utf-8"))
    reporters = [_reporter(path, table) for table in tables["reporter"]]
    return reporters, [_build(path, 1, Editor, table) for table in tables["editor"]]


def read_stories(folder=STORIES):
    """Return all stories of the folder, by number."""
    return [read_story(path) for path in sorted(folder.glob("[0-9][0-9].md"))]


def read_story(path):
    """Return one story, or raise Unreadable with the line that cannot be understood."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if lines.count("+++") < 2 or lines[0] != "+++":
        raise Unreadable(path, 1, "머리글은 +++ 두 줄 사이에 있어야 해요.")
    end = lines.index("+++", 1)
    table = _parse(path, "\n".join(lines[1:end]), offset=1)
    table["blocks"] = read_blocks(path, lines[end + 1 :], first_line=end + 2)
    return _story(path, table)


def _reporter(path, table):
    table["terms"] = [
        Cohort(t["number"], dt.date.fromisoformat(t["starts"]), dt.date.fromisoformat(t["ends"]))
        for t in table["terms"]
    ]
    return _build(path, 1, Reporter, table)


def _story(path, table):
    if table.get("state") not in STATES:
        raise Unreadable(path, 1, f"모르는 상태예요: {table.get('state')}")
    scene, _space, season = table.pop("lead").partition(" ")
    lead_alt = table.pop("lead_alt")
    table["lead"] = Picture(scene, season, lead_alt) if scene else None
    table["date"] = dt.date.fromisoformat(table["date"])
    table["others"] = table.pop("with", [])
    table["is_final"] = table.pop("final", False)
    return _build(path, 1, Story, {"number": int(path.stem), **table})


def _parse(path, text, offset=0):
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        line = re.search(r"line (\d+)", str(problem))
        number = int(line[1]) + offset if line else 1
        raise Unreadable(path, number, problem) from None


def _build(path, line, kind, table):
    try:
        return kind(**table)
    except TypeError as problem:
        raise Unreadable(path, line, f"빠졌거나 모르는 항목이 있어요: {problem}") from None
