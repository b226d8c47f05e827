"""The posts found as cards, kept like all cards: what a search marks is put in afterwards."""

from django.utils.html import conditional_escape
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
    about = extract(text, words) or post.standfirst
    for place, said in [(TITLE, marked(post.title, words)), (EXTRACT, about)]:
        card = card.replace(place, conditional_escape(said))
    return mark_safe(card)  # noqa: S308 - a template made the card; what is put in was escaped
