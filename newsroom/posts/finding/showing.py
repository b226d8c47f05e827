"""The posts found as cards, kept like all cards: what a search marks is put in afterwards."""

from django.utils.html import escape
from django.utils.safestring import mark_safe

from newsroom.posts.cards import FOUND, by_look
from newsroom.posts.finding.marking import extract, marked

# Where it is put. Whatever anybody wrote stands in a card escaped, so it cannot look like this.
TITLE, EXTRACT = "<!-- title -->", "<!-- extract -->"


def found_cards(posts, words):
    """Return the cards of posts found, with the folded words marked in each."""
    cards = by_look([(post.pk, FOUND) for post in posts])
    found = ((cards.get((post.pk, FOUND)), post) for post in posts)
    return [_filled(card, post, words) for card, post in found if card]


def _filled(card, post, words):
    text = post.search_text.partition("\n")[2]
    about = extract(text, words) or escape(post.standfirst)
    card = card.replace(TITLE, marked(post.title, words)).replace(EXTRACT, about)
    return mark_safe(card)  # noqa: S308 - what was put in is escaped
