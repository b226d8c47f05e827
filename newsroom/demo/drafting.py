"""A demo story put into the fields of a post, as its writer would fill in the form."""

import json
import uuid

from newsroom.posts.models import Byline, PostPage
from reporters.models import ReporterPage


def written(story, writer, topic, photos):
    """Return the unsaved post of a story; `photos` are its pictures in their order."""
    photos = list(photos)
    lead = photos.pop(0) if story.lead else None
    return PostPage(
        title=story.title,
        standfirst=story.standfirst,
        lead_photo=lead,
        lead_alt=story.lead.alt if story.lead else "",
        story=json.dumps(story_value(story.blocks, photos)),
        topic=topic,
        licence=story.licence,
        pledged=story.state != "draft",
        owner=writer,
        live=False,
    )


def bylines(story, slugs):
    """Return who stands under the headline; `slugs` maps the stories' names to profiles."""
    people = [(story.author, Byline.Role.TEXT), *story.others]
    profiles = {page.slug: page for page in ReporterPage.objects.filter(slug__in=slugs.values())}
    return [
        Byline(
            reporter=profiles[slugs[key]],
            name=profiles[slugs[key]].title,
            role=role,
            sort_order=order,
        )
        for order, (key, role) in enumerate(people)
    ]


def story_value(blocks, photos):
    """Return the blocks as the story field stores them, each picture by its photo."""
    photos = iter(photos)
    return [{"type": kind, "value": _value(kind, value, photos)} for kind, value in blocks]


def _value(kind, value, photos):
    if kind == "photos":
        return [_item(_use(picture, next(photos))) for picture in value]
    return [_item(line) for line in value] if kind == "list" else value


def _item(value):
    return {"id": str(uuid.uuid4()), "type": "item", "value": value}


def _use(picture, photo):
    return {"photo": photo.pk, "caption": picture.caption, "alt": picture.alt}
