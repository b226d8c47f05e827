"""The demo's pictures on their way into the newsroom: drawn, then let in like any photo."""

from dataclasses import dataclass, replace
from itertools import islice

from django.core.files.base import ContentFile

from newsroom.accounts.models import User
from newsroom.demo.easel import PORTRAIT, Sketch, draw_all
from newsroom.images.arrival import receive_all
from newsroom.images.models import Photo
from newsroom.images.renditions import prepare_many

AT_ONCE = 32
# A lead is shown across the page, a portrait never larger than a palm.
LEAD_WIDTH = 1600
STORY_WIDTH = 1200
PORTRAIT_WIDTH = 640


@dataclass(frozen=True)
class Order:
    """One picture to draw, and what its photographer says about it."""

    sketch: Sketch
    by: User
    title: str
    credit: str
    people: str = "none"


def portrait_of(person, user):
    sketch = Sketch(PORTRAIT, "", person.portrait_seed, PORTRAIT_WIDTH)
    return Order(sketch, user, f"{person.pen_name} 얼굴 그림", person.pen_name)


def pictures_of(story, user, pen_names):
    """Return the orders for a story's pictures, credited to whoever took the photos for it."""
    photographers = [key for key, role in story.others if role == "photo"]
    credit = pen_names[(photographers or [story.author])[0]]
    return [
        Order(
            sketch=sketch_of(picture, story.number * 100 + place, picture is story.lead),
            by=user,
            title=picture.caption or picture.alt,
            credit=credit,
            people=picture.people,
        )
        for place, picture in enumerate(story.pictures)
    ]


def sketch_of(picture, seed, is_lead=False):
    return Sketch(picture.scene, picture.season, seed, LEAD_WIDTH if is_lead else STORY_WIDTH)


def arrive(orders, processes, scale):
    """Yield a photo for each order; the next are drawn while those before are let in."""
    sketches = [replace(o.sketch, width=int(o.sketch.width * scale)) for o in orders]
    drawn = zip(orders, draw_all(sketches, processes), strict=True)
    while some := list(islice(drawn, AT_ONCE)):
        files = [(ContentFile(data), f"IMG_{order.sketch.seed:04}.jpg") for order, data in some]
        for (order, _data), arrived in zip(some, receive_all(files), strict=True):
            yield _taken_in(order, arrived)


def _taken_in(order, arrived):
    """Return the photo, the one already there when an earlier load was cut short."""
    known = Photo.objects.recognised(order.by, arrived.arrival_hash)
    return known or Photo.objects.take_in(
        arrived, by=order.by, title=order.title, credit=order.credit, people=order.people
    )


def prepare_live(processes):
    """Make every picture readers can ask for; yield how many photos are done and how many wait."""
    waiting = list(Photo.objects.on_live_pages().awaiting_renditions())
    for done, _photo in enumerate(prepare_many(waiting, processes), start=1):
        yield done, len(waiting)
