"""What the search box proposes while somebody types: subjects and people first, then titles."""

from itertools import islice

from newsroom.caching.pieces import kept
from newsroom.korean.folding import folded
from newsroom.korean.jamo import are_initials, initials_of
from newsroom.posts.finding.hits import Hits
from newsroom.posts.models import SearchEntry, Tag, Topic
from newsroom.posts.models.subject import every_topic
from reporters.models import ReporterPage

TITLES = 5
NAMES = 3


def suggestions(query):
    """Return what to propose: each with its words, the kind of thing it is, and its address."""
    for way in query.ways:
        if posts := Hits(way).first(TITLES):
            names = islice(_named(way.words), NAMES)
            return [*names, *(_proposal("글", post.title, post) for post in posts)]
    return []


def _named(words):
    """Return topics, reporters and tags with live posts whose names hold every word."""
    for kind, things in [
        ("주제", every_topic()),
        ("시민기자", _profiles()),
        ("태그", _tags(words)),
    ]:
        for thing in things:
            if _holds(_name(thing), words) and _posts_of(thing).exists():
                yield _proposal(kind, _name(thing), thing)


@kept
def _profiles():
    """Return the profiles readers may see. To put them in order, all pages are gone through."""
    profiles = ReporterPage.objects.live().public()
    return list(profiles.only("title", "slug", "url_path"))


def _tags(words):
    """Yield the tags whose names hold every word; of very many the others are not made."""
    for number, name, slug in Tag.objects.values_list("pk", "name", "slug"):
        if _holds(name, words):
            yield Tag(pk=number, name=name, slug=slug)


def _name(thing):
    return thing.title if isinstance(thing, ReporterPage) else thing.name


def _posts_of(thing):
    """Return the entries of the posts readers find under a topic, a reporter or a tag."""
    field = {Topic: "topic", ReporterPage: "bylines__reporter", Tag: "tags"}[type(thing)]
    return SearchEntry.objects.readable().filter(**{f"post__{field}": thing})


def _holds(name, words):
    letters = folded(name)
    return all(word in (initials_of(letters) if are_initials(word) else letters) for word in words)


def _proposal(kind, words, thing):
    return {"kind": kind, "words": words, "url": thing.url}
