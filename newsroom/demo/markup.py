"""The little marks a demo story is written with, read into the blocks of a post.

Consecutive photo lines are one row of photos; an empty line ends a paragraph, a list, a quote.
"""

import datetime as dt
import re
from dataclasses import dataclass
from itertools import groupby

_PHOTO = re.compile(
    r"\[photo (?P<scene>\w+) (?P<season>\w+)\] (?P<caption>.*?) ?:: (?P<alt>.+?)"
    r"(?: \{people=(?P<people>\w+)\})?"
)
_ADDRESS = re.compile(r"\[(?:link|video) (?P<url>https://\S+)\](?: (?P<words>.+))?")
_DATES = re.compile(r"(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?")
_FACTS = {"place", "hours", "fee", "contact", "confirmed_at"}

# What a line begins with, and which block it belongs to.
_MARKS = {
    "## ": "heading",
    "[photo ": "photos",
    "[link ": "link",
    "[video ": "video",
    "[facts]": "facts",
    "> ": "quote",
    "- ": "list",
}
_ONE_LINE_EACH = {"heading", "link", "video", "facts"}


class Unreadable(Exception):
    """A line of the demo's files that cannot be understood; says which file and line."""

    def __init__(self, path, line, problem):
        super().__init__(f"{path.name} {line}번째 줄: {problem}")


@dataclass(frozen=True)
class Picture:
    """One picture to draw and where it stands: as the lead or in a row of the story."""

    scene: str
    season: str
    alt: str
    caption: str = ""
    people: str = "none"


def read_blocks(path, lines, first_line):
    """Return the story as (kind, value) pairs in the order they are read."""
    numbered = [(first_line + n, line.rstrip()) for n, line in enumerate(lines)]
    blocks = []
    for kind, group in groupby(numbered, key=lambda pair: _kind(pair[1])):
        together = list(group)
        parts = [[pair] for pair in together] if kind in _ONE_LINE_EACH else [together]
        blocks += [(kind, _read(path, kind, part)) for part in parts if kind]
    return blocks


def _kind(line):
    found = (kind for mark, kind in _MARKS.items() if line.startswith(mark))
    return next(found, "paragraph") if line else ""


def _read(path, kind, numbered):
    try:
        return _READERS[kind]([line for _number, line in numbered])
    except ValueError as problem:
        raise Unreadable(path, numbered[0][0], problem) from None


def _read_photos(lines):
    return [_read_photo(line) for line in lines]


def _read_photo(line):
    match = _PHOTO.fullmatch(line)
    if not match:
        raise ValueError(f"사진 줄의 모양이 맞지 않아요: {line}")
    return Picture(**{name: value for name, value in match.groupdict().items() if value})


def _read_quote(lines):
    lines = [line.removeprefix("> ") for line in lines]
    speaker = lines.pop().removeprefix("— ") if lines[-1].startswith("— ") else ""
    return {"text": "\n".join(lines), "speaker": speaker}


def _read_address(line, words_name):
    match = _ADDRESS.fullmatch(line)
    if not match:
        raise ValueError(f"주소 줄의 모양이 맞지 않아요: {line}")
    return {"url": match["url"], words_name: match["words"] or ""}


def _read_facts(line):
    pairs = [part.split("=", 1) for part in line.removeprefix("[facts]").split("|")]
    given = {name.strip(): value.strip() for name, value in pairs}
    facts = {}
    for name, value in given.items():
        facts.update(_read_fact(name, value))
    return facts


def _read_fact(name, value):
    if name == "dates" and (days := _DATES.fullmatch(value)):
        return {"starts_on": _day(days[1]), "ends_on": days[2] and _day(days[2])}
    if name == "confirmed_on":
        return {name: _day(value)}
    if name in _FACTS:
        return {name: value}
    raise ValueError(f"한눈에 보기에 둘 수 없는 것이에요: {name}={value}")


def _day(text):
    return dt.date.fromisoformat(text).isoformat()


_READERS = {
    "paragraph": "\n".join,
    "heading": lambda lines: lines[0].removeprefix("## "),
    "photos": _read_photos,
    "quote": _read_quote,
    "list": lambda lines: [line.removeprefix("- ") for line in lines],
    "link": lambda lines: _read_address(lines[0], "words"),
    "video": lambda lines: _read_address(lines[0], "caption"),
    "facts": lambda lines: _read_facts(lines[0]),
}
