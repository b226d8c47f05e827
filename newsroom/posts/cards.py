"""Cards of posts: small pieces of HTML that stand on many pages, so they are kept."""

from typing import NamedTuple

from django.apps import apps
from django.template.loader import render_to_string

from newsroom.caching.pieces import Pieces
from newsroom.images.showing import fetch_pictures
from newsroom.prepared import PreparedForSeveral

MOST = 2000


class Look(NamedTuple):
    """How a card is drawn, and how wide its photo is shown, as front.css and components.css say."""

    template: str
    sizes: str


_CARD = "components/card.html"
LISTED = Look(_CARD, "(min-width: 60rem) 440px, (min-width: 40rem) 45vw, 100vw")
MORE = Look("components/more_post.html", "(min-width: 60rem) 380px, (min-width: 40rem) 30vw, 112px")
LEAD = Look("components/lead.html", "(min-width: 60rem) 900px, 100vw")
SECOND = Look(_CARD, "(min-width: 60rem) 620px, 100vw")
RIVER = Look(_CARD, "(min-width: 60rem) 690px, (min-width: 40rem) 50vw, 100vw")
RIVER_SMALL = Look(_CARD, "(min-width: 60rem) 380px, (min-width: 40rem) 50vw, 136px")
RAIL_FIRST = Look(_CARD, "(min-width: 60rem) 600px, 100vw")
RAIL = Look(_CARD, "(min-width: 60rem) 284px, 120px")
FOUND = Look("components/found_post.html", "(min-width: 40rem) 240px, 112px")

_cards = Pieces(MOST)
_posts = PreparedForSeveral(
    lambda numbers: (
        apps.get_model("posts", "PostPage").objects.filter(id__in=numbers).with_lead_photo()
    )
)
_bylines = PreparedForSeveral(
    lambda numbers: apps.get_model("posts", "Byline").objects.filter(post__id__in=numbers)
)


def cards(looks):
    """Return the card of each post in its look; `looks` are pairs of a post's number and a look.

    All that are not kept are made at once. Which posts may be seen is the caller's to know; one
    that is gone is left out.
    """
    made = by_look(looks)
    return [made[pair] for pair in looks if pair in made]


def by_look(looks):
    """Return the same cards by those pairs."""
    return _cards.get_all(looks, _fetch, _draw)


def _fetch(looks):
    posts = {post.pk: post for post in _posts.ask_about({pk for pk, _look in looks})}
    photos = {post.lead_photo_id: post.lead_photo for post in posts.values() if post.lead_photo}
    fetch_pictures(photos.values(), "card", "lead")
    for post in posts.values():
        post.lead_photo = photos.get(post.lead_photo_id)
        post.ordered_bylines = []
    for byline in _bylines.ask_about(posts):
        posts[byline.post_id].ordered_bylines.append(byline)
    return {(pk, look): (posts[pk], look) for pk, look in looks if pk in posts}


def _draw(found):
    post, look = found
    for row in filter(None, [post, post.lead_photo, *post.ordered_bylines]):
        row.note()
    return render_to_string(look.template, {"post": post, "sizes": look.sizes})
