"""Finding the names to watch in a post, for the editors to judge (공직선거법 86조)."""

from dataclasses import dataclass

from wagtail.log_actions import log

from newsroom.posts.models.watched import WatchedName
from newsroom.posts.refusals import Refused
from newsroom.posts.story import photo_items, plain_text

AROUND = 24
MOST_PLACES = 3


class NamesUnanswered(Refused):
    """Raised when an approval says nothing about the names found. It asks; it does not judge."""

    def __init__(self, found):
        names = ", ".join(str(one.name) for one in found)
        super().__init__(f"살펴볼 이름이 있어요: {names}. 확인한 까닭을 한마디 적어 주세요.")


@dataclass(frozen=True)
class FoundName:
    """A watched name and the words around it, wherever the post says it."""

    name: WatchedName
    places: tuple


def names_found(post):
    """Return the watched names that readers of the post would meet, in the order of names."""
    lines = _lines(post)
    found = ((name, _places(name.name, lines)) for name in WatchedName.objects.today())
    return [FoundName(name, tuple(places)) for name, places in found if places]


def answer_names(post, user, answer):
    """Log what the editor says about the names found. Raises NamesUnanswered without an answer."""
    found = names_found(post)
    if not found:
        return
    if not (answer := (answer or "").strip()):
        raise NamesUnanswered(found)
    names = [str(one.name) for one in found]
    data = {"reason": answer, "names": names}
    revision = post.latest_revision
    log(instance=post, action="posts.answer_names", user=user, data=data, revision=revision)


def _lines(post):
    about_photos = [post.lead_caption, post.lead_alt]
    for item in photo_items(post):
        about_photos += [item["photo"].credit, item.get("alt")]
    tags = [tag.name for tag in post.tags.all()]
    return [*plain_text(post).split("\n"), *filter(None, about_photos), *tags]


def _places(name, lines):
    places = [_around(line, line.index(name), name) for line in lines if name in line]
    return places[:MOST_PLACES]


def _around(line, start, name):
    begin, end = max(0, start - AROUND), start + len(name) + AROUND
    return f"{'…' if begin else ''}{line[begin:end]}{'…' if end < len(line) else ''}"
