"""A post as the writing screen knows it: what travels to the phone, and what comes back.

The screen sends plain values, never markup. What it sends is kept as it was typed, finished or
not; only what could not be stored at all is refused, and then nothing is changed.
"""

import re
import uuid

from django.utils.dateparse import parse_date

from newsroom.images.choosing import choosable
from newsroom.korean.text import tidy
from newsroom.posts.blocks import StoryBlock
from newsroom.posts.models import Topic
from newsroom.posts.story import photos_in

MOST_BLOCKS = 300
MOST_CHARACTERS = 60_000
MOST_TAGS = 20
LONGEST_TAG = 40

_LINES = {"title": 200, "lead_alt": 200, "lead_caption": 200}
_BLOCK_ID = re.compile(r"[0-9a-fA-F-]{8,36}")
_DATES = ("starts_on", "ends_on", "confirmed_on")


class Unreadable(Exception):
    """Raised when what was sent cannot be stored. Says in Korean what to do, and where."""

    def __init__(self, message, place=""):
        super().__init__(message)
        self.message, self.place = message, place


def told(post):
    """Return what the writing screen starts from, as plain values."""
    return {
        "title": post.title,
        "standfirst": post.standfirst,
        "lead_photo": post.lead_photo_id,
        "lead_alt": post.lead_alt,
        "lead_caption": post.lead_caption,
        "story": [_told_block(block) for block in post.story.raw_data],
        "topic": post.topic_id,
        "tags": [tag.name for tag in post.tags.all()],
        "pledged": post.pledged,
    }


def _told_block(block):
    value = block["value"]
    if block["type"] in ("photos", "list"):
        value = [_told_item(item) for item in value]
    return {"type": block["type"], "id": block.get("id") or str(uuid.uuid4()), "value": value}


def _told_item(item):
    value = item["value"]
    return {"id": item["id"], **value} if isinstance(value, dict) else value


def put_down(post, sent, user):
    """Put what was sent on the post without saving it. Raises Unreadable, changing nothing."""
    words = {name: _line(sent, name, most) for name, most in _LINES.items()}
    words["standfirst"] = _text(sent.get("standfirst"), 200, "standfirst").strip()
    blocks = _blocks(sent.get("story"))
    tags, topic = _tags(sent.get("tags")), _topic(sent.get("topic"))
    lead = _number(sent.get("lead_photo"))
    lead = _without_foreign(post, user, blocks, lead)
    for name, value in words.items():
        setattr(post, name, value)
    post.lead_photo_id = lead
    post.story = post.story.stream_block.to_python(blocks)
    post.topic, post.pledged = topic, bool(sent.get("pledged"))
    if {tag.name for tag in post.tags.all()} != set(tags):
        post.tags.set(tags)


def _line(sent, name, most):
    """Return a text of one line: a phone's keyboard may have put more into it."""
    return " ".join(_text(sent.get(name), most, name).split())


def _text(value, most, place):
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unreadable("화면을 새로 열어 주세요. 쓴 글은 이 기기에 남아 있어요.", place)
    value = tidy(value)
    if len(value) > most:
        raise Unreadable(f"{most:,}자까지 쓸 수 있어요. 지금 {len(value):,}자예요.", place)
    return value


def _number(value):
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and 0 < value < 2**63 else None


def _topic(value):
    number = _number(value)
    return Topic.objects.filter(pk=number).first() if number else None


def _tags(values):
    names = [tidy(name).strip(" #,")[:LONGEST_TAG] for name in _list(values) if _is_text(name)]
    return list(dict.fromkeys(name for name in names if name))[:MOST_TAGS]


def _list(values):
    return values if isinstance(values, list) else []


def _is_text(value):
    return isinstance(value, str)


def _blocks(values):
    values = _list(values)
    if len(values) > MOST_BLOCKS:
        raise Unreadable(f"한 글은 {MOST_BLOCKS}칸까지 쓸 수 있어요. 글을 나눠 주세요.", "story")
    blocks = [_block(value) for value in values if isinstance(value, dict)]
    ids = [block["id"] for block in blocks]
    if len(set(ids)) != len(ids):
        raise Unreadable("화면을 새로 열어 주세요. 쓴 글은 이 기기에 남아 있어요.", "story")
    return blocks


def _block(sent):
    kind, key = sent.get("type"), _key(sent.get("id"))
    child = StoryBlock.base_blocks.get(kind) if _is_text(kind) else None
    if child is None:
        raise Unreadable("화면을 새로 열어 주세요. 쓴 글은 이 기기에 남아 있어요.", key)
    value = sent.get("value")
    match kind:
        case "photos":
            value = [_item(_fields(item, child.child_block, key), item) for item in _dicts(value)]
        case "list":
            value = _lines_of_list([_text(line, 200, key) for line in _list(value)], key)
        case "paragraph":
            value = _text(value, MOST_CHARACTERS, key)
        case "heading":
            value = " ".join(_text(value, 80, key).split())
        case _:
            value = _fields(value if isinstance(value, dict) else {}, child, key)
    return {"type": kind, "id": key, "value": value}


def _dicts(values):
    return [value for value in _list(values) if isinstance(value, dict)]


def _lines_of_list(lines, key):
    """Return the lines of a list under ids that stay the same however often they are sent."""
    return [
        {"type": "item", "id": str(uuid.uuid5(uuid.NAMESPACE_OID, f"{key} {at}")), "value": line}
        for at, line in enumerate(lines)
    ]


def _item(value, sent):
    return {"type": "item", "id": _key(sent.get("id")), "value": value}


def _fields(sent, block, key):
    """Return the values of a block made of several fields, each as its own kind of value."""
    return {name: _field(name, sent.get(name), child, key) for name, child in _children(block)}


def _children(block):
    return block.child_blocks.items()


def _field(name, value, child, key):
    if name == "photo":
        return _number(value)
    if name in _DATES:
        return _date(value)
    return _text(value, getattr(child.field, "max_length", None) or MOST_CHARACTERS, key)


def _date(value):
    try:
        date = parse_date(value) if _is_text(value) else None
    except ValueError:
        date = None
    return date.isoformat() if date else None


def _key(value):
    """Return the block's own id; it must stay the same for comments to find their place."""
    return value if _is_text(value) and _BLOCK_ID.fullmatch(value) else str(uuid.uuid4())


def _without_foreign(post, user, blocks, lead):
    """Leave out photos the writer may not choose; return the lead photo when it may stay."""
    items = [item for block in blocks if block["type"] == "photos" for item in block["value"]]
    named = {item["value"]["photo"] for item in items} | {lead}
    allowed = choosable(user, {pk for pk in named if pk}, photos_in(post))
    for block in blocks:
        if block["type"] == "photos":
            block["value"] = [i for i in block["value"] if i["value"]["photo"] in allowed]
    blocks[:] = [block for block in blocks if block["type"] != "photos" or block["value"]]
    return lead if lead in allowed else None
