"""Comparing two revisions of a post."""

import json

from newsroom.images.models import Photo
from newsroom.posts.differing import heading
from newsroom.posts.differing.matching import paired, plain
from newsroom.posts.differing.parting import with_breaks
from newsroom.posts.differing.parts import (
    BlockChange,
    Difference,
    Line,
    PhotoChange,
    Unchanged,
    act_of,
)
from newsroom.posts.differing.saying import label_of, said_in, words_of
from newsroom.posts.differing.words import marked

_ABOUT_PHOTOS = [("caption", "사진 설명"), ("alt", "대체 텍스트")]


def difference(before, after):
    """Return what changed from one revision to another, as a reader would see it."""
    before, after = before.content, after.content
    stories = [json.loads(content.get("story") or "[]") for content in (before, after)]
    leads = [_lead(content) for content in (before, after)]
    photos = _photos(*leads, *(item for story in stories for item in _items(story)))
    pairs = with_breaks(paired(*stories, words_of))
    head, tail = heading.compared(before, after)
    return Difference(
        head=_changed_lines(head),
        lead=_lead_change(*leads, photos),
        story=tuple(_folded(_block(pair, photos) for pair in pairs)),
        tail=_changed_lines(tail),
    )


def _lead(content):
    value = {"photo": content.get("lead_photo"), "caption": content.get("lead_caption")}
    return {"type": "item", "value": {**value, "alt": content.get("lead_alt")}}


def _items(story):
    return [item for block in story if block["type"] == "photos" for item in block["value"]]


def _photos(*items):
    numbers = {item["value"].get("photo") for item in items} - {None}
    return Photo.objects.with_renditions().in_bulk(numbers)


def _lead_change(before, after, photos):
    change = _photo(before, after, photos)
    return change if change else None


def _photo(before, after, photos, *, is_moved=False):
    values = [item["value"] if item else {} for item in (before, after)]
    shown = [photos.get(value.get("photo")) for value in values]
    lines = [(label, *(value.get(name) or "" for value in values)) for name, label in _ABOUT_PHOTOS]
    return PhotoChange(*shown, _changed_lines(lines), is_moved)


def _block(pair, photos):
    """Return what happened to a block, or None when nothing did."""
    before, after = pair.before, pair.after
    block = after or before
    if before and after and not pair.is_moved and plain(before["value"]) == plain(after["value"]):
        return None
    told = {"label": label_of(block), "block": block.get("id") or ""}
    if block["type"] == "photos":
        told["photos"] = _photo_changes(before, after, photos)
    else:
        told["lines"] = _lines(before, after)
    return BlockChange(act=_act(pair, told), **told)


def _act(pair, told):
    if pair.act:
        return pair.act
    if pair.before is None or pair.after is None:
        return "added" if pair.before is None else "removed"
    changed = told.get("photos") or any(line.is_changed for line in told.get("lines", ()))
    return act_of(pair.is_moved, bool(changed))


def _lines(before, after):
    """Return the lines of a block; of one that only moved all, so that it is recognised."""
    said = [said_in(block) if block else {} for block in (before, after)]
    labels = dict.fromkeys([*said[0], *said[1]])
    lines = [(label, *(one.get(label, "") for one in said)) for label in labels]
    return _changed_lines(lines) or _all_lines(lines)


def _changed_lines(lines):
    return tuple(line for line in _all_lines(lines) if line.is_changed)


def _all_lines(lines):
    return tuple(Line(label, marked(before, after)) for label, before, after in lines)


def _photo_changes(before, after, photos):
    rows = [block["value"] if block else [] for block in (before, after)]
    changes = [
        _photo(pair.before, pair.after, photos, is_moved=pair.is_moved) for pair in paired(*rows)
    ]
    return tuple(change for change in changes if change)


def _folded(changes):
    """Yield the changes, and how many blocks in a row between them stayed as they were."""
    same = 0
    for change in changes:
        if change is None:
            same += 1
            continue
        if same:
            yield Unchanged(same)
        same = 0
        yield change
    if same:
        yield Unchanged(same)
