"""What the templates of public pages need beyond Django's own tags."""

from datetime import datetime

from django import template
from django.template.loader import render_to_string
from django.utils import timezone

from newsroom.caching.pieces import kept
from newsroom.posts import facts, linking, sharing
from newsroom.posts.cards import LISTED, cards
from newsroom.posts.models.subject import every_topic
from reporters.faces import known_profiles

register = template.Library()

# How wide a photo is shown when one, two or three stand side by side, as post.css lays them out.
ROW_SIZES = {
    "single": "(min-width: 60rem) 960px, 100vw",
    "pair": "(min-width: 75rem) 592px, (min-width: 40rem) 48vw, 100vw",
    "three": "(min-width: 75rem) 390px, (min-width: 40rem) 48vw, 100vw",
}

register.filter(linking.linked)
register.filter(linking.paragraphs)
register.filter(linking.web_address)
register.filter(facts.map_address)
register.filter(sharing.ways_to_share)


@register.simple_tag(takes_context=True)
def freshness(context, box):
    """Return how far a fact box can be trusted on the page that shows it."""
    return facts.freshness(box, getattr(context.get("page"), "first_published_at", None))


@register.filter
def long_date(day):
    """Return a day as posts write it: 2026년 11월 22일 (일)."""
    if isinstance(day, datetime):
        day = timezone.localtime(day)
    return f"{day:%Y}년 {day.month}월 {day.day}일 ({'월화수목금토일'[day.weekday()]})"


register.simple_tag(every_topic, name="topics")


@register.simple_tag
def listed_cards(numbers):
    """Return the cards of the posts of these numbers, as lists show them."""
    return cards([(number, LISTED) for number in numbers])


@register.simple_tag
@kept
def reporter_card(number):
    """Return how a post introduces the reporter whose profile has the number."""
    reporter = known_profiles([number])[number]
    return render_to_string("components/reporter_card.html", {"reporter": reporter})


@register.simple_tag
def page_numbers(posts):
    """Return the page numbers to offer around the one being read, with gaps as words."""
    return posts.paginator.get_elided_page_range(posts.number, on_each_side=1, on_ends=1)


@register.filter
def filled(block):
    """Tell whether anything was typed into a block of several fields or lines."""
    return any(block.values() if isinstance(block, dict) else block)


@register.filter
def photo_row(items):
    """Return how the photos of a group stand in a row: its classes, and how wide each is shown.

    Photos side by side share one shape, so that none stands taller than its neighbours.
    """
    photos = [item["photo"] for item in items if item.get("photo")]
    photos = [photo for photo in photos if not photo.is_withdrawn]
    if not photos:
        return None
    count = {1: "single", 2: "pair", 4: "pair"}.get(len(photos), "three")
    stands = all(photo.height > photo.width for photo in photos)
    return {
        "classes": f"{count} {'standing' if stands else 'lying'}",
        "sizes": ROW_SIZES[count],
    }
