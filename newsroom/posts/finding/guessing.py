"""혹시 …? What somebody may have meant whose words stand nowhere: 독산셩 is 독산성."""

from newsroom.korean.folding import folded
from newsroom.korean.jamo import initials_of, keys_of
from newsroom.korean.nearness import distance
from newsroom.posts.finding.hits import Hits
from newsroom.posts.models import SearchEntry, Tag, Topic
from newsroom.posts.models.entry import grams
from reporters.models import ReporterPage

TITLES = 100
KEYS_A_SLIP = 4


def guess(query):
    """Return the query with its unknown words put right, or None when that finds nothing either.

    What it offers is found in live posts: a word that stands only in a draft is never told.
    """
    texts = [_put_right(text) for text in query.text.split()]
    if not texts or not all(texts):
        return None
    better = query.saying(" ".join(texts))
    return better if better.words != query.words and Hits(better).count() else None


def _put_right(text):
    """Return one word as typed when posts hold it, else the nearest known word, else nothing."""
    word = folded(text)
    entries = SearchEntry.objects.readable()
    if len(word) < 2 or entries.filter(words__holds=[word]).exists():
        return text
    known = dict.fromkeys(_names(), 0)
    for titles in _likely_titles(entries, word):
        known |= {part: rank for part, rank in _parts(titles, len(word)) if part not in known}
        if nearest := _nearest(word, known):
            return nearest
    return ""


def _nearest(word, known):
    """Return the word fewest slips away: among equals a name, then the start of a word."""
    limit = max(1, len(keys_of(word)) // KEYS_A_SLIP)
    slips = ((distance(word, part, limit), rank, part) for part, rank in known.items())
    near = [entry for entry in slips if entry[0] <= limit]
    return min(near)[2] if near else ""


def _names():
    """Return the names of topics, tags and reporters, folded."""
    for things, field in [
        (Topic.objects, "name"),
        (Tag.objects, "name"),
        (ReporterPage.objects.live(), "title"),
    ]:
        yield from filter(None, map(folded, things.values_list(field, flat=True)))


def _likely_titles(entries, word):
    """Yield some newest titles that look like the word, at first those that look most like it."""
    titles = entries.order_by("-place").values_list("post__title", flat=True)
    yield titles.filter(title__touches=grams(word))[:TITLES]
    yield titles.filter(title__holds=[initials_of(word)])[:TITLES]
    yield titles.filter(title__touches=list(word))[:TITLES]


def _parts(titles, length):
    """Yield what might have been meant out of titles: about as long, with how odd it would be."""
    for title in titles:
        starts, letters = set(), ""
        for written in title.split():
            starts.add(len(letters))
            letters += folded(written)
        for size in (length, length + 1, length - 1):
            for start in range(len(letters) - size + 1):
                odd = 1 if start in starts else 2
                yield letters[start : start + size], odd
