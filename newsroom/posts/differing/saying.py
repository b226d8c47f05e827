"""What a stored block says, as labelled lines of plain text."""

from wagtail import blocks

from newsroom.posts.blocks import StoryBlock

_STORY = StoryBlock()


def label_of(block):
    """Return what the writing form calls a block of this kind."""
    kind = _STORY.child_blocks.get(block["type"])
    return str(kind.label) if kind else block["type"]


def said_in(block):
    """Return the lines of a block by label; a block of one text has a single line, unlabelled."""
    kind, value = _STORY.child_blocks.get(block["type"]), block["value"]
    if isinstance(kind, blocks.StructBlock):
        fields = kind.child_blocks.items()
        return {str(field.label): _text(value.get(name)) for name, field in fields}
    if isinstance(kind, blocks.ListBlock):
        return {"": "\n".join(_text(item["value"]) for item in value)}
    return {"": _text(value)}


def words_of(block):
    """Return the words of a block; of photos, their numbers."""
    if block["type"] == "photos":
        return [item["value"].get("photo") for item in block["value"]]
    return [word for text in said_in(block).values() for word in text.split()]


def _text(value):
    return "" if value is None else str(value)
