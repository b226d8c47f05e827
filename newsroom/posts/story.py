"""What a story holds: its words and its photos, wherever in the blocks they stand."""


def photo_items(post):
    """Yield every use of a photo in the story: the photo, its caption and its alt text."""
    for block in post.story:
        if block.block_type == "photos":
            yield from (item for item in block.value if item.get("photo"))


def photos_in(post):
    """Return the ids of all photos a post shows, the lead photo first."""
    ids = [post.lead_photo_id] if post.lead_photo_id else []
    ids += [item["photo"].pk for item in photo_items(post)]
    return list(dict.fromkeys(ids))


def photos_without_alt(post):
    """Return the ids of the photos whose alt text is missing somewhere in the post."""
    lead, items = post.lead_photo, photo_items(post)
    bare = [item["photo"] for item in items if not (item.get("alt") or "").strip()]
    if lead and not post.lead_alt.strip():
        bare.append(lead)
    return {photo.pk for photo in bare if not photo.is_decorative}


def words_in(block):
    """Return the words a reader reads in one block, as a list."""
    value = block.value
    match block.block_type:
        case "paragraph" | "heading":
            return [value]
        case "list":
            return list(value)
        case "photos":
            shown = [item for item in value if not (item["photo"] and item["photo"].is_withdrawn)]
            return [item.get("caption") or "" for item in shown]
        case "quote":
            return [value.get("text") or "", value.get("speaker") or ""]
        case "link":
            return [value.get("words") or ""]
        case "video":
            return [value.get("caption") or ""]
        case "facts":
            names = ["place", "hours", "fee", "contact", "confirmed_at"]
            return [value.get(name) or "" for name in names]
    return []


def written_text(post):
    """Return what the writer wrote: paragraphs, headings, quotes and lists, without captions."""
    kinds = {"paragraph", "heading", "quote", "list"}
    blocks = [block for block in post.story if block.block_type in kinds]
    return "\n".join(word for block in blocks for word in words_in(block) if word)


def plain_text(post):
    """Return all words of a post as plain text, for searching and for feeds."""
    words = [word for block in post.story for word in words_in(block)]
    return "\n".join(word for word in [post.title, post.standfirst, *words] if word)
