"""혹시 …? What somebody may have meant whose words stand nowhere: 독산셩 is 독산성."""

from itertools import chain, filterfalse, islice

from newsroom.korean.folding import folded
from newsroom.korean.jamo import initials_of, keys_of
from newsroom.korean.nearness import distance
from newsroom.posts.finding.hits import Hits
from newsroom.posts.finding.narrowing import every_reporter
from newsroom.posts.models import SearchEntry, Tag
from newsroom.posts.models.entry import grams
from newsroom.posts.models.subject import every_topic

TITLES = 100
# Measuring is work: a query of more unknown words is no slip, nor is a word with more slips.
MOST_UNKNOWN = 3
MOST_SLIPS = 4
KEYS_A_SLIP = 4


def guess(query):
    """Return the query with its unknown words put right, or None when that finds nothing either.

    A keyboard in the wrong mode slips, too: ehrtkstud is 독산셩. What is offered is found in live
    posts: a word that stands only in a draft is never told.
    """
    ways = filter(None, [query, query.in_other_mode])
    return next(filter(None, map(_better, ways)), None)


def _better(query):
    texts = query.text.split()
    right = _put_right(_unknown(texts))
    better = query.saying(" ".join(right.get(text, text) for text in texts))
    return better if better.words != query.words and Hits(better).count() else None


def _unknown(texts):
    """Return the words no post holds, of very many one more than are put right."""
    return list(islice(filterfalse(_is_known, dict.fromkeys(texts)), MOST_UNKNOWN + 1))


def _is_known(text):
    """Tell whether posts hold a word as typed, or it is too short to hold a slip."""
    word = folded(text)
    return len(word) < 2 or SearchEntry.objects.readable().filter(words__holds=[word]).exists()


def _put_right(texts):
    """Return what each unknown word may have meant; nothing when they are many or one is lost."""
    if not texts or len(texts) > MOST_UNKNOWN:
        return {}
    names, right = list(_names()), {}
    for text in texts:
        right[text] = _nearest(folded(text), names)
        if not right[text]:
            return {}
    return right


def _nearest(word, names):
    """Return the known word fewest slips away: among equals a name, then the start of a word.

    What is further away than one that is found need not be measured to the end.
    """
    limit = min(max(1, len(keys_of(word)) // KEYS_A_SLIP), MOST_SLIPS)
    for known in _known(word, names):
        near = []
        for part, odd in known.items():
            if (slips := distance(word, part, limit)) <= limit:
                near.append((slips, odd, part))
                limit = slips
        if near:
            return min(near)[2]
    return ""


def _known(word, names):
    """Yield known words with how odd each would be, the likeliest first and none a second time."""
    new, told = dict.fromkeys(names, 0), set()
    for titles in _likely_titles(word):
        for part, odd in _parts(titles, len(word)):
            if part not in told:
                new[part] = min(odd, new.get(part, odd))
        yield new
        told.update(new)
        new = {}


def _names():
    """Return the names of topics, tags and reporters, folded."""
    topics = (topic.name for topic in every_topic())
    reporters = (name for _pk, name, _writes in every_reporter())
    tags = Tag.objects.values_list("name", flat=True)
    return filter(None, map(folded, chain(topics, tags, reporters)))


def _likely_titles(word):
    """Yield some newest titles that look like the word, at first those that look most like it."""
    titles = SearchEntry.objects.readable().order_by("-place").values_list("post__title", flat=True)
    yield titles.filter(title__touches=sorted(set(grams(word))))[:TITLES]
    yield titles.filter(title__holds=[initials_of(word)])[:TITLES]
    yield titles.filter(title__touches=sorted(set(word)))[:TITLES]


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
